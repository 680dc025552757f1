import { useEffect, useState } from 'react';
import type { Plan, PlanItem } from '../../../../../domain/model/planItem';
import type { Engine } from '../../../../../domain/model/slo';
import type { RunMarker } from './runMarker';
import { writableItems } from './planWords';

interface Parts {
  /** Which engine the plan is for. */
  engine: Engine;
  /** The plan that was made anew for the interrupted run; undefined until it is there. */
  plan: Plan | undefined;
  isPending: boolean;
  write: (items: PlanItem[]) => void;
  /** There is nothing left to do. */
  onComplete: () => void;
}

/**
 * Goes on with an interrupted run once its plan is there. It writes by itself only what was left then: when the plan has
 * more to write than that, or is for another engine, something changed in between, and a person looks first.
 */
export function useResume({ engine, plan, isPending, write, onComplete }: Parts) {
  const [resuming, setResuming] = useState<RunMarker | null>(null);
  useEffect(() => {
    if (resuming === null || plan === undefined || isPending) return;
    setResuming(null);
    const left = writableItems(plan.items);
    if (left.length === 0) onComplete();
    else if (resuming.draft.engine === engine && left.length <= resuming.total - resuming.saved) write(left);
  }, [resuming, engine, plan, isPending, write, onComplete]);
  return setResuming;
}
