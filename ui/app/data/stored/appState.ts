import { stateClient } from '@dynatrace-sdk/client-state';
import { Failure } from '../../../../domain/failure';
import { askFor } from '../../../../domain/model/permissions';
import { failureOfStatus } from '../transport/failureOfStatus';
import { signedOut } from '../transport/signedOut';

/**
 * Reads one app state as JSON; undefined when it was never written.
 * Asks for the list of keys first: reading an absent key answers 404, which every browser writes to its console as an error.
 * @throws Failure when the store refuses, does not answer, or holds something that is not JSON.
 */
export async function readAppState(key: string, abortSignal?: AbortSignal): Promise<unknown> {
  const subject = `The stored ${key}`;
  const state = await translate(subject, 'state:app-states:read', async () => {
    const states = await stateClient.getAppStates({ filter: `key = '${key}'`, abortSignal });
    if (!states.some((one) => one.key === key)) return null;
    return stateClient.getAppState({ key, abortSignal });
  });
  return state === null ? undefined : parseJson(subject, state.value);
}

/**
 * Writes one app state, replacing what was there.
 * @throws Failure when the store refuses or does not answer.
 */
export async function writeAppState(key: string, value: unknown): Promise<void> {
  await translate(`Saving the ${key}`, 'state:app-states:write', () =>
    stateClient.setAppState({ key, body: { value: JSON.stringify(value) } }),
  );
}

async function translate<T>(subject: string, scope: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const status = statusOf(error);
    if (status === 403) throw missingScope(subject, scope, error);
    if (status !== null) throw failureOfStatus(status, subject, error);
    if (isNoJson(error)) throw signedOut(subject, 'something other than data', error);
    throw new Failure(
      {
        code: 'Unavailable',
        message: `${subject}: the store of this environment could not be reached.`,
        whose: 'platform',
        hint: 'Check the network connection of this browser and try again.',
      },
      error,
    );
  }
}

function missingScope(subject: string, scope: string, cause: unknown): Failure {
  return new Failure(
    {
      code: 'MissingScope',
      message: `${subject} was refused: missing ${scope} (403).`,
      whose: 'operator',
      hint: askFor([scope]),
    },
    cause,
  );
}

/** SDK errors carry the HTTP response they met. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('response' in error)) return null;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response)) return null;
  return typeof response.status === 'number' ? response.status : null;
}

/** Whether an answer came that the SDK could not read as JSON: it wraps what its parser threw. */
function isNoJson(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return ('name' in error && error.name === 'SyntaxError') || ('cause' in error && isNoJson(error.cause));
}

function parseJson(subject: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(
      {
        code: 'Unexpected',
        message: `${subject} cannot be read: it is not JSON. It was left untouched.`,
        whose: 'operator',
        hint: 'Correct or delete this state of the app, then reload the page.',
      },
      error,
    );
  }
}
