import { deleteObject } from '../../../sandbox/dynatrace/settings/deleteObject';
import { getObject } from '../../../sandbox/dynatrace/settings/getObject';
import { listObjects } from '../../../sandbox/dynatrace/settings/listObjects';
import { decodeObjectId, encodeObjectId } from '../../../sandbox/dynatrace/settings/objectId';
import { postObjects } from '../../../sandbox/dynatrace/settings/postObjects';
import { putObject } from '../../../sandbox/dynatrace/settings/putObject';
import type { World } from '../../../sandbox/world/world';
import { errorOf } from './errorOf';
import { sloItem, sloValue } from './sloValue';
import { answer, callTo, smallWorld } from './smallWorld';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';

interface Item {
  code: number;
  objectId?: string;
  error?: { code: number; message: string; constraintViolations?: { path: string; message: string }[] };
  invalidValue?: unknown;
}

const post = (world: World, items: unknown, query: Record<string, string> = {}): { status: number; items: Item[] } => {
  const { status, body } = answer(world, postObjects, { json: items, query });
  return { status, items: body as Item[] };
};

const get = (world: World, objectId: string): Record<string, unknown> =>
  answer(world, getObject, { params: { objectId } }).body as Record<string, unknown>;

describe('POST /settings/objects', () => {
  it('stores an SLO and answers its id', () => {
    const world = smallWorld();
    const { status, items } = post(world, [sloItem({}, 'ours:1')]);
    expect(status).toBe(200);
    expect(items).toEqual([{ code: 200, objectId: expect.any(String) as string }]);
    expect(get(world, items[0]?.objectId ?? '')).toMatchObject({
      externalId: 'ours:1',
      scope: 'environment',
      value: sloValue(),
    });
  });

  it('judges each object on its own and keeps their order', () => {
    const world = smallWorld();
    const { status, items } = post(world, [
      sloItem({ name: 'a', metricName: 'a' }),
      sloItem({ name: 'b', metricName: 'b', targetWarning: 95 }),
      sloItem({ name: 'c', metricName: 'c' }),
      { ...sloItem(), schemaId: 'builtin:unknown' },
    ]);
    expect(status).toBe(207);
    expect(items.map(({ code }) => code)).toEqual([200, 400, 200, 404]);
    expect(items[1]?.error?.constraintViolations?.[0]).toMatchObject({
      path: 'targetWarning',
      message: expect.stringContaining('Warning must be larger than the target') as string,
    });
    expect(items[1]?.invalidValue).toMatchObject({ name: 'b' });
    expect(world.shelf(settingsShelf).size).toBe(2);
  });

  it('answers with the code of the objects when all fail alike', () => {
    expect(post(smallWorld(), [sloItem({ name: '' })]).status).toBe(400);
    expect(post(smallWorld(), [{ ...sloItem(), schemaId: 'x' }]).status).toBe(404);
  });

  it('replaces the object with the same external id, again and again', () => {
    const world = smallWorld();
    const first = post(world, [sloItem({}, 'ours:1')]);
    const second = post(world, [sloItem({ targetSuccess: 90 }, 'ours:1')]);
    expect(second.items[0]?.objectId).toBe(first.items[0]?.objectId);
    expect(world.shelf(settingsShelf).size).toBe(1);
    expect(get(world, first.items[0]?.objectId ?? '').value).toMatchObject({ targetSuccess: 90 });
  });

  it('adopts an object by its id', () => {
    const world = smallWorld();
    const objectId = post(world, [sloItem()]).items[0]?.objectId ?? '';
    expect(post(world, [{ ...sloItem({}, 'ours:1'), objectId }]).items[0]).toEqual({ code: 200, objectId });
    expect(get(world, objectId).externalId).toBe('ours:1');
  });

  it('adopts nothing without an external id, and nothing for an external id that is taken', () => {
    const world = smallWorld();
    const objectId = post(world, [sloItem()]).items[0]?.objectId ?? '';
    post(world, [sloItem({ name: 'b', metricName: 'b' }, 'ours:1')]);
    // The documented "only applicable if an external identifier is provided": a new object, which needs its own name.
    expect(post(world, [{ ...sloItem(), objectId }]).status).toBe(400);
    expect(post(world, [{ ...sloItem({}, 'ours:1'), objectId }]).status).toBe(409);
    expect(post(world, [{ ...sloItem({}, 'ours:2'), objectId: 'unheard-of' }]).status).toBe(404);
    expect(get(world, objectId).externalId).toBeUndefined();
  });

  it('knows who wrote: the user of the app, or the holder of an API token', () => {
    const world = smallWorld();
    const objectId = post(world, [sloItem()]).items[0]?.objectId ?? '';
    const who = { author: 'sam.sandbox@example.com', modifiedBy: '5a9d0b0c-0000-4000-8000-000000000001' };
    expect(get(world, objectId)).toMatchObject({ ...who, createdBy: who.modifiedBy });
    const headers = new Headers({ authorization: 'Api-Token dt0c01.PUBLIC.SECRET' });
    const call = { ...callTo({ params: { objectId }, json: { value: sloValue({ targetSuccess: 90 }) } }), headers };
    expect(putObject(world)(call)).toMatchObject({ status: 200 });
    expect(get(world, objectId)).toMatchObject({
      author: 'dt0c01.PUBLIC',
      modifiedBy: '5a9d0b0c-0000-4000-8000-000000000002',
      createdBy: who.modifiedBy,
    });
  });

  it('takes a name again once its object is renamed or gone', () => {
    const world = smallWorld();
    const [first = '', second = ''] = ['a', 'b'].map(
      (name) => post(world, [sloItem({ name, metricName: name }, name)]).items[0]?.objectId ?? '',
    );
    const rename = (name: string): number =>
      answer(world, putObject, { params: { objectId: second }, json: { value: sloValue({ name, metricName: 'b' }) } })
        .status;
    expect([rename('a'), rename('c'), rename('b')]).toEqual([400, 200, 200]);
    answer(world, deleteObject, { params: { objectId: first } });
    expect(rename('a')).toBe(200);
    expect(post(world, [sloItem({ name: 'b', metricName: 'd' })]).status).toBe(200);
  });

  it('only validates when asked to', () => {
    const world = smallWorld();
    expect(post(world, [sloItem()], { validateOnly: 'true' })).toEqual({ status: 200, items: [{ code: 200 }] });
    expect(post(world, [sloItem({ name: '' })], { validateOnly: 'true' }).status).toBe(400);
    expect(world.shelf(settingsShelf).size).toBe(0);
  });

  it.each<[string, Record<string, unknown>]>([
    ['enabled', { enabled: 'yes' }],
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(201) }],
    ['customDescription', { customDescription: 'x'.repeat(251) }],
    ['metricName', { metricName: 'x'.repeat(221) }],
    ['metricName', { metricName: 'shop-cpu' }],
    ['metricExpression', { metricExpression: undefined }],
    ['metricExpression', { metricExpression: ' cpu' }],
    ['metricExpression', { metricExpression: 'cpu:' }],
    ['metricExpression', { metricExpression: '100' }],
    ['metricExpression', { metricExpression: `cpu${' '.repeat(4997)}+1` }],
    ['metricExpression', { metricExpression: 'cpu:filter(in(d,entitySelector("bad(1)")))' }],
    ['evaluationType', { evaluationType: 'PER_INTERVAL' }],
    ['filter', { filter: 'mzName("x")' }],
    ['filter', { filter: `entityId("${'x'.repeat(1000)}")` }],
    ['evaluationWindow', { evaluationWindow: '1d' }],
    ['evaluationWindow', { evaluationWindow: '-1x' }],
    ['targetSuccess', { targetSuccess: -1 }],
    ['targetSuccess', { targetSuccess: '95' }],
    ['targetWarning', { targetWarning: 100.1 }],
    ['targetWarning', { targetWarning: 95 }],
    ['errorBudgetBurnRate', { errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 1 } }],
    ['errorBudgetBurnRate', { errorBudgetBurnRate: undefined }],
    // The names of the SLO API are not those of the schema.
    ['timeframe', { timeframe: '-1d' }],
  ])('refuses a wrong %s: %j', (path, more) => {
    const { status, items } = post(smallWorld(), [sloItem(more)]);
    expect(status).toBe(400);
    expect(items[0]?.error?.constraintViolations?.map((violation) => violation.path)).toEqual([path]);
  });

  it.each(['name', 'metricName'])('refuses a second SLO with the same %s', (property) => {
    const other = { name: 'other', metricName: 'other' };
    const { status, items } = post(smallWorld(), [sloItem(), sloItem({ ...other, [property]: sloValue()[property] })]);
    expect(status).toBe(207);
    expect(items[1]?.error?.constraintViolations?.map(({ path }) => path)).toEqual([property]);
  });

  it('does not let the metric name change', () => {
    const world = smallWorld();
    post(world, [sloItem({}, 'ours:1')]);
    const { items } = post(world, [sloItem({ metricName: 'another' }, 'ours:1')]);
    expect(items[0]?.error?.constraintViolations?.[0]?.path).toBe('metricName');
  });

  it('refuses what is not an array of objects', () => {
    expect(errorOf(() => post(smallWorld(), sloItem())).status).toBe(400);
    expect(post(smallWorld(), [null]).status).toBe(400);
    expect(post(smallWorld(), [{ ...sloItem(), scope: 'HOST-1' }]).status).toBe(400);
    expect(post(smallWorld(), [sloItem({}, 'x'.repeat(501))]).status).toBe(400);
  });

  it('refuses a payload above 1 MB', () => {
    expect(errorOf(() => post(smallWorld(), [sloItem({ customDescription: 'x'.repeat(1024 * 1024) })])).status).toBe(
      413,
    );
  });
});

describe('settings objects', () => {
  it('are listed by schema, scope and external id, with the fields asked for', () => {
    const world = smallWorld();
    const ids = ['a', 'b', 'c'].map(
      (name) => post(world, [sloItem({ name, metricName: name }, `ours:${name}`)]).items[0]?.objectId,
    );
    const list = (query: Record<string, string>): Record<string, unknown> =>
      answer(world, listObjects, { query }).body as Record<string, unknown>;
    const schemaIds = 'builtin:monitoring.slo';
    expect(list({ schemaIds, externalIds: 'ours:c,ours:a,ours:x', fields: 'objectId,externalId' })).toEqual({
      totalCount: 2,
      pageSize: 100,
      items: [
        { objectId: ids[0], externalId: 'ours:a' },
        { objectId: ids[2], externalId: 'ours:c' },
      ],
    });
    const page = list({ schemaIds, scopes: 'environment', pageSize: '2' });
    expect(page.items).toHaveLength(2);
    expect(list({ nextPageKey: String(page.nextPageKey) }).items).toEqual([
      { objectId: ids[2], value: sloValue({ name: 'c', metricName: 'c' }) },
    ]);
    const queries: Record<string, string>[] = [
      {},
      { schemaIds, pageSize: '501' },
      { schemaIds, fields: 'colour' },
      // "Only fields included to the response via `fields` can be used for filtering."
      { schemaIds, fields: 'objectId', filter: "value.name = 'a'" },
    ];
    for (const query of queries) expect(errorOf(() => list(query)).status).toBe(400);
    expect(errorOf(() => list({ schemaIds, filter: 'created > 5' })).status).toBe(501);
    expect(list({ schemaIds, fields: 'objectId,value', filter: "value.name = 'b'" })).toMatchObject({
      items: [{ objectId: ids[1] }],
    });
    expect(errorOf(() => list({ schemaIds: 'builtin:unknown' })).status).toBe(404);
  });

  it('change under an update token, which is good for one change', () => {
    const world = smallWorld();
    const objectId = post(world, [sloItem()]).items[0]?.objectId ?? '';
    const { updateToken } = get(world, objectId);
    const put = (value: unknown, token?: unknown): number =>
      answer(world, putObject, { params: { objectId }, json: { value, updateToken: token } }).status;
    expect(put(sloValue({ targetSuccess: 90 }), updateToken)).toBe(200);
    expect(put(sloValue({ targetSuccess: 80 }), updateToken)).toBe(409);
    expect(put(sloValue({ targetSuccess: 99 }))).toBe(400);
    expect(get(world, objectId).value).toMatchObject({ targetSuccess: 90 });
    expect(put(sloValue({ targetSuccess: 85 }))).toBe(200);
  });

  it('are deleted once', () => {
    const world = smallWorld();
    const objectId = post(world, [sloItem()]).items[0]?.objectId ?? '';
    const remove = (updateToken?: string): number =>
      answer(world, deleteObject, { params: { objectId }, query: updateToken ? { updateToken } : {} }).status;
    expect(errorOf(() => remove('stale')).status).toBe(409);
    expect(remove()).toBe(204);
    expect(errorOf(() => remove()).status).toBe(404);
    expect(errorOf(() => get(world, objectId)).status).toBe(404);
    expect(answer(world, putObject, { params: { objectId }, json: { value: sloValue() } }).status).toBe(404);
  });

  it('have ids that decode as the Terraform provider does it', () => {
    const parts = {
      schemaId: 'builtin:monitoring.slo',
      scopeClass: 'tenant',
      scopeId: 'tenant',
      key: '0b8e5f3c-1111-4222-8333-944455566677',
    };
    const objectId = encodeObjectId(parts);
    // By hand: 12 bytes, then 22 = 0x0016 and the schema id, 6 and `tenant` twice, 36 = 0x0024 and the UUID.
    const tail =
      `0016${Buffer.from(parts.schemaId).toString('hex')}0006${Buffer.from('tenant').toString('hex')}`.concat(
        `0006${Buffer.from('tenant').toString('hex')}0024${Buffer.from(parts.key).toString('hex')}`,
      );
    expect(Buffer.from(objectId.replaceAll('-', ''), 'base64').subarray(12).toString('hex')).toBe(tail);
    expect(decodeObjectId(objectId)).toEqual(parts);
    expect(decodeObjectId('nonsense')).toBeNull();
  });
});
