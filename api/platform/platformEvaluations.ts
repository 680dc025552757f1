import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { translated, type Doing } from './translateError';

export interface PlatformEvaluation {
  status: 'SUCCESS' | 'WARNING' | 'FAILURE' | 'ERROR';
  /** Percent; null when there is none. */
  value: number | null;
  /** What the platform remarked; null when nothing. */
  message: string | null;
}

export interface PlatformEvaluations {
  /**
   * Evaluates one SLO over its own timeframe, or over another; of several criteria the first counts.
   * @param leaves tells whether there is time for so many milliseconds more
   * @throws Failure `Timeout` when it takes longer than there is time, `NotFound` when the SLO is gone
   */
  evaluate(
    id: string,
    leaves: (ms: number) => boolean,
    timeframe?: { from: string; to: string },
  ): Promise<PlatformEvaluation>;
}

/** Evaluating runs the SLO's DQL, so the user must be allowed to read what it reads. */
const doing: Doing = {
  what: 'evaluate the SLO',
  scopes: ['slo:slos:read', 'storage:metrics:read', 'storage:buckets:read'],
};

const evaluationPath = '/platform/slo/v1/slos/evaluation';

/** How long the API holds a request until the evaluation is done, before it answers a token to ask again with. */
const holdMs = 5000;
/** Between two polls, should the API answer at once. */
const pollEveryMs = 500;

/**
 * Evaluates SLOs of the platform engine: start, then poll while it runs. There is no evaluation of several at once.
 * https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1/slos-evaluation-start-post
 */
export function platformEvaluationsFrom(
  httpClient: HttpClient,
  { wait }: { wait: (ms: number) => Promise<void> },
): PlatformEvaluations {
  const send = async (method: string, action: string, body?: object): Promise<unknown> => {
    const url = `${evaluationPath}:${action}`;
    return (await httpClient.send({ url, method, ...(body === undefined ? {} : { body }) })).body('json');
  };
  const poll = (token: string) =>
    send(
      'GET',
      `poll?${new URLSearchParams({ 'evaluation-token': token, 'request-timeout-milliseconds': String(holdMs) })}`,
    );
  return {
    evaluate: (id, leaves, timeframe) =>
      translated(doing, async () => {
        const customTimeframe = timeframe && { timeframeFrom: timeframe.from, timeframeTo: timeframe.to };
        const request = { id, ...(customTimeframe && { customTimeframe }), requestTimeoutMilliseconds: holdMs };
        let answer = await send('POST', 'start', request);
        for (;;) {
          const result = resultIn(answer);
          if (result) return result;
          const token = tokenIn(answer);
          if (token === null) return nothing;
          if (!leaves(pollEveryMs + holdMs)) throw tooSlow();
          await wait(pollEveryMs);
          // A token is kept for some minutes; the API itself being gone would have shown at the start.
          answer = await translated({ ...doing, expires: true }, () => poll(token));
        }
      }),
  };
}

const nothing: PlatformEvaluation = { status: 'ERROR', value: null, message: 'The evaluation gave no result.' };

function tokenIn(answer: unknown): string | null {
  return isRecord(answer) && typeof answer.evaluationToken === 'string' ? answer.evaluationToken : null;
}

const statuses = ['SUCCESS', 'WARNING', 'FAILURE', 'ERROR'] as const;

function resultIn(answer: unknown): PlatformEvaluation | null {
  const results = isRecord(answer) && Array.isArray(answer.evaluationResults) ? answer.evaluationResults : [];
  const first: unknown = results[0];
  if (!isRecord(first)) return null;
  return {
    status: statuses.find((known) => known === first.status) ?? 'ERROR',
    value: typeof first.value === 'number' ? first.value : null,
    message: typeof first.message === 'string' && first.message !== '' ? first.message : null,
  };
}

const tooSlow = () =>
  new Failure({
    code: 'Timeout',
    message: 'Could not evaluate the SLO: it takes longer than there is time in one call',
    whose: 'platform',
    hint: 'Ask again for this SLO alone, or widen its time slices.',
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
