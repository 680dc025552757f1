import { toFailureReport, type FailureReport } from '../../../../domain/failure';
import type { RunStop } from '../../../../domain/contract/envelope';
import type { Engine } from '../../../../domain/model/slo';
import type { SloAnswer, SloRef } from './sloRun';
import { stopFailure } from '../transport/stopFailure';

/** SLOs per call: progress is seen and cancelling takes effect soon, yet a thousand of them need twenty calls. */
export const slosPerCall = 50;

/** One call for some SLOs of an engine. */
export type Send<R> = (engine: Engine, keys: string[]) => Promise<{ results: R[]; remaining: string[] } & RunStop>;

interface Parts<R> {
  send: Send<R>;
  /** Looked at between calls only: a call under way is awaited, because what it did must be known. */
  signal: AbortSignal;
  onAnswers: (answers: ReadonlyMap<string, SloAnswer<R>>) => void;
}

/**
 * Goes through SLOs engine by engine, in pieces, sending again what the function had no time for, until all are answered or
 * the signal is aborted. Never throws: a call that fails is the failure of its SLOs, not of those before and after it. Where
 * Dynatrace asks for a pause, or does not answer, the run ends: why is answered, and the rest stays open.
 */
export async function runThroughSlos<R extends { key: string }>(
  slos: readonly SloRef[],
  parts: Parts<R>,
): Promise<FailureReport | null> {
  for (const engine of ['classic', 'platform'] as const) {
    let queue = slos.filter((slo) => slo.engine === engine);
    while (queue.length > 0 && !parts.signal.aborted) {
      const some = queue.slice(0, slosPerCall);
      const { answers, remaining, stop } = await answersOf(engine, some, parts.send);
      parts.onAnswers(answers);
      if (stop) return stop;
      queue = [...remaining, ...queue.slice(some.length)];
    }
  }
  return null;
}

async function answersOf<R extends { key: string }>(
  engine: Engine,
  slos: readonly SloRef[],
  send: Parts<R>['send'],
): Promise<{ answers: Map<string, SloAnswer<R>>; remaining: SloRef[]; stop: FailureReport | null }> {
  try {
    const { results, remaining, ...why } = await send(
      engine,
      slos.map(({ key }) => key),
    );
    const left = new Set(remaining);
    const stop = left.size > 0 ? stopFailure(why) : null;
    // Without progress the same call would go on for ever.
    const again = stop !== null || left.size < slos.length ? slos.filter(({ key }) => left.has(key)) : [];
    const settled = slos.filter((slo) => !again.includes(slo));
    const answers = new Map(settled.map((slo) => [slo.id, answerOf(slo, results, left)]));
    return { answers, remaining: again, stop: stop?.report() ?? null };
  } catch (error) {
    const failure = toFailureReport(error);
    // A pause that was asked for is nobody's failure: nothing was done, and all of it can be done afterwards.
    if (failure.code === 'Throttled') return { answers: new Map(), remaining: [...slos], stop: failure };
    return { answers: new Map(slos.map(({ id }) => [id, { results: [], failure }])), remaining: [], stop: null };
  }
}

function answerOf<R extends { key: string }>({ key }: SloRef, results: R[], left: Set<string>): SloAnswer<R> {
  const mine = results.filter((one) => one.key === key);
  if (mine.length > 0) return { results: mine, failure: null };
  return { results: [], failure: left.has(key) ? tooSlow : unanswered };
}

const tooSlow: FailureReport = {
  code: 'Timeout',
  message: 'Not one SLO could be dealt with within the time of a call.',
  whose: 'platform',
  hint: 'Dynatrace answers slowly right now. Wait a minute, then retry: what is done is not done again.',
};

/** An SLO that the answer does not name is not known to be done, so it must not pass for done. */
const unanswered: FailureReport = {
  code: 'Unexpected',
  message: 'The answer said nothing about this SLO.',
  whose: 'us',
  hint: 'Retry it: doing it twice does no harm.',
};
