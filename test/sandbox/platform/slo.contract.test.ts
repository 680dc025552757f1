import type { Sandbox } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { anSlo, sloApi } from './sloApi';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';

let sandbox: Sandbox;
let api: ReturnType<typeof sloApi>;

beforeAll(async () => {
  sandbox = await startSandbox({ appConfigPath: anAppConfigWith('slo:slos:read', 'slo:slos:write') });
  api = sloApi(sandbox.url);
});
beforeEach(() => sandbox.world.shelf(platformSloShelf).clear());
afterEach(() => sandboxControls(sandbox.url).noFaults());
afterAll(() => sandbox.close());

const code = (status: number, message: unknown = expect.any(String)) => ({
  status,
  body: { error: { code: status, message } },
});
const saying = (text: string): unknown => expect.stringContaining(text);

describe('creating a platform SLO', () => {
  it('answers it with id and version; target and warning in the precision of a float32', async () => {
    const criterion = { timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 };
    const { status, body } = await api.create({ criteria: [criterion] });

    expect({ status, body }).toEqual({
      status: 201,
      body: {
        ...anSlo(),
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        version: expect.any(String) as unknown,
        // As in https://github.com/dynatrace-oss/terraform-provider-dynatrace/issues/729
        criteria: [{ ...criterion, target: 99.9000015258789, warning: 99.94999694824219 }],
      },
    });
    expect((await api.call('GET', `/slos/${String(body['id'])}`)).body).toEqual(body);
  });

  it('takes DQL that is no DQL: only the evaluation looks at it', async () => {
    expect(await api.create({ customSli: { indicator: 'nonsense |||' } })).toMatchObject({ status: 201 });
  });

  it('is a conflict when the name is taken', async () => {
    await api.created();
    expect(await api.create({ externalId: 'other' })).toMatchObject(code(409, saying("'shop CPU'")));
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(1);
  });

  const criterion = { timeframeFrom: 'now-7d', target: 90 };
  it.each<[string, Record<string, unknown>, number, string]>([
    ['no name', { name: undefined }, 400, 'name'],
    ['an empty name', { name: ' ' }, 400, 'name'],
    ['no criteria', { criteria: undefined }, 400, 'criteria'],
    ['an empty list of criteria', { criteria: [] }, 400, 'criteria'],
    ['a target of 101', { criteria: [{ ...criterion, target: 101 }] }, 400, 'criteria[0].target'],
    ['a target as text', { criteria: [{ ...criterion, target: '90' }] }, 400, 'criteria[0].target'],
    ['a warning equal to the target', { criteria: [{ ...criterion, warning: 90 }] }, 400, 'criteria[0].warning'],
    ['no start', { criteria: [{ target: 90 }] }, 400, 'criteria[0].timeframeFrom'],
    ['a classic window', { criteria: [{ ...criterion, timeframeFrom: '-7d' }] }, 400, 'criteria[0].timeframeFrom'],
    ['neither customSli nor sliReference', { customSli: undefined }, 400, 'Exactly one'],
    ['both of them', { sliReference: { templateId: 'x', variables: [] } }, 400, 'Exactly one'],
    ['an empty indicator', { customSli: { indicator: '' } }, 400, 'customSli.indicator'],
    ['a tag that is no text', { tags: [1] }, 400, 'tags'],
    ['a property of the classic API', { metricExpression: 'x' }, 400, 'metricExpression'],
    ['a template', { customSli: undefined, sliReference: { templateId: 'x' } }, 501, 'sliReference'],
    ['segments', { customSli: { indicator: 'x', filterSegments: [{ id: 'a' }] } }, 501, 'filterSegments'],
  ])('refuses %s', async (_, more, status, field) => {
    expect(await api.create(more)).toMatchObject(code(status, saying(field)));
    expect(sandbox.world.shelf(platformSloShelf).size).toBe(0);
  });

  it('refuses what is no JSON object', async () => {
    expect(await api.call('POST', '/slos', [anSlo()])).toMatchObject(code(400, saying('body')));
    expect(await api.call('POST', '/slos')).toMatchObject(code(400));
  });
});

describe('changing and deleting a platform SLO', () => {
  it('replaces all of it and gives it a new version', async () => {
    const { id, version } = await api.created();
    const { status, body } = await api.call(
      'PUT',
      `/slos/${id}?optimistic-locking-version=${version}`,
      anSlo({ id, version, name: 'new name', tags: undefined }),
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ id, name: 'new name' });
    expect(body).not.toHaveProperty('tags');
    expect(body['version']).not.toBe(version);
    expect((await api.call('GET', `/slos/${id}`)).body).toEqual(body);
  });

  it.each(['PUT', 'DELETE'])('%s wants the version that it was read with', async (method) => {
    const { id, version } = await api.created();
    const body = method === 'PUT' ? anSlo() : undefined;
    expect(await api.call(method, `/slos/${id}`, body)).toMatchObject(code(400, saying('optimistic-locking-version')));
    await api.call('PUT', `/slos/${id}?optimistic-locking-version=${version}`, anSlo({ description: 'by another' }));

    expect(await api.call(method, `/slos/${id}?optimistic-locking-version=${version}`, body)).toMatchObject(code(409));
    expect((await api.call('GET', `/slos/${id}`)).body).toMatchObject({ description: 'by another' });
  });

  it('may keep its name, but not take another one’s', async () => {
    const { id, version } = await api.created();
    await api.created({ name: 'taken' });
    const path = `/slos/${id}?optimistic-locking-version=${version}`;
    expect(await api.call('PUT', path, anSlo({ name: 'taken' }))).toMatchObject(code(409));
    expect(await api.call('PUT', path, anSlo())).toMatchObject({ status: 200 });
  });

  it('is gone after DELETE', async () => {
    const { id, version } = await api.created();
    expect(await api.call('DELETE', `/slos/${id}?optimistic-locking-version=${version}`)).toMatchObject({
      status: 204,
      body: null,
    });
    expect(await api.call('GET', `/slos/${id}`)).toMatchObject(code(404));
    expect(await api.call('DELETE', `/slos/${id}?optimistic-locking-version=${version}`)).toMatchObject(code(404));
    expect(await api.call('PUT', `/slos/${id}?optimistic-locking-version=${version}`, anSlo())).toMatchObject(
      code(404),
    );
  });
});

describe('listing platform SLOs', () => {
  const names = async (query: string) => {
    const { status, body } = await api.call('GET', `/slos${query}`);
    return status === 200 ? (body['slos'] as { name: string }[]).map(({ name }) => name) : code(status);
  };

  it('pages with a key that comes alone', async () => {
    for (let index = 1; index <= 5; index += 1) await api.created({ name: `slo ${index}` });
    const first = (await api.call('GET', '/slos?page-size=2')).body;
    expect(first).toMatchObject({ totalCount: 5, slos: [{ name: 'slo 1' }, { name: 'slo 2' }] });
    const key = String(first['nextPageKey']);
    const second = (await api.call('GET', `/slos?page-key=${key}`)).body;
    expect(second).toMatchObject({ totalCount: 5, slos: [{ name: 'slo 3' }, { name: 'slo 4' }] });
    const last = (await api.call('GET', `/slos?page-key=${String(second['nextPageKey'])}`)).body;
    expect(last).toMatchObject({ totalCount: 5, slos: [{ name: 'slo 5' }] });
    expect(last).not.toHaveProperty('nextPageKey');

    expect(await names('?page-size=2&page=3')).toEqual(['slo 5']);
    expect(await api.call('GET', `/slos?page-size=2&page-key=${key}`)).toMatchObject(code(400, saying('page-size')));
    expect(await api.call('GET', `/slos?page=1&page-key=${key}`)).toMatchObject(code(400, saying('page')));
    expect(await api.call('GET', '/slos?page-key=x')).toMatchObject(code(400, saying('page-key')));
  });

  it.each(['0', '501', 'ten'])('refuses a page-size of %s', async (size) => {
    expect(await api.call('GET', `/slos?page-size=${size}`)).toMatchObject(code(400, saying('page-size')));
  });

  it('filters by id, name and tag, and sorts by name', async () => {
    const { id } = await api.created({ name: 'b', tags: ['team:x', 'tier:1'] });
    await api.created({ name: 'c', tags: ['team:y', 'note:a:b'] });
    await api.created({ name: 'a', tags: [] });
    const by = (filter: string) => names(`?filter=${encodeURIComponent(filter)}`);

    expect(await by(`id = '${id}'`)).toEqual(['b']);
    expect(await by("name contains 'C'")).toEqual(['c']);
    expect(await by("tag.key = 'team'")).toEqual(['b', 'c']);
    expect(await by("tag.key = 'team' and tag.value = 'x'")).toEqual(['b']);
    expect(await by("tag.key = 'team' and tag.value = '1'")).toEqual([]);
    expect(await by("tag.value = 'a:b'")).toEqual(['c']);
    expect(await names('?sort=name')).toEqual(['a', 'b', 'c']);
    expect(await names('?sort=-name')).toEqual(['c', 'b', 'a']);
    expect(await api.call('GET', "/slos?filter=target='1'")).toMatchObject(code(400, saying('target')));
    expect(await api.call('GET', '/slos?filter=name~b')).toMatchObject(code(501));
    expect(await api.call('GET', '/slos?sort=id')).toMatchObject(code(400, saying('sort')));
  });
});

describe('who may use the SLO API', () => {
  it('names the scopes that are missing', async () => {
    const { id } = await api.created();
    expect(await api.evaluate({ id })).toEqual({
      status: 403,
      headers: expect.anything() as unknown,
      body: {
        error: {
          code: 403,
          message: expect.any(String) as unknown,
          details: { missingScopes: ['storage:metrics:read', 'storage:buckets:read'] },
        },
      },
    });
  });

  it('is throttled by a fault', async () => {
    await sandboxControls(sandbox.url).faults([{ path: '/platform/slo/v1/slos', retryAfter: 7, times: 1 }]);
    const { status, headers } = await api.create();
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(await api.create()).toMatchObject({ status: 201 });
  });

  it('is told loudly that there are no templates here', async () => {
    expect(await api.call('GET', '/objective-templates')).toMatchObject(code(501));
  });
});
