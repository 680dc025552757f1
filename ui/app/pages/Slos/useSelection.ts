import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { slosInState, type SlosState } from '../../components/slos/slosInState';

/**
 * Which SLOs are chosen, by id. Those that another page named are chosen as soon as they show, once: the list may have
 * been read before they were made, and who takes one out of the selection does not want it back.
 */
export function useSelection(slos: readonly SloRow[]) {
  const { state } = useLocation() as { state: unknown };
  const [wanted] = useState(() => slosInState(state));
  const [selected, setSelected] = useState<Record<string, boolean>>(() => handed(slos, wanted));
  const given = useRef(selected);
  useEffect(() => {
    const fresh = Object.entries(handed(slos, wanted)).filter(([id]) => !(id in given.current));
    if (fresh.length === 0) return;
    given.current = { ...given.current, ...Object.fromEntries(fresh) };
    setSelected((before) => ({ ...before, ...Object.fromEntries(fresh) }));
  }, [slos, wanted]);
  const chosen = useMemo(() => slos.filter((slo) => selected[slo.id] === true && !slo.foreign), [slos, selected]);
  return { selected, setSelected, chosen, open: wanted?.open ?? null };
}

function handed(slos: readonly SloRow[], wanted: SlosState | null): Record<string, boolean> {
  if (wanted === null) return {};
  const keys = new Set(wanted.keys);
  const isWanted = ({ key, engine }: SloRow) =>
    key !== null && keys.has(key) && (wanted.engine === undefined || wanted.engine === engine);
  return Object.fromEntries(slos.filter(isWanted).map(({ id }) => [id, true]));
}
