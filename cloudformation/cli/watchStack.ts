import { Failure } from '../../domain/failure';
import { explainStackFailure, type Explanation } from '../../domain/onboarding/diagnosis/explainStackFailure';
import type { StackEvent } from '../../domain/onboarding/failureWords/stackEvent';
import { isUnresolved } from './aws/awsFailure';
import type { StackFacts, Stacks } from './aws/stacks';
import type { Clock } from './host/clock';
import type { Host } from './host/host';
import { inWords } from './inWords';

export interface WatchRequest {
  /** Name or id; of a stack that is being deleted only the id is found to the end. */
  stack: string;
  region: string;
  /** Event after which to go on; null shows all. */
  after: string | null;
  intervalMs: number;
  deadlineMs: number;
}

export interface Settled {
  stack: StackFacts;
  isGood: boolean;
  explanations: Explanation[];
  /** Id of the newest event. */
  lastEvent: string | null;
}

interface With {
  stacks: Stacks;
  clock: Clock;
  host: Pick<Host, 'say' | 'warn' | 'progress'>;
  signal: AbortSignal;
}

/** Failures after which waiting goes on, with longer pauses. */
const passing = ['Throttled', 'Unavailable'];

/**
 * Shows a stack's events until it settles, and explains a failure. Costs two calls an interval.
 * @throws Failure `NotFound` when there is no such stack; `Timeout`, `Cancelled` and anything else with the command that goes on
 */
export async function watchStack(request: WatchRequest, parts: With): Promise<Settled> {
  const progress: Progress = { last: request.after, events: [], pause: request.intervalMs, hasAnswered: false };
  const began = parts.clock.now();
  try {
    for (;;) {
      const stack = await look(request, progress, parts);
      if (stack && isSettled(stack.status)) return settled(stack, progress);
      const waited = parts.clock.now() - began;
      if (waited >= request.deadlineMs) throw tooLong(request, waited);
      const at = progress.events.at(-1);
      parts.host.progress(
        `${inWords(waited)} · ${at ? `${at.logicalId} ${at.status}` : 'waiting for the first event'}`,
      );
      await parts.clock.wait(progress.pause, parts.signal);
    }
  } catch (error) {
    throw withWayOn(error, request, progress.last);
  }
}

interface Progress {
  last: string | null;
  events: StackEvent[];
  pause: number;
  hasAnswered: boolean;
}

/** One look; null when AWS could not answer for now. */
async function look(
  request: WatchRequest,
  progress: Progress,
  { stacks, host, signal }: With,
): Promise<StackFacts | null> {
  try {
    // The status first: events that come after it are shown the next time, none is lost.
    const stack = await stacks.find(request.stack, signal);
    if (!stack) throw notThere(request);
    for (const event of await stacks.eventsAfter(request.stack, progress.last, signal)) {
      progress.events.push(event);
      progress.last = event.id;
      if (isWorthALine(event)) host.say(lineOf(event));
    }
    progress.pause = request.intervalMs;
    progress.hasAnswered = true;
    return stack;
  } catch (error) {
    if (!(error instanceof Failure) || !passing.includes(error.code)) throw error;
    // Before the first answer a name that does not resolve is a wrong one, later a network that comes back.
    if (!progress.hasAnswered && isUnresolved(error)) throw error;
    progress.pause = Math.min(progress.pause * 2, 60_000);
    host.progress(`${error.message} Waiting ${inWords(progress.pause)}.`);
    return null;
  }
}

/** Beginnings are progress; a beginning with a reason, such as that of a rollback, is news. */
const isWorthALine = ({ status, reason }: StackEvent): boolean =>
  !status.endsWith('_IN_PROGRESS') || (reason !== null && reason !== 'User Initiated');

const lineOf = ({ at, status, logicalId, type, reason }: StackEvent): string =>
  `${at.slice(11, 19)}  ${status.padEnd(20)}  ${logicalId}  ${type}${reason ? `\n          ${reason}` : ''}`;

export const isSettled = (status: string): boolean => !/_IN_PROGRESS$/.test(status) || status === 'REVIEW_IN_PROGRESS';

export const isGood = (status: string): boolean => /^(CREATE|UPDATE|IMPORT|DELETE)_COMPLETE$/.test(status);

function settled(stack: StackFacts, { events, last }: Progress): Settled {
  const good = isGood(stack.status);
  return {
    stack,
    isGood: good,
    explanations: good ? [] : explainStackFailure(events.map((event) => ({ ...event, resource: event.logicalId }))),
    lastEvent: last,
  };
}

function notThere({ stack, region }: WatchRequest): Failure {
  return new Failure({
    code: 'NotFound',
    message: `There is no stack ${stack} in ${region}.`,
    whose: 'user',
    hint: 'Check the name, --region and --profile. A deleted stack is found by its ARN only.',
  });
}

function tooLong({ stack }: WatchRequest, waited: number): Failure {
  return new Failure({
    code: 'Timeout',
    message: `${stack} did not settle within ${inWords(waited)}.`,
    whose: 'platform',
    hint: 'It may only take longer than usual.',
  });
}

function withWayOn(error: unknown, { stack, region }: WatchRequest, after: string | null): unknown {
  if (!(error instanceof Failure) || error.code === 'NotFound') return error;
  // Nothing was seen yet: the same command is the way on.
  if (after === null && error.code !== 'Cancelled' && error.code !== 'Timeout') return error;
  const command = `npm run aws -- watch --stack ${stack} --region ${region}${after === null ? '' : ` --after ${after}`}`;
  const hint = `AWS goes on without us. To look on: ${command}`;
  return new Failure({ ...error.report(), hint: `${error.hint} ${hint}` }, error.cause);
}
