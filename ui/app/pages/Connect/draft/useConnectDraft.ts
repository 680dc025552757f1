import { useState } from 'react';
import { emptyDraft, type ConnectDraft } from './connectDraft';

/** What was filled in, how far one got, and where the keyboard focus belongs. Lives as long as the page is open. */
export function useConnectDraft() {
  const [draft, setDraft] = useState<ConnectDraft>(emptyDraft);
  const [reached, setReached] = useState(1);
  const [focused, setFocused] = useState({ step: 0, turn: 0 });
  return {
    draft,
    reached,
    /** Goes up each time the focus moves to that step; 0 for the others. */
    focusTurnOf: (step: number) => (focused.step === step ? focused.turn : 0),
    change: (changed: Partial<ConnectDraft>) => setDraft((before) => ({ ...before, ...changed })),
    /** Opens a step, keeps the ones before it open, and moves the focus there. */
    goTo: (step: number) => {
      setReached((before) => Math.max(before, step));
      setFocused(({ turn }) => ({ step, turn: turn + 1 }));
    },
  };
}
