import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { emptyFleetDraft, type FleetDraft } from '../../../../domain/model/fleetDraft';
import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';
import { longestDraft, useFleetDrafts } from '../../data/stored/useFleetDrafts';

const newDraft = (): FleetDraft => ({ ...emptyFleetDraft, id: crypto.randomUUID(), changedAt: '' });

/** The draft that is worked on: a kept one that the address names, or a new one, which gets kept once something is in it. */
export function useFleetDraft() {
  const drafts = useFleetDrafts();
  const [address, setAddress] = useSearchParams();
  const named = address.get('draft');
  const rows = drafts.query.data?.rows;
  const [draft, setDraft] = useState<FleetDraft>(newDraft);
  const kept = rows?.find(({ id }) => id === named);
  useEffect(() => {
    if (kept !== undefined) setDraft((before) => (before.id === kept.id ? before : kept));
  }, [kept]);
  const isTooLong = draft.text.length > longestDraft;
  const keep = (changed: FleetDraft) => {
    const before = rows?.find(({ id }) => id === changed.id);
    const isSame =
      before !== undefined && JSON.stringify({ ...before, changedAt: changed.changedAt }) === JSON.stringify(changed);
    // Nothing to keep yet, nothing new, or nobody knows what is kept.
    if (changed.text.trim() === '' || isSame || rows === undefined || changed.text.length > longestDraft) return;
    const name = changed.name.trim() === '' ? nameOf(changed) : changed.name;
    const next = { ...changed, name, changedAt: new Date().toISOString() };
    setDraft(next);
    drafts.save(next);
    setAddress({ draft: next.id }, { replace: true });
  };
  return {
    draft,
    drafts,
    /** It was named in the address and is not there any more. */
    isGone: named !== null && rows !== undefined && kept === undefined && draft.id !== named,
    isTooLong,
    change: (change: Partial<FleetDraft>) => setDraft((before) => ({ ...before, ...change })),
    /** What was typed is kept. */
    keep: () => keep(draft),
    /** Changes it and keeps the change at once: for what is chosen, not typed. */
    choose: (change: Partial<FleetDraft>) => {
      const changed = { ...draft, ...change };
      setDraft(changed);
      keep(changed);
    },
    open: (id: string) => setAddress({ draft: id }),
    startNew: () => {
      setDraft(newDraft());
      setAddress({});
    },
  };
}

/** A name for who did not give one: the first line of the list. Cut after secrets are out, since a half one is not known as one. */
const nameOf = ({ text }: FleetDraft): string => withoutSecrets(text).trim().split('\n')[0]?.trim().slice(0, 60) ?? '';
