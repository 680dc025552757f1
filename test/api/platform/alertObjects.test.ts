import { alertObjectsFrom } from '../../../api/platform/settings/alertObjects';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const events = 'builtin:anomaly-detection.metric-events';
const detectors = 'builtin:davis.anomaly-detectors';
const classicPath = '/platform/classic/environment-api/v2/settings/objects';
const path = '/platform/settings/v1/objects';

const error = (code: number, message: string, more = {}): Answer => ({
  status: code,
  json: { error: { code, message, ...more } },
});
const page = (...items: object[]): Answer => ({ json: { items, pageSize: 500, totalCount: items.length } });
const metricEvent = { objectId: 'm', externalId: 'ecs-slo-launchpad:alert:k:fast', value: { summary: 'a' } };
const detector = { objectId: 'd', version: 'v1', externalId: 'two', value: { title: 'b' } };
const notHere = error(404, 'Not found');
const gone = error(410, 'No longer available');

function alerts(...answers: Answer[]) {
  const { client, sent } = answering(...answers);
  const said = () => sent.map(({ method, path, query, body }) => ({ method, path, query, body }));
  return { ...alertObjectsFrom({ classic: client, platform: client }), said };
}

const write = (externalId: string, schemaId: typeof events | typeof detectors = detectors) => ({
  ...{ schemaId, externalId, value: { enabled: true } },
});

describe('metric events', () => {
  it('are read by the classic API', async () => {
    const { all, said } = alerts(page(metricEvent));
    expect(await all(events)).toEqual([{ ...metricEvent, schemaId: events, modified: { at: null, by: null } }]);
    expect(said()).toMatchObject([{ path: classicPath, query: { schemaIds: events } }]);
  });

  it('are none where the environment has no such schema, and any other failure is not "none"', async () => {
    expect(await alerts(error(404, 'Schema not found')).all(events)).toEqual([]);
    expect(await rejection(alerts(error(403, 'no')).all(events))).toMatchObject({
      code: 'MissingScope',
      message: 'Could not read the alerts: missing settings:objects:read',
    });
    expect(await rejection(alerts(gone).all(events))).toMatchObject({ code: 'NotSupported' });
  });

  it('are saved many in one request, and answered one by one', async () => {
    const violations = { constraintViolations: [{ path: 'x', message: 'max' }] };
    const { save, said } = alerts({
      status: 207,
      json: [
        { code: 200, objectId: 'm' },
        { code: 400, error: { code: 400, message: 'too many', ...violations } },
      ],
    });
    const written = await save([write('one', events), write('two', events)]);
    expect(written[0]).toEqual({ ok: true, objectId: 'm' });
    expect(written[1]).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: 'Could not save the alert: too many; x: max' },
    });
    expect(said()[0]?.body).toEqual(
      ['one', 'two'].map((externalId) => ({ ...write(externalId, events), scope: 'environment' })),
    );
  });

  it('are removed by object id', async () => {
    const { remove, said } = alerts({ status: 204 });
    await remove(events, 'vu9U3hXa3q0');
    expect(said()).toMatchObject([{ method: 'DELETE', path: `${classicPath}/vu9U3hXa3q0` }]);
  });
});

/* docs.dynatrace.com, platform-settings-v1: schema-id and scope on the first page, then page-key alone; one object a POST; a
   version to change and delete. */
describe('anomaly detectors', () => {
  it('are read by the platform, page by page, with who changed them', async () => {
    const modificationInfo = { lastModifiedBy: 'u', lastModifiedTime: '2026-01-01T00:00:00.000Z' };
    const { all, said } = alerts(
      { json: { items: [{ ...detector, modificationInfo }], totalCount: 2, nextPageKey: 'KEY' } },
      { json: { items: [{ objectId: 'e', version: 'v', value: {} }], totalCount: 2 } },
    );
    expect(await all(detectors)).toEqual([
      {
        ...{ objectId: 'd', externalId: 'two', value: { title: 'b' }, schemaId: detectors },
        modified: { at: '2026-01-01T00:00:00.000Z', by: 'u' },
      },
      { objectId: 'e', externalId: null, value: {}, schemaId: detectors, modified: { at: null, by: null } },
    ]);
    expect(said()).toMatchObject([
      {
        path,
        query: {
          ...{ 'schema-id': detectors, scope: 'environment', 'page-size': '500' },
          'add-fields': 'externalId,value,modificationInfo',
        },
      },
      { path, query: { 'page-key': 'KEY' } },
    ]);
  });

  it('are created one a request where none carries the external id, and replaced in its version where one does', async () => {
    const { save, said } = alerts(page(detector), { json: { version: 'v2' } });
    expect(await save([write('two')])).toEqual([{ ok: true, objectId: 'd' }]);
    expect(said()[1]).toMatchObject({
      ...{ method: 'PUT', path: `${path}/d`, query: { 'optimistic-locking-version': 'v1' } },
      body: { value: { enabled: true } },
    });

    const other = alerts(page(), { status: 201, json: { objectId: 'new', version: 'v' } });
    expect(await other.save([write('one')])).toEqual([{ ok: true, objectId: 'new' }]);
    expect(other.said()[1]).toMatchObject({
      ...{ method: 'POST', path, query: {} },
      body: { ...write('one'), scope: 'environment' },
    });
  });

  it('are replaced in their new version when they were changed in between', async () => {
    const { save, said } = alerts(page(detector), error(409, 'changed'), { json: { ...detector, version: 'v7' } }, {});
    expect(await save([write('two')])).toEqual([{ ok: true, objectId: 'd' }]);
    expect(said().map(({ method, query }) => [method, query['optimistic-locking-version']])).toEqual([
      ['GET', undefined],
      ['PUT', 'v1'],
      ['GET', undefined],
      ['PUT', 'v7'],
    ]);
  });

  it('are answered one by one: what is refused says why in the words of Dynatrace', async () => {
    const details = { constraintViolations: [{ path: 'title', message: 'is too short' }] };
    const { save } = alerts(page(), error(400, 'Validation failed', { details }));
    expect(await save([write('one')])).toMatchObject([
      {
        ok: false,
        failure: {
          ...{ code: 'InvalidInput', whose: 'user' },
          message: 'Could not save the alert: Validation failed; title: is too short',
        },
      },
    ]);
  });

  it('are not sent further once Dynatrace throttles: the rest has the same answer', async () => {
    const { save, said } = alerts(page(), error(429, 'slow down'));
    const written = await save(Array.from({ length: 40 }, (_, index) => write(`alert-${index}`)));
    expect(written).toHaveLength(40);
    for (const answer of written) expect(answer).toMatchObject({ ok: false, failure: { code: 'Throttled' } });
    // One list, and one request of each of the four at a time.
    expect(said()).toHaveLength(5);
  });

  it('fail as a whole where nobody may write them, naming what a detector takes', async () => {
    const { save } = alerts(page(), error(403, 'Forbidden'));
    expect(await rejection(save([write('one'), write('two')]))).toMatchObject({
      code: 'MissingScope',
      hint: expect.stringContaining('davis:analyzers:execute') as string,
    });
  });

  it('are not said to be saved when the answer does not say so', async () => {
    const { save } = alerts(page(), { status: 200, text: '' });
    expect(await save([write('one')])).toMatchObject([{ ok: false, failure: { code: 'Unexpected' } }]);
  });

  it('are removed in the version they have', async () => {
    const { remove, said } = alerts({ json: detector }, { status: 204 });
    await remove(detectors, 'd');
    expect(said()[1]).toMatchObject({
      ...{ method: 'DELETE', path: `${path}/d`, query: { 'optimistic-locking-version': 'v1' } },
    });
  });

  it('go by the classic API where the platform has none (404), many in one request', async () => {
    const { all, save, said } = alerts(notHere, page(metricEvent), notHere, { json: [{ code: 200, objectId: 'm' }] });
    expect((await all(detectors)).map(({ objectId }) => objectId)).toEqual(['m']);
    expect(await save([write('one')])).toEqual([{ ok: true, objectId: 'm' }]);
    expect(said().map(({ method, path }) => [method, path])).toEqual([
      ['GET', path],
      ['GET', classicPath],
      ['GET', path],
      ['POST', classicPath],
    ]);
  });

  it('that are gone already are not looked for elsewhere once the platform has answered', async () => {
    const { all, remove, said } = alerts(page(detector), notHere);
    await all(detectors);
    expect(await rejection(remove(detectors, 'd'))).toMatchObject({ code: 'NotFound' });
    expect(said().map(({ path }) => path)).toEqual([path, `${path}/d`]);
  });
});
