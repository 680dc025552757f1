import { toFailureReport, type FailureReport } from '../../../domain/failure';
import type { Engine } from '../../../domain/model/slo';
import type { SloAnswer, SloRef } from './sloRun';

/** SLOs per call: progress is seen and cancelling takes effect soon, yet a thousand of them need twenty calls. */
export const slosPerCall = 50;

interface Parts<R> {
  send: (engine: Engine, keys: string[]) => Promise<{ results: R[]; remaining: string[] }>;
  /** Looked at between calls only: a call under way is awaited, because what it did must be known. */
  signal: AbortSignal;
  onAnswers: (answers: ReadonlyMap<string, SloAnswer<R>>) => void;
}

/**
 * Goes through SLOs engine by engine, in pieces, sending again what the function had no time for, until all are answered or
 * the signal is aborted. Never throws: a call that fails is the failure of its SLOs, not of those before and after it.
 */
export async function runThroughSlos<R extends { key: string }>(
  slos: readonly SloRef[],
  parts: Parts<R>,
): Promise<void> {
  for (const engine of ['classic', 'platform'] as const) {
    let queue = slos.filter((slo) => slo.engine === engine);
    while (queue.length > 0 && !parts.signal.aborted) {
      const some = queue.slice(0, slosPerCall);
      const { answers, remaining } = await answersOf(engine, some, parts.send);
      parts.onAnswers(answers);
      queue = [...remaining, ...queue.slice(some.length)];
    }
  }
}

async function answersOf<R extends { key: string }>(
  engine: Engine,
  slos: readonly SloRef[],
  send: Parts<R>['send'],
): Promise<{ answers: Map<string, SloAnswer<R>>; remaining: SloRef[] }> {
  try {
    const { results, remaining } = await send(
      engine,
      slos.map(({ key }) => key),
    );
    const left = new Set(remaining);
    // Without progress the same call would go on for ever.
    const again = left.size < slos.length ? slos.filter(({ key }) => left.has(key)) : [];
    const settled = slos.filter((slo) => !again.includes(slo));
    return { answers: new Map(settled.map((slo) => [slo.id, answerOf(slo, results, left)])), remaining: again };
  } catch (error) {
    const failure = toFailureReport(error);
    return { answers: new Map(slos.map(({ id }) => [id, { results: [], failure }])), remaining: [] };
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
