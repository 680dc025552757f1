import { useCallback, useEffect, useMemo, useRef, useState, type MutableRefObject } from 'react';
import { useLocation } from 'react-router-dom';
import type { Engine } from '../../../../../domain/model/slo';
import type { ConflictAnswer } from '../../../../../domain/model/planItem';
import { keysInState } from '../../../components/slos/keysInState';
import type { ParameterFields } from '../draft/parameterFields';
import { forgetDraft, storedDraft, storeDraft, type SloDraft, type StoredDraft } from '../draft/sloDraft';

/** Milliseconds of quiet before the draft is stored: ten thousand chosen services are not written at every key press. */
const quiet = 250;

/** The draft of new SLOs. It outlives reloads and other pages; clusters chosen on another page are taken over once. */
export function useSloDraft() {
  const location = useLocation();
  const [draft, setDraft] = useState<StoredDraft>(() => {
    const stored = storedDraft(window.sessionStorage);
    const chosen = keysInState(location.state);
    if (chosen.length === 0 || stored.source === location.key) return stored;
    return { ...stored, source: location.key, clusters: chosen };
  });
  const forget = useStored(draft);
  const setters = useMemo(() => {
    const set = (change: Partial<StoredDraft>) => setDraft((old) => ({ ...old, ...change }));
    return {
      setEngine: (engine: Engine) => set({ engine, held: {}, answers: {} }),
      /** What is no longer chosen is no longer recommended either: chosen again it is for all that fit. */
      setTemplates: (templateIds: string[]) =>
        setDraft((old) => ({
          ...old,
          templateIds,
          recommended: old.recommended.filter((id) => templateIds.includes(id)),
        })),
      /** Chooses the recommended set, in place of other templates and targets. */
      takeRecommended: ({ templateIds, clusters, services }: Pick<SloDraft, 'templateIds' | 'clusters' | 'services'>) =>
        set({ templateIds, recommended: templateIds, clusters, services }),
      /** Takes a template of the recommended set for all that fit. */
      takeForAll: (id: string) =>
        setDraft((old) => ({ ...old, recommended: old.recommended.filter((other) => other !== id) })),
      setClusters: (clusters: string[]) => set({ clusters }),
      setServices: (services: SloDraft['services']) => set({ services }),
      setParameters: (id: string, fields: Partial<ParameterFields>) =>
        setDraft((old) => ({ ...old, parameters: { ...old.parameters, [id]: fields } })),
      /** Settles conflicts, by the keys of the SLOs. */
      answer: (answers: Record<string, ConflictAnswer>) =>
        setDraft((old) => ({ ...old, answers: { ...old.answers, ...answers } })),
      /** Gives single SLOs targets of their own, by their keys. */
      hold: (targets: Record<string, number>) => setDraft((old) => ({ ...old, held: { ...old.held, ...targets } })),
      /** Takes them back. */
      release: (keys: readonly string[]) =>
        setDraft((old) => {
          const released = new Set(keys);
          return { ...old, held: Object.fromEntries(Object.entries(old.held).filter(([key]) => !released.has(key))) };
        }),
      /** Forgets what was answered, because it was about other SLOs. */
      forgetAnswers: () => set({ held: {}, answers: {} }),
      replace: setDraft,
    };
  }, []);
  return {
    draft,
    ...setters,
    /** Begins anew the next time. */
    forget,
  };
}

/**
 * Stores the draft a moment after its last change, and at once when the page or the view goes away.
 * @returns forgets it instead.
 */
function useStored(draft: StoredDraft): () => void {
  const pending = useRef<StoredDraft | null>(null);
  useEffect(() => {
    pending.current = draft;
    const timer = setTimeout(() => flush(pending), quiet);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const store = () => flush(pending);
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, []);
  return useCallback(() => {
    pending.current = null;
    forgetDraft(window.sessionStorage);
  }, []);
}

function flush(pending: MutableRefObject<StoredDraft | null>): void {
  if (pending.current !== null) storeDraft(window.sessionStorage, pending.current);
  pending.current = null;
}
