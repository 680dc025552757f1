import { QueryAssistanceClient, QueryExecutionClient, type QueryStartResponse } from '@dynatrace-sdk/client-query';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../../domain/failure';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import type { Doing } from '../translateError';
import { isRefusedAs, refusalIn, resultLost, translatedQuery } from './grailErrors';
import { isCutOff, notificationsOf, type GrailNotification } from './grailNotifications';
import { typedRecords, type GrailRecord } from './typedRecords';

export interface GrailOptions {
  /** Completes "Could not …", e.g. `find the ECS clusters`. */
  what?: string;
  /** What the query reads; without it metrics. `storage:buckets:read` always belongs to it. */
  scopes?: readonly string[];
  /** Most records to answer; Grail's own usual is 1,000. */
  maxRecords?: number;
  /** Timeframe where the query names none, both ISO 8601; one alone would be ignored, so there is no such thing here. */
  timeframe?: { from: string; to: string };
  /** Tells whether there is time for so many milliseconds more; when not, the query is cancelled. */
  leaves?: (ms: number) => boolean;
  /** What to run instead where the environment does not know a command of the query. */
  orElse?: string;
  /** 0 to 100, as often as the environment tells. */
  onProgress?: (percent: number) => void;
}

export interface GrailAnswer {
  /** By the types that came with them, see `typedRecords`. */
  records: GrailRecord[];
  notifications: GrailNotification[];
  /** True when limits, a timeout or sampling kept something back: then what is missing is unknown, not absent. */
  isPartial: boolean;
}

export interface GrailVerdict {
  valid: boolean;
  /** What Dynatrace says about the query, with the place in it. */
  notifications: GrailNotification[];
}

export interface Grail {
  /**
   * Runs a query to its end; once more from the start when its result was no longer kept.
   * @throws Failure `InvalidInput` with Dynatrace's words and the place when it refuses the query, `MissingScope`,
   * `Throttled`, `NotSupported` where there is no Grail or no such table, `Unavailable` when the result got lost twice, `Timeout`
   */
  query(dql: string, options?: GrailOptions): Promise<GrailAnswer>;
  /** Whether Dynatrace would run the query, without running it. @throws Failure where it cannot say */
  verify(dql: string): Promise<GrailVerdict>;
}

/** How long the API holds a request until the query is done, before it answers a token to ask again with. Milliseconds. */
const holdMs = 5000;
/** Between two polls, should the API answer at once. */
const pollEveryMs = 300;
const usualRecords = 1000;
const metricsScope = 'storage:metrics:read';
const everyQuery = 'storage:buckets:read';

const doingOf = ({ what = 'query Grail', scopes = [metricsScope] }: GrailOptions): Doing => ({
  what,
  scopes: [...scopes, everyQuery],
});

/**
 * Grail query API by its SDK client: execute, poll while it runs, cancel what nobody waits for any more.
 * https://developer.dynatrace.com/develop/sdks/client-query/
 */
export function grailFrom(httpClient: HttpClient, { wait }: { wait: (ms: number) => Promise<void> }): Grail {
  const execution = new QueryExecutionClient(httpClient, { transformDates: false });
  const assistance = new QueryAssistanceClient(httpClient, { transformDates: false });

  async function settled(begun: QueryStartResponse, doing: Doing, options: GrailOptions): Promise<QueryStartResponse> {
    let answer = begun;
    const { requestToken } = begun;
    while (isInFlight(answer)) {
      if (answer.progress !== undefined) options.onProgress?.(answer.progress);
      if (requestToken === undefined) throw notUnderstood(doing);
      if (options.leaves?.(holdMs + pollEveryMs) === false) {
        // Nobody will fetch the result; that it may go on running on the other side is no reason to fail otherwise.
        await execution.queryCancel({ requestToken }).catch(() => undefined);
        throw tooSlow(doing);
      }
      await wait(pollEveryMs);
      answer = await translatedQuery({ ...doing, expires: true }, () =>
        execution.queryPoll({ requestToken, requestTimeoutMilliseconds: holdMs }),
      );
    }
    return answer;
  }

  async function ran(dql: string, options: GrailOptions, isAgain = false): Promise<GrailAnswer> {
    const doing = doingOf(options);
    const { maxRecords = usualRecords, timeframe } = options;
    const begun = await translatedQuery(doing, () =>
      execution.queryExecute({
        body: {
          query: dql,
          requestTimeoutMilliseconds: holdMs,
          maxResultRecords: maxRecords,
          ...(timeframe && { defaultTimeframeStart: timeframe.from, defaultTimeframeEnd: timeframe.to }),
        },
      }),
    );
    const end = await settled(begun, doing, options).catch((error: unknown) => resultLost(error, doing));
    if (end instanceof Failure) {
      if (isAgain) throw end;
      return ran(dql, options, true);
    }
    const { state, result } = end;
    // The types promise one; what came over the wire may be anything.
    if (typeof state !== 'string') throw notAnAnswer(doing);
    if (state !== 'SUCCEEDED' || !result) throw ended(state, doing);
    const { metadata, records, types } = result;
    const notifications = notificationsOf(metadata.grail?.notifications);
    return {
      records: typedRecords(records, types),
      notifications,
      isPartial:
        metadata.grail?.sampled === true || notifications.some((one) => isCutOff(one, records.length, maxRecords)),
    };
  }

  return {
    async query(dql, options = {}) {
      const { orElse, ...rest } = options;
      try {
        return await ran(dql, rest);
      } catch (error) {
        if (orElse !== undefined && isRefusedAs(error, 'UNKNOWN_COMMAND')) return ran(orElse, rest);
        throw error;
      }
    },
    verify: (dql) =>
      translatedQuery({ what: 'have the query checked', scopes: [everyQuery] }, async () => {
        try {
          const { valid, notifications } = await assistance.queryVerify({ body: { query: dql } });
          return { valid, notifications: notificationsOf(notifications) };
        } catch (error) {
          // Documented is 200 for a wrong query, too; a 400 that explains the query is the same answer.
          const { kind = '', words = null, position = null } = refusalIn(error) ?? {};
          if (words === null) throw error;
          const notification = { severity: 'ERROR' as const, type: kind, message: withoutSecrets(words), position };
          return { valid: false, notifications: [notification] };
        }
      }),
  };
}

/** `NOT_STARTED` waits for its turn; it is not an end. */
const isInFlight = ({ state }: QueryStartResponse): boolean => state === 'RUNNING' || state === 'NOT_STARTED';

const tooSlow = ({ what }: Doing) =>
  new Failure({
    code: 'Timeout',
    message: `Could not ${what}: the query takes longer than there is time in one call`,
    whose: 'platform',
    hint: 'Ask again, for less at a time.',
  });

const notUnderstood = ({ what }: Doing) =>
  new Failure({
    code: 'Unexpected',
    message: `Could not ${what}: the query runs on, and Dynatrace did not say how to fetch its result`,
    whose: 'platform',
    hint: 'Try again; if it stays, report it with the time.',
  });

const notAnAnswer = ({ what }: Doing) =>
  new Failure({
    code: 'Unexpected',
    message: `Could not ${what}: Dynatrace answered something that is no result of a query`,
    whose: 'platform',
    hint: 'Try again; if it stays, report it with the time.',
  });

function ended(state: string, { what }: Doing): Failure {
  const message = `Could not ${what}: Dynatrace ended the query as ${state}`;
  return state === 'CANCELLED'
    ? new Failure({ code: 'Cancelled', message, whose: 'user', hint: 'Start it again when you want it.' })
    : new Failure({ code: 'Unavailable', message, whose: 'platform', hint: 'Try again in a moment.' });
}
