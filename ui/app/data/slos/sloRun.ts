import type { FailureReport } from '../../../../domain/failure';
import type { Engine } from '../../../../domain/model/slo';

/** An SLO of ours, as a bulk call and a person name it. */
export interface SloRef {
  /** `SloRow.id`: the same key can exist in both engines. */
  id: string;
  key: string;
  engine: Engine;
  name: string;
}

/** What came of one SLO: the function's results for it, or why there are none. */
export interface SloAnswer<R> {
  results: readonly R[];
  failure: FailureReport | null;
}

/** Something done to many SLOs, call by call; `stopping` means: cancelled, waiting for the call under way. */
export interface SloRun<R> {
  phase: 'idle' | 'running' | 'stopping' | 'ended';
  slos: readonly SloRef[];
  /** The last answer for each SLO, by id. */
  answers: ReadonlyMap<string, SloAnswer<R>>;
  wasCancelled: boolean;
  /** Why the run ended early, when it was not the person's wish. */
  failure: FailureReport | null;
}

export type SloRunEvent<R> =
  | { type: 'started'; slos: readonly SloRef[] }
  | { type: 'resumed'; slos: readonly SloRef[] }
  | { type: 'answered'; answers: ReadonlyMap<string, SloAnswer<R>> }
  | { type: 'cancelled' }
  | { type: 'ended'; failure: FailureReport | null }
  | { type: 'forgotten' };

export const idleSloRun: SloRun<never> = {
  phase: 'idle',
  slos: [],
  answers: new Map(),
  wasCancelled: false,
  failure: null,
};

/** The next state of a run. */
export function nextSloRun<R>(run: SloRun<R>, event: SloRunEvent<R>): SloRun<R> {
  switch (event.type) {
    case 'started':
      return { ...idleSloRun, phase: 'running', slos: event.slos };
    case 'resumed': {
      const again = new Set(event.slos.map(({ id }) => id));
      const answers = new Map([...run.answers].filter(([id]) => !again.has(id)));
      return { ...run, phase: 'running', wasCancelled: false, failure: null, answers };
    }
    case 'answered':
      return { ...run, answers: new Map([...run.answers, ...event.answers]) };
    case 'cancelled':
      return run.phase === 'running' ? { ...run, phase: 'stopping', wasCancelled: true } : run;
    case 'ended':
      return { ...run, phase: 'ended', failure: event.failure };
    case 'forgotten':
      return idleSloRun;
  }
}
