import { appSettingsFrom } from '../../../api/platform/appSettings';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const path = '/platform/app-settings/v2/objects';
const item = (objectId: string) => ({ objectId, version: `v-${objectId}`, value: { name: objectId } });
const from = (answers: ReturnType<typeof answering>) => appSettingsFrom(answers.client, 'policy', 'policy');

describe('settings of the app', () => {
  it('are read to the last page, the later ones by their key alone, with who changed them', async () => {
    const modificationInfo = { lastModifiedBy: 'anna', lastModifiedTime: '2026-11-30T06:00:00.000Z' };
    const answers = answering(
      { json: { items: [{ ...item('a'), modificationInfo }], totalCount: 2, pageSize: 1, nextPageKey: 'KEY==' } },
      { json: { items: [item('b')], totalCount: 2, pageSize: 1 } },
    );
    expect(await from(answers).all()).toEqual([
      { ...item('a'), modified: { at: '2026-11-30T06:00:00.000Z', by: 'anna' } },
      { ...item('b'), modified: { at: null, by: null } },
    ]);
    expect(answers.sent.map((request) => [request.path, request.query])).toEqual([
      [path, { 'schema-id': 'policy', 'add-fields': 'value,modificationInfo', 'page-size': '500' }],
      [path, { 'page-key': 'KEY==' }],
    ]);
  });

  it('are not known where an answer says that it is incomplete: some are not all, and none is not none', async () => {
    const error = { code: 206, message: 'Some objects could not be loaded' };
    const answers = answering({ json: { items: [], totalCount: 0, pageSize: 100, error } });
    expect(await rejection(from(answers).all())).toMatchObject({
      code: 'Unavailable',
      message: expect.stringContaining('Some objects could not be loaded') as string,
    });
  });

  it.each([409, 412])('are not written over what somebody saved in between (%i)', async (status) => {
    const answers = answering({ status, json: { error: { code: status, message: 'Conflicting resource' } } });
    expect(await rejection(from(answers).update('a/b', 'v 1', {}))).toMatchObject({ code: 'Conflict' });
    expect(answers.sent).toMatchObject([
      { method: 'PUT', path: `${path}/a%2Fb`, query: { 'optimistic-locking-version': 'v 1' }, body: { value: {} } },
    ]);
    expect(await rejection(from(answers).remove('a', 'v'))).toMatchObject({ code: 'Conflict' });
  });

  it('say which field Dynatrace refused', async () => {
    const constraintViolations = [{ path: 'order', message: 'Use a number' }];
    const answers = answering({
      status: 400,
      json: { error: { code: 400, message: 'Validation failed', details: { constraintViolations } } },
    });
    expect(await rejection(from(answers).create({ name: 'x' }))).toMatchObject({
      ...{ code: 'InvalidInput', whose: 'user' },
      message: 'Could not save the policy: Validation failed; order: Use a number',
    });
    expect(answers.sent).toMatchObject([{ method: 'POST', path, body: { schemaId: 'policy', value: { name: 'x' } } }]);
  });

  it('name the scopes that are missing, those of the answer where it tells some', async () => {
    const denied = (details: object) =>
      answering({ status: 403, json: { error: { code: 403, message: 'Forbidden', details } } });
    expect(await rejection(from(denied({ missingScopes: ['app-settings:objects:admin'] })).all())).toMatchObject({
      code: 'MissingScope',
      message: expect.stringContaining('app-settings:objects:admin') as string,
    });
    expect(await rejection(from(denied({})).create({}))).toMatchObject({
      message: expect.stringContaining('app-settings:objects:write') as string,
    });
  });
});
