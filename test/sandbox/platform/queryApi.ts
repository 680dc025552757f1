import { QueryAssistanceClient, QueryExecutionClient } from '@dynatrace-sdk/client-query';
import { httpClient } from '@dynatrace-sdk/http-client';

/** The real client, with texts where it would make dates. */
export const queries = new QueryExecutionClient(httpClient, { transformDates: false });
export const assistance = new QueryAssistanceClient(httpClient);

/** The work behind `query:execute`, for a fault that makes it slow. */
export const slowQuery = (latencyMs: number) => ({ path: '/platform/storage/query/v1/query:run', latencyMs });

/** What a call is rejected with: the client's class of error, and the error of the envelope. */
export async function failureOf(call: Promise<unknown>): Promise<{ name: string; body: Record<string, unknown> }> {
  const failure = (await call.then(
    () => null,
    (error: unknown) => error,
  )) as { body?: { error: Record<string, unknown> } } | null;
  if (!failure) throw new Error('the call was expected to fail');
  return { name: failure.constructor.name, body: failure.body?.error ?? {} };
}
