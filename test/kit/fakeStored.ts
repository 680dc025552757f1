import type { AppStates } from '../../api/platform/appStates';
import { HttpError } from '../../api/platform/httpError';
import { translateError } from '../../api/platform/translateError';
import { changeStored } from '../../api/usecases/stored/changeStored';
import { keptKinds } from '../../api/usecases/stored/keptKinds';
import { listStored } from '../../api/usecases/stored/listStored';
import { readShelf } from '../../api/usecases/stored/storedParts';
import { Failure } from '../../domain/failure';
import type { KeptName } from '../../domain/model/kept/keptNames';
import type { KeptKind } from '../../domain/model/kept/keptObject';
import { FakeAppSettings, type SettingsFault } from './fakeAppSettings';

/** The state service as functions see it: what `serve` answers to GET and PUT. */
export function statesOf(serve: (method: string, key: string, body?: unknown) => Promise<Response>): AppStates {
  const asked = async (method: string, key: string, body?: unknown) => {
    const response = await serve(method, key, body);
    if (response.ok || response.status === 404) return response;
    const scopes = [`state:app-states:${method === 'GET' ? 'read' : 'write'}`];
    const error = new HttpError(response.status, method, '/platform/state/v1/app-states', null, null);
    throw translateError(error, { what: `use this app's state ${key}`, scopes });
  };
  return {
    read: async (key) => {
      const response = await asked('GET', key);
      if (response.status === 404) return undefined;
      const { value } = (await response.json()) as { value: string };
      try {
        return JSON.parse(value) as unknown;
      } catch {
        const message = `The stored ${key} cannot be read: it is not JSON. It was left untouched.`;
        throw new Failure({ code: 'Unexpected', message, whose: 'operator', hint: 'Correct it.' });
      }
    },
    write: async (key, value) => void (await asked('PUT', key, { value: JSON.stringify(value) })),
  };
}

/** The functions that keep connections, maintenance windows and saved templates, over settings and states of a test. */
export function fakeStored(states: AppStates, fault?: SettingsFault) {
  const settings = new Map<string, FakeAppSettings>();
  const settingsOf = <T>(kind: KeptKind<T>) => {
    const found = settings.get(kind.name) ?? new FakeAppSettings((value) => idOf(kind, value), fault);
    settings.set(kind.name, found);
    return found;
  };
  const shelfOf = <T>(kind: KeptKind<T>) => ({ kind, settings: settingsOf(kind), states });
  const parts = { shelfOf, now: () => Date.parse('2026-11-22T18:00:00.000Z') };
  return {
    functions: { 'list-stored': listStored(parts), 'change-stored': changeStored(parts) },
    settingsOf: (name: KeptName) => settingsOf<never>(keptKinds[name] as never),
    /** Rows wherever they lie. */
    rowsOf: async (name: KeptName): Promise<unknown[]> =>
      (await readShelf(shelfOf<never>(keptKinds[name] as never))).rows.map(({ row }) => row),
  };
}

/** What nobody can read stands for nothing. */
const idOf = <T>(kind: KeptKind<T>, value: Record<string, unknown>): string => {
  try {
    const [row] = kind.read({ version: 1, [kind.name]: [kind.rawOf(value)] });
    return row === undefined ? '' : kind.idOf(row);
  } catch {
    return JSON.stringify(value);
  }
};
