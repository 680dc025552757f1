import type { ApplyResult } from '../../../../domain/contract/applySlos';
import type { FailureReport } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';

/** A bulk write as it goes on; `stopping` means: cancelled, waiting for the call under way. */
export interface ApplyRun {
  phase: 'idle' | 'running' | 'stopping' | 'ended';
  engine: Engine;
  items: readonly PlanItem[];
  /** The last answer for each key. */
  results: ReadonlyMap<string, ApplyResult>;
  /** Why the run ended early, when it was not the person's wish. */
  failure: FailureReport | null;
  wasCancelled: boolean;
}

export type ApplyEvent =
  | { type: 'started'; engine: Engine; items: readonly PlanItem[] }
  | { type: 'resumed'; keys: readonly string[] }
  | { type: 'answered'; results: readonly ApplyResult[] }
  | { type: 'cancelled' }
  | { type: 'ended'; failure: FailureReport | null };

export const idleRun: ApplyRun = {
  phase: 'idle',
  engine: 'platform',
  items: [],
  results: new Map(),
  failure: null,
  wasCancelled: false,
};

/** The next state of a run. */
export function nextRun(run: ApplyRun, event: ApplyEvent): ApplyRun {
  switch (event.type) {
    case 'started':
      return { ...idleRun, phase: 'running', engine: event.engine, items: event.items };
    case 'resumed':
      return {
        ...run,
        phase: 'running',
        failure: null,
        wasCancelled: false,
        results: without(run.results, event.keys),
      };
    case 'answered':
      return { ...run, results: new Map([...run.results, ...event.results.map((one) => [one.key, one] as const)]) };
    case 'cancelled':
      return run.phase === 'running' ? { ...run, phase: 'stopping', wasCancelled: true } : run;
    case 'ended':
      return { ...run, phase: 'ended', failure: event.failure };
  }
}

function without(results: ApplyRun['results'], keys: readonly string[]): ApplyRun['results'] {
  const left = new Set(keys);
  return new Map([...results].filter(([key]) => !left.has(key)));
}

/** Items whose last answer was a failure. */
export function failedItems({ items, results }: ApplyRun): PlanItem[] {
  return items.filter(({ key }) => results.get(key)?.outcome === 'failed');
}

/** Items that nobody has answered yet. */
export function openItems({ items, results }: ApplyRun): PlanItem[] {
  return items.filter(({ key }) => !results.has(key));
}
