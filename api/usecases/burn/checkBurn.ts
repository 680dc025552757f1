import type { CheckBurnPayload, CheckBurnValue } from '../../../domain/contract/automation/checkBurn';
import type { RunStop } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import { stateKeys } from '../../../domain/model/settings';
import { breachEvent } from '../../../domain/slo/burn/breachEvent';
import { readBreachState, type BreachState } from '../../../domain/slo/burn/breachState';
import { nextMove } from '../../../domain/slo/burn/nextMove';
import type { AppStates } from '../../platform/appStates';
import type { Events } from '../../platform/events';
import type { PlatformSlos } from '../../platform/platformSlos';
import { deadlineFrom, type Deadline } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { longer, outOfTime, stopOf } from '../pacing/runGuard';
import type { ValueReaders } from '../values/valueReaders';
import { oneGround } from '../readers/oneGround';
import { ofPlatform } from '../storedSlos/knownSlos';
import { burnSubjects, twinsOf, type BurnSubject } from './burnSubjects';
import { judgeSubjects } from './judgeSubjects';
import { breachWriter } from './breachWriter';

export interface CheckBurnParts extends Pick<ValueReaders, 'metrics'> {
  grail: ValueReaders['reading']['grail'];
  platformSlos: Pick<PlatformSlos, 'all'>;
  states: AppStates;
  events: Events;
  /** Page of this app that shows an SLO. */
  urlOf: (id: string) => string;
  /** Milliseconds since the epoch, by the environment's clock once it has answered. */
  now: () => number;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

const mostTold = 20;

/**
 * Looks at the error budgets of this app's platform SLOs for what detectors cannot see: slow burns, and how much is spent. One event a
 * breach: written when it begins and when it changes, refreshed while it lasts, left to close when it ends. Repeating it at once writes nothing.
 * A run that has no time for all says so, and the next one goes on where it stopped.
 * @throws Failure when nothing could be looked at, nothing of what had to be written was, or what the last run left cannot be understood
 */
export const checkBurn =
  (parts: CheckBurnParts) =>
  async ({ cadenceMinutes = usualCadence }: CheckBurnPayload): Promise<CheckBurnValue> => {
    const [deadline, forWriting] = [deadlineFrom(parts.stopwatch), deadlineFrom(parts.stopwatch, writeForMs)];
    const [all, stored] = await Promise.all([parts.platformSlos.all(), parts.states.read(stateKeys.breaches)]);
    const state = readBreachState(stored);
    const known = all.map(ofPlatform);
    const { subjects, headroom, unreadable } = burnSubjects(known, state.next);
    const readers = { metrics: parts.metrics, reading: { grail: parts.grail, deadline }, ask: oneGround() };
    const { verdicts, ...read } = await judgeSubjects(readers, subjects, parts.now());
    const [notRead] = read.failures;
    if (notRead !== undefined && verdicts.size === 0) throw notRead;
    const now = parts.now();
    const run = newRun(state);
    const writer = breachWriter(parts.events);
    const twins = twinsOf(subjects);
    const looked = subjects.filter((one) => verdicts.has(one));
    await inParallel(looked, { atATime: writesAtATime, isOver: () => isOver(run, forWriting) }, async (subject) => {
      const verdict = verdicts.get(subject);
      if (verdict === undefined) return;
      if (verdict.kind === 'frozen') run.counts.frozen += 1;
      if (verdict.kind === 'no-budget') run.counts.noBudget += 1;
      const move = nextMove(verdict, state.open[subject.key], now, cadenceMinutes);
      if (move.do === 'nothing') return;
      if (move.do === 'end') {
        run.open.delete(subject.key);
        run.counts.ended += 1;
        return;
      }
      const { breach, why } = move;
      const told = { ...subject, isTwin: twins.has(subject), url: parts.urlOf(subject.id) };
      const failure = await writer.write(breachEvent(told, breach.tiers, breach.timeoutMinutes));
      if (failure !== null) return failed(run, failure);
      run.open.set(subject.key, breach);
      run.counts[why] += 1;
    });
    // What is not there any more has no breach.
    const keys = new Set(subjects.map(({ key }) => key));
    for (const key of run.open.keys()) if (!keys.has(key)) run.open.delete(key);
    const next = subjects.find((one) => !verdicts.has(one))?.key ?? null;
    await parts.states.write(stateKeys.breaches, { version: 1, next, open: Object.fromEntries(run.open) });
    const { noBudget, ...counts } = run.counts;
    const [failure] = run.failures;
    const failures = [...run.failures, ...read.failures];
    // For a workflow this is a failed run and no small print.
    if (failure !== undefined && counts.opened + counts.changed + counts.refreshed === 0) throw failure;
    return {
      ...{ asOf: new Date(now).toISOString(), slos: known.filter(({ key }) => key !== null).length },
      ...{ looked: looked.length, open: toldOf(run, subjects), openCount: run.open.size, ...counts },
      notLooked: { headroom, unreadable, noBudget },
      ...{ writtenAs: writer.writtenAs(), failed: failures.length },
      failures: failures.slice(0, mostTold).map((one) => one.report()),
      ...longer(run.stop, read.stop),
    };
  };

/** An event is a request of its own. */
const writesAtATime = 4;
/** What is not written by then is written by the next run; the rest of the 120 seconds is for keeping the state. */
const writeForMs = 95_000;
/** Minutes between two runs, unless the workflow says otherwise. */
const usualCadence = 15;

function isOver(run: Run, deadline: Deadline): boolean {
  if (deadline.isOver()) run.stop ??= outOfTime;
  return run.stop !== null;
}

interface Run {
  open: Map<string, BreachState['open'][string]>;
  counts: Record<'opened' | 'changed' | 'refreshed' | 'ended' | 'frozen' | 'noBudget', number>;
  failures: Failure[];
  stop: RunStop | null;
}

const newRun = ({ open }: BreachState): Run => ({
  open: new Map(Object.entries(open)),
  counts: { opened: 0, changed: 0, refreshed: 0, ended: 0, frozen: 0, noBudget: 0 },
  ...{ failures: [], stop: null },
});

/** A throttled or silent Dynatrace ends the run; what it did not take is written by the next one, which finds it still to do. */
function failed(run: Run, failure: Failure): void {
  run.stop = longer(run.stop, stopOf(failure));
  run.failures.push(failure);
}

const toldOf = ({ open }: Run, subjects: readonly BurnSubject[]): CheckBurnValue['open'] =>
  subjects
    .flatMap(({ key, name }) => {
      const breach = open.get(key);
      return breach ? [{ key, name, since: new Date(breach.since).toISOString(), tiers: breach.tiers }] : [];
    })
    .slice(0, mostTold);
