import { StateClient } from '@dynatrace-sdk/client-state';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { httpErrorIn } from './httpError';
import { translated, type Doing } from './translateError';

/** What the app keeps for all its users. */
export interface AppStates {
  /** Parsed JSON; undefined where nothing was ever written. @throws Failure when it is not JSON */
  read(key: string): Promise<unknown>;
  /** Replaces what was there: the last writer wins. */
  write(key: string, value: unknown): Promise<void>;
}

const reading: Doing = { what: "read this app's state", scopes: ['state:app-states:read'] };
const writing: Doing = { what: "save this app's state", scopes: ['state:app-states:write'] };

/** https://developer.dynatrace.com/develop/sdks/client-state/ */
export function appStatesFrom(httpClient: HttpClient): AppStates {
  const client = new StateClient(httpClient);
  return {
    read: (key) => translated(reading, async () => parseState(key, await valueOf(client, key))),
    write: (key, value) =>
      translated(writing, () => client.setAppState({ key, body: { value: JSON.stringify(value) } })),
  };
}

async function valueOf(client: StateClient, key: string): Promise<string | undefined> {
  try {
    const { value } = await client.getAppState({ key });
    // What has a state has a value: without one the answer is none, which is not the same as nothing stored.
    if (typeof value !== 'string') throw new TypeError('A state without its value');
    return value;
  } catch (error) {
    if (httpErrorIn(error)?.status === 404) return undefined;
    throw error;
  }
}

function parseState(key: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = `The stored ${key} cannot be read: it is not JSON. It was left untouched.`;
    const hint = `Correct or delete this app's state "${key}", then run it again.`;
    throw new Failure({ code: 'Unexpected', message, whose: 'operator', hint }, error);
  }
}
