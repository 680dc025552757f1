import { appSettingsObjectsClient as client } from '@dynatrace-sdk/client-app-settings-v2';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { aSchemaFolder, messagingSchema } from '../../kit/aSettingsSchema';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';

const [read, write] = ['app-settings:objects:read', 'app-settings:objects:write'] as const;
const schemaId = 'my-example';
const single = { ...messagingSchema, schemaId: 'single', multiObject: false, maxObjects: undefined, ordered: false };

let sandbox: Sandbox;
let restore: () => void;
let complaints: jest.SpyInstance;

async function open(scopes: readonly string[] = [read, write]): Promise<void> {
  const files = { 'a.schema.json': messagingSchema, 'b.schema.json': single, 'c.schema.json': '{"not":' };
  const other = { 'notes.json': messagingSchema, 'd.schema.json': { ...messagingSchema, schemaId: 'Not Valid' } };
  sandbox = await startSandbox({
    appConfigPath: anAppConfigWith(...scopes),
    schemasDir: aSchemaFolder({ ...files, ...other }),
  });
  restore = fetchFrom(sandbox.url);
}
beforeEach(() => (complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(async () => {
  complaints.mockRestore();
  restore();
  await sandbox.close();
});

/** Only a request that validates alone answers without a body. */
async function create(value: object) {
  const created = await client.postAppSettingsObject({ body: { schemaId, value } });
  if (!created) throw new Error('nothing was created');
  return created;
}
const validate = (value: object) => client.postAppSettingsObject({ body: { schemaId, value }, validateOnly: true });
const list = async (more: object = {}) => (await client.getAppSettingsObjects({ schemaId, ...more })).items;
const names = async (more: object = {}) =>
  (await list({ addFields: 'value', ...more })).map(({ value }) => (value as { name: string }).name);
const violationsOf = async (value: object) =>
  create(value).then(
    () => [],
    (error: { body: { error: { details: { constraintViolations: { path: string; message: string }[] } } } }) =>
      error.body.error.details.constraintViolations,
  );

describe('app settings, through the SDK', () => {
  it('are created with an id and a version, defaults filled in', async () => {
    await open();
    const { objectId, version } = await create({ name: 'one' });
    expect(await list()).toEqual([{ objectId, version }]);
    expect(await client.getAppSettingsObjectByObjectId({ objectId })).toMatchObject({
      ...{ objectId, version, schemaId, schemaVersion: '1.0.0', summary: 'Messaging Service https://a via basic' },
      value: { name: 'one', url: 'https://a', tokenType: 'basic', isEnabled: false },
      modificationInfo: { lastModifiedTime: expect.any(Date) as Date },
    });
  });

  it('take the id of the schema as others say it too', async () => {
    await open();
    await create({ name: 'one' });
    expect(await list({ schemaId: 'app:my.app:my-example' })).toHaveLength(1);
  });

  it('say which property is wrong, all at once', async () => {
    await open();
    const value = { name: 'longer than ten', url: 'http://x', tokenType: 'magic', channels: ['a', 'b', 'c'], x: 1 };
    const found = await violationsOf({ ...value, rules: [{ threshold: 1.5 }], isEnabled: 'yes' });
    expect(Object.fromEntries(found.map(({ path, message }) => [path, message]))).toEqual({
      name: 'must be 1 to 10 characters long',
      url: 'The URL must be secure',
      tokenType: 'must be one of basic, pat',
      channels: 'must have at most 2 items',
      'rules/0/threshold': 'must be of type integer',
      isEnabled: 'must be of type boolean',
      x: 'is not a property of the schema',
    });
    expect(await violationsOf({})).toEqual([{ path: 'name', message: 'must not be null' }]);
  });

  it('keep what must be unique unique, and no more than the schema allows', async () => {
    await open();
    await create({ name: 'one' });
    expect(await violationsOf({ name: 'one' })).toEqual([{ path: 'name', message: 'must be unique' }]);
    await create({ name: 'two' });
    await create({ name: 'three' });
    await expect(create({ name: 'four' })).rejects.toMatchObject({ response: { status: 400 } });
    expect(await list()).toHaveLength(3);
  });

  it('are only looked at with validate-only', async () => {
    await open();
    expect(await validate({ name: 'one' })).toBeUndefined();
    await expect(validate({ name: '' })).rejects.toMatchObject({ response: { status: 400 } });
    expect(await list()).toEqual([]);
  });

  it('are changed and deleted in their version only; the later of two writers is refused', async () => {
    await open();
    const { objectId, version } = await create({ name: 'one' });
    const change = (name: string, optimisticLockingVersion: string) =>
      client.putAppSettingsObjectByObjectId({ objectId, optimisticLockingVersion, body: { value: { name } } });
    const mine = await change('mine', version);
    await expect(change('yours', version)).rejects.toMatchObject({ name: 'ConflictingResource' });
    expect(await names()).toEqual(['mine']);
    const gone = (optimisticLockingVersion: string) =>
      client.deleteAppSettingsObjectByObjectId({ objectId, optimisticLockingVersion });
    await expect(gone(version)).rejects.toMatchObject({ name: 'ConflictingResource' });
    await gone(mine.version);
    expect(await list()).toEqual([]);
    await expect(gone(mine.version)).rejects.toMatchObject({ response: { status: 404 } });
  });

  it('come page by page, the key alone, or all at once', async () => {
    await open();
    for (const name of ['one', 'two', 'three']) await create({ name });
    const first = await client.getAppSettingsObjects({ schemaId, pageSize: 2, addFields: 'value' });
    expect(first).toMatchObject({ totalCount: 3, pageSize: 2 });
    const second = await client.getAppSettingsObjects({ pageKey: first.nextPageKey ?? '' });
    expect(second.items).toMatchObject([{ value: { name: 'three' } }]);
    expect(await list({ pageSize: 0 })).toHaveLength(3);
    await expect(list({ pageSize: 501 })).rejects.toMatchObject({ response: { status: 400 } });
  });

  it('are filtered and sorted by what is in the answer', async () => {
    await open();
    for (const name of ['one', 'two', 'three']) await create({ name });
    expect(await names({ filter: "value.name starts-with 't'" })).toEqual(['two', 'three']);
    expect(await names({ sort: '-value.name' })).toEqual(['two', 'three', 'one']);
    await expect(list({ filter: "value.name = 'one'" })).rejects.toMatchObject({ response: { status: 400 } });
    await expect(names({ filter: "summary = 'one'" })).rejects.toMatchObject({ response: { status: 400 } });
    await expect(names({ filter: "not value.name = 'one'" })).rejects.toMatchObject({ response: { status: 501 } });
  });

  it('keep an order where the schema has one', async () => {
    await open();
    const first = await create({ name: 'one' });
    await create({ name: 'two' });
    await client.postAppSettingsObject({ body: { schemaId, value: { name: 'zero' }, insertAfter: '' } });
    expect(await names()).toEqual(['zero', 'one', 'two']);
    const { objectId, version: optimisticLockingVersion } = first;
    const body = { value: { name: 'one' }, insertBefore: '' };
    await client.putAppSettingsObjectByObjectId({ objectId, optimisticLockingVersion, body });
    expect(await names()).toEqual(['zero', 'two', 'one']);
  });

  it('show secrets to functions of the app only, and keep them when the mask comes back', async () => {
    await open();
    const { objectId, version: optimisticLockingVersion } = await create({ name: 'one', token: 'hush' });
    const [seen] = await list({ addFields: 'value,summary' });
    const value = seen?.value as { token: string };
    expect(JSON.stringify(seen)).not.toContain('hush');
    const address = `${sandbox.url}/platform/app-settings/v2/objects/${objectId}`;
    const asFunction = async () =>
      (await (await fetch(address, { headers: { authorization: 'Bearer x' } })).json()) as object;
    expect(await asFunction()).toMatchObject({ value: { token: 'hush' } });
    await client.putAppSettingsObjectByObjectId({ objectId, optimisticLockingVersion, body: { value } });
    expect(await asFunction()).toMatchObject({ value: { token: 'hush' } });
  });

  it('want a secret again when another property changes', async () => {
    await open();
    const { objectId, version: optimisticLockingVersion } = await create({ name: 'one', token: 'hush' });
    const [seen] = await list({ addFields: 'value' });
    const value = { ...(seen?.value as object), url: 'https://elsewhere' };
    await expect(
      client.putAppSettingsObjectByObjectId({ objectId, optimisticLockingVersion, body: { value } }),
    ).rejects.toMatchObject({ body: { error: { details: { constraintViolations: [{ path: 'token' }] } } } });
  });

  it('have effective values: defaults where one object may exist and none does', async () => {
    await open();
    const effective = async (id: string) => (await client.getEffectiveAppSettingsValues({ schemaId: id })).items;
    expect(await effective('single')).toEqual([{ value: { url: 'https://a', tokenType: 'basic', isEnabled: false } }]);
    expect(await effective(schemaId)).toEqual([]);
    await client.postAppSettingsObject({ body: { schemaId: 'single', value: { name: 'mine' } } });
    expect(await effective('single')).toMatchObject([{ value: { name: 'mine' } }]);
  });

  it('are not there for a schema that was not registered, and say why', async () => {
    await open();
    await expect(list({ schemaId: 'nothing' })).rejects.toMatchObject({
      response: { status: 404 },
      body: { error: { message: expect.stringMatching(/c\.schema\.json.*d\.schema\.json.*schemaId/) as string } },
    });
  });

  it('resolve what the caller may do', async () => {
    await open([read]);
    const permissions = [
      { permission: read, context: { schemaId } },
      { permission: write, context: { schemaId } },
    ] as const;
    const answer = await client.resolveEffectivePermissions({ body: { permissions: [...permissions] } });
    expect(answer.map(({ granted }) => granted)).toEqual(['true', 'false']);
  });

  it('name the scope that is missing', async () => {
    await open([read]);
    await expect(create({ name: 'one' })).rejects.toMatchObject({
      body: { error: { code: 403, details: { missingScopes: [write] } } },
    });
  });
});

it('has no schema where the app ships none', async () => {
  sandbox = await startSandbox({ appConfigPath: anAppConfigWith(read), schemasDir: '/nowhere/settings/schemas' });
  restore = fetchFrom(sandbox.url);
  await expect(list()).rejects.toMatchObject({ response: { status: 404 } });
});
