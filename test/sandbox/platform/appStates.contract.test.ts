import { stateClient } from '@dynatrace-sdk/client-state';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';

let sandbox: Sandbox;
let restore: () => void;

beforeAll(async () => {
  sandbox = await startSandbox({
    appConfigPath: anAppConfigWith('state:app-states:read', 'state:app-states:write', 'state:app-states:delete'),
  });
  restore = fetchFrom(sandbox.url);
});
afterAll(async () => {
  restore();
  await sandbox.close();
});

describe('app states, through the SDK', () => {
  it('come back as they were stored, with who changed them and when', async () => {
    await stateClient.setAppState({ key: 'a', body: { value: '{"x":"ü"}' } });

    const state = await stateClient.getAppState({ key: 'a' });

    expect(state.value).toBe('{"x":"ü"}');
    expect(state.modificationInfo?.lastModifiedTime).toBeInstanceOf(Date);
    expect(state.modificationInfo?.lastModifiedBy).toMatch(/.+/);
  });

  it('are replaced by the next value', async () => {
    await stateClient.setAppState({ key: 'a', body: { value: '1' } });
    await stateClient.setAppState({ key: 'a', body: { value: '2' } });

    expect((await stateClient.getAppState({ key: 'a' })).value).toBe('2');
  });

  it('are NotFound when there are none with that key', async () => {
    await expect(stateClient.getAppState({ key: 'none' })).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('are listed by key, with the fields asked for', async () => {
    await stateClient.setAppState({ key: 'list-me', body: { value: 'v' } });

    const plain = await stateClient.getAppStates({ filter: "key = 'list-me'" });
    const full = await stateClient.getAppStates({
      filter: "key starts-with 'LIST'",
      addFields: 'value,modificationInfo',
    });

    expect(plain).toEqual([{ key: 'list-me' }]);
    expect(full).toEqual([expect.objectContaining({ key: 'list-me', value: 'v' })]);
  });

  it('answers 400 to a filter on an unknown field, and 501 to one the sandbox cannot read', async () => {
    await expect(stateClient.getAppStates({ filter: "colour = 'red'" })).rejects.toThrow(/unknown field "colour"/);
    await expect(stateClient.getAppStates({ filter: "not key = 'a'" })).rejects.toThrow(/does not support/);
  });

  it('are gone once deleted', async () => {
    await stateClient.setAppState({ key: 'b', body: { value: '1' } });
    await stateClient.deleteAppState({ key: 'b' });

    await expect(stateClient.getAppState({ key: 'b' })).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('refuses a value that is no text', async () => {
    const response = await fetch('/platform/state/v1/app-states/a', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"value":{"x":1}}',
    });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('value');
  });

  it('are Forbidden to an app without the scope, which the message names', async () => {
    const other = await startSandbox({ appConfigPath: anAppConfigWith('state:app-states:read') });
    const back = fetchFrom(other.url);

    const write = stateClient.setAppState({ key: 'a', body: { value: '1' } });

    await expect(write).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(write).rejects.toThrow(/state:app-states:write/);
    back();
    await other.close();
  });
});

describe('the app states a sandbox starts with', () => {
  it('hold settings that point at its own console', async () => {
    const { value } = await stateClient.getAppState({ key: 'settings' });

    expect(JSON.parse(value)).toMatchObject({ version: 1, consoleOrigin: `${sandbox.url}/aws/console` });
  });
});
