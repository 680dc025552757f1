import { sloObjectsFrom, type SloWrite } from '../../../api/platform/settings/sloObjects';
import { aClassicSlo } from '../aClassicSlo';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const write = (name: string): SloWrite => ({ externalId: `ecs-slo-launchpad:${name}`, value: aClassicSlo({ name }) });

async function saving(count: number, answer: Answer) {
  const { client, sent } = answering(answer);
  const writes = Array.from({ length: count }, (_, index) => write(`slo-${index}`));
  return { written: await sloObjectsFrom(client).save(writes), sent };
}

const refused = { code: 400, error: { code: 400, message: 'Metric selector is invalid.' } };

describe('saving SLO objects', () => {
  it('sends an array of objects with schema, scope and external id', async () => {
    const { sent } = await saving(1, { json: [{ code: 200, objectId: 'object-0' }] });
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/platform/classic/environment-api/v2/settings/objects',
        query: {},
        body: [
          {
            schemaId: 'builtin:monitoring.slo',
            scope: 'environment',
            externalId: 'ecs-slo-launchpad:slo-0',
            value: aClassicSlo({ name: 'slo-0' }),
          },
        ],
      },
    ]);
  });

  it('names the object that is to be replaced, where one is taken over', async () => {
    const { client, sent } = answering({ json: [{ code: 200, objectId: 'theirs' }] });
    await sloObjectsFrom(client).save([{ ...write('a'), objectId: 'theirs' }]);
    expect(sent[0]?.body).toMatchObject([{ objectId: 'theirs', externalId: 'ecs-slo-launchpad:a' }]);
  });

  it('reads a 207 object by object', async () => {
    const { written } = await saving(3, {
      status: 207,
      json: [{ code: 200, objectId: 'object-0' }, refused, { code: 500, error: { code: 500, message: 'oops' } }],
    });
    expect(written[0]).toEqual({ ok: true, objectId: 'object-0' });
    expect(written[1]).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', whose: 'user', message: 'Could not save the SLO: Metric selector is invalid.' },
    });
    expect(written[2]).toMatchObject({ ok: false, failure: { code: 'Unavailable' } });
  });

  it.each([
    [400, 'InvalidInput'],
    [404, 'NotFound'],
    [409, 'Conflict'],
  ])('reads the objects of a %i too', async (status, code) => {
    const { written } = await saving(1, { status, json: [{ code: status, error: { code: status, message: 'no' } }] });
    expect(written).toMatchObject([{ ok: false, failure: { code } }]);
  });

  it('does not take an object id for success', async () => {
    const json = [{ code: 409, objectId: 'object-0', error: { code: 409, message: 'changed' } }];
    expect((await saving(1, { status: 207, json })).written).toMatchObject([
      { ok: false, failure: { code: 'Conflict' } },
    ]);
  });

  it('does not take silence for success', async () => {
    const { written } = await saving(2, { json: [{ code: 200, objectId: 'object-0' }] });
    expect(written).toMatchObject([{ ok: true }, { ok: false, failure: { code: 'Unexpected', whose: 'platform' } }]);
  });

  it('fails as a whole when the user may not write', async () => {
    const { client } = answering({ status: 403, json: { error: { code: 403, message: 'Forbidden' } } });
    expect(await rejection(sloObjectsFrom(client).save([write('x')]))).toMatchObject({
      code: 'MissingScope',
      message: 'Could not save the SLO: missing settings:objects:write',
    });
  });
});

describe('reading SLO objects', () => {
  it('reads all pages, the later ones by their key alone', async () => {
    const written = { modified: Date.parse('2026-01-10T12:00:00Z'), modifiedBy: 'user-1' };
    const item = (objectId: string) => ({ objectId, externalId: 'mine', value: { name: objectId }, ...written });
    const { client, sent } = answering(
      { json: { items: [item('a')], nextPageKey: 'KEY==', pageSize: 500, totalCount: 2 } },
      { json: { items: [{ objectId: 'b', value: {} }], pageSize: 500, totalCount: 2 } },
    );
    expect(await sloObjectsFrom(client).all()).toEqual([
      {
        ...{ objectId: 'a', externalId: 'mine', value: { name: 'a' }, schemaId: 'builtin:monitoring.slo' },
        modified: { at: '2026-01-10T12:00:00.000Z', by: 'user-1' },
      },
      {
        ...{ objectId: 'b', externalId: null, value: {}, schemaId: 'builtin:monitoring.slo' },
        modified: { at: null, by: null },
      },
    ]);
    expect(sent.map(({ query }) => query)).toEqual([
      {
        schemaIds: 'builtin:monitoring.slo',
        scopes: 'environment',
        fields: 'objectId,externalId,value,modified,modifiedBy',
        pageSize: '500',
      },
      { nextPageKey: 'KEY==' },
    ]);
  });

  it('fails rather than answer a part when a later page fails', async () => {
    const { client } = answering({ json: { items: [], nextPageKey: 'KEY' } }, { status: 500, json: {} });
    expect(await rejection(sloObjectsFrom(client).all())).toMatchObject({ code: 'Unavailable' });
  });
});
