import { alertObjectsFrom } from '../../../api/platform/alertObjects';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const page = (...items: object[]) => ({ json: { items, pageSize: 500, totalCount: items.length } });
const metricEvent = { objectId: 'm', externalId: 'ecs-slo-launchpad:alert:k:fast', value: { summary: 'a' } };
const detector = { objectId: 'd', value: { title: 'b' } };
const modified = { at: null, by: null };
const missing = { status: 404, json: { error: { code: 404, message: 'Schema not found' } } };

describe('reading alert objects', () => {
  it('asks for each schema by itself and says which one an object is of', async () => {
    const { client, sent } = answering(page(metricEvent), page(detector));
    expect(await alertObjectsFrom(client).all()).toEqual([
      { ...metricEvent, schemaId: 'builtin:anomaly-detection.metric-events', modified },
      { ...detector, externalId: null, schemaId: 'builtin:davis.anomaly-detectors', modified },
    ]);
    expect(sent.map(({ query }) => query.schemaIds)).toEqual([
      'builtin:anomaly-detection.metric-events',
      'builtin:davis.anomaly-detectors',
    ]);
  });

  it('reads one schema where the environment does not have the other', async () => {
    const { client } = answering(missing, page(detector));
    expect((await alertObjectsFrom(client).all()).map(({ objectId }) => objectId)).toEqual(['d']);
  });

  it('does not take any other failure for "none"', async () => {
    const { client } = answering(page(metricEvent), { status: 403, json: { error: { code: 403, message: 'no' } } });
    expect(await rejection(alertObjectsFrom(client).all())).toMatchObject({
      code: 'MissingScope',
      message: 'Could not read the alerts: missing settings:objects:read',
    });
  });
});

describe('saving alert objects', () => {
  it('sends both schemas in one request and answers for each object', async () => {
    const { client, sent } = answering({
      status: 207,
      json: [
        { code: 200, objectId: 'm' },
        { code: 400, error: { code: 400, message: 'too many', constraintViolations: [{ path: 'x', message: 'max' }] } },
      ],
    });
    const value = { enabled: true };
    const written = await alertObjectsFrom(client).save([
      { schemaId: 'builtin:anomaly-detection.metric-events', externalId: 'one', value },
      { schemaId: 'builtin:davis.anomaly-detectors', externalId: 'two', value },
    ]);
    expect(written[0]).toEqual({ ok: true, objectId: 'm' });
    expect(written[1]).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: 'Could not save the alert: too many; x: max' },
    });
    expect(sent[0]?.body).toEqual([
      { schemaId: 'builtin:anomaly-detection.metric-events', scope: 'environment', externalId: 'one', value },
      { schemaId: 'builtin:davis.anomaly-detectors', scope: 'environment', externalId: 'two', value },
    ]);
  });

  it('removes by object id', async () => {
    const { client, sent } = answering({ status: 204 });
    await alertObjectsFrom(client).remove('vu9U3hXa3q0');
    expect(sent).toMatchObject([
      { method: 'DELETE', path: '/platform/classic/environment-api/v2/settings/objects/vu9U3hXa3q0' },
    ]);
  });
});
