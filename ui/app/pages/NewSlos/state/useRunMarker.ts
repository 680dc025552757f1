import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplySlos } from '../../../data/plan/useApplySlos';
import type { SloDraft } from '../draft/sloDraft';
import { forgetMarker, storedMarker, storeMarker, type RunMarker } from './runMarker';

/** Remembers the run under way, and what an earlier visit of this tab left unfinished. */
export function useRunMarker({ run, failed }: ApplySlos) {
  const [unfinished, setUnfinished] = useState<RunMarker | null>(() => storedMarker(window.sessionStorage));
  const draft = useRef<SloDraft | null>(null);
  const total = run.items.length;
  const saved = run.results.size - failed.length;
  const { items } = run;
  useEffect(() => {
    if (draft.current === null || run.phase === 'idle') return;
    const creates = items.filter(({ action }) => action === 'create').map(({ key }) => key);
    if (saved < total) storeMarker(window.sessionStorage, { version: 1, draft: draft.current, total, saved, creates });
    else forgetMarker(window.sessionStorage);
  }, [run.phase, items, total, saved]);
  return {
    /** What can be continued; null while a run of this visit stands. */
    unfinished: run.phase === 'idle' ? unfinished : null,
    /** Says what the run that starts now was made from. */
    begin: useCallback((from: SloDraft) => {
      draft.current = from;
      setUnfinished(null);
    }, []),
    forget: useCallback(() => {
      forgetMarker(window.sessionStorage);
      setUnfinished(null);
    }, []),
  };
}
