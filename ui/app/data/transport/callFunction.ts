import { functions } from '@dynatrace-sdk/app-utils';
import type { Envelope } from '../../../../domain/contract/envelope';
import { Failure } from '../../../../domain/failure';
import { failureOfStatus } from './failureOfStatus';
import { Pauses, questionOf } from './pauses';
import { isWebPage, signedOut } from './signedOut';

const pauses = new Pauses();

/** App functions end after 120 s; past this nothing will come. Milliseconds. */
const deadline = 130_000;

/**
 * Calls an app function and opens its envelope.
 * @throws Failure: the function's own, a pause from before a reload that is not over, or one that says why no answer came.
 */
export async function callFunction<TPayload, TValue>(
  name: string,
  payload: TPayload,
  signal?: AbortSignal,
): Promise<TValue> {
  const question = questionOf(name, payload);
  pauses.respect(question);
  const response = await send(name, payload, signal);
  const envelope = await readEnvelope<TValue>(name, response);
  pauses.note(question, envelope.ok ? null : envelope.failure);
  if (envelope.ok) return envelope.value;
  throw new Failure(envelope.failure);
}

async function send(name: string, data: unknown, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(deadline);
  try {
    return await functions.call(name, { data, abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    if (signal?.aborted)
      throw new Failure(
        {
          code: 'Cancelled',
          message: `${name} was cancelled.`,
          whose: 'user',
          hint: 'Start it again when you want it.',
        },
        error,
      );
    if (timeout.aborted) throw timedOut(name, error);
    throw failureOfCall(name, error);
  }
}

function timedOut(name: string, cause: unknown): Failure {
  return new Failure(
    {
      code: 'Timeout',
      message: `${name} gave no answer within ${deadline / 1000} seconds.`,
      whose: 'platform',
      hint: 'Try again; if it keeps happening, look at the health of this environment.',
    },
    cause,
  );
}

/** `functions.call` throws for every status that is not 2xx and hands over the response as the error's cause. */
function failureOfCall(name: string, error: unknown): Failure {
  const cause = error instanceof Error ? error.cause : undefined;
  if (isResponse(cause)) return failureOfStatus(cause.status, `The app function ${name}`, error);
  return new Failure(
    {
      code: 'Unavailable',
      message: `The app function ${name} could not be reached.`,
      whose: 'platform',
      hint: 'Check the network connection of this browser and try again; if it is there, reload the page, since the session may be over.',
    },
    error,
  );
}

function isResponse(value: unknown): value is { status: number } {
  return typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'number';
}

async function readEnvelope<TValue>(name: string, response: Response): Promise<Envelope<TValue>> {
  const text = await response.text().catch(() => '');
  const body = parsed(text);
  if (isEnvelope<TValue>(body)) return body;
  if (isWebPage(text)) throw signedOut(`The app function ${name}`, 'a web page');
  throw new Failure({
    code: 'Unexpected',
    message: `The app function ${name} gave an answer that this page cannot read.`,
    whose: 'us',
    hint: 'Reload the page: it may be older than the functions it calls.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEnvelope<T>(body: unknown): body is Envelope<T> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false;
  return body.ok === true ? 'value' in body : 'failure' in body;
}
