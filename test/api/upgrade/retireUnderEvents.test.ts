import type { Handover } from '../../../domain/model/handover';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { retireClassic, type RetireParts } from '../../../ui/app/data/upgrade/retireClassic';
import { appFunctions } from '../../kit/appFunctions';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(200_000);

/* A metric event that a colleague made on the metric of a classic SLO falls silent with it: does anything alert afterwards? */

let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'side-by-side', withFunctions: true });
  functions = appFunctions(sandbox.url);
});
afterAll(() => sandbox.close());

const inStore = () => [...sandbox.world.shelf(settingsShelf).values()];
const classicOf = (key: string) => inStore().find(({ externalId }) => externalId === `ecs-slo-launchpad:${key}`);
const detectors = () => inStore().filter(({ schemaId }) => schemaId === 'builtin:davis.anomaly-detectors');

/** As Dynatrace's own page makes one from an SLO. */
const metricEvent = (summary: string, metricSelector: string) =>
  createSettingsObject(sandbox.world, {
    ...{ schemaId: 'builtin:anomaly-detection.metric-events', scope: 'environment', externalId: null },
    value: {
      ...{ enabled: true, summary, queryDefinition: { type: 'METRIC_SELECTOR', metricSelector } },
      modelProperties: {
        ...{ type: 'STATIC_THRESHOLD', threshold: 10, alertOnNoData: false, alertCondition: 'BELOW' },
        ...{ violatingSamples: 1, samples: 3, dealertingSamples: 3 },
      },
      eventTemplate: { title: summary, description: '', eventType: 'CUSTOM_ALERT', davisMerge: true, metadata: [] },
    },
  });

async function retire(key: string) {
  let notes: Handover[] = [];
  const parts: RetireParts = {
    deleteSlos: (payload) => functions.call('delete-slos', payload),
    createAlerts: (payload) => functions.call('create-burn-alerts', payload),
    notes: {
      list: () => notes,
      keep: async (rows) => void (notes = [...notes, ...rows]),
      forget: async (ids) => void (notes = notes.filter(({ id }) => !ids.includes(id))),
    },
  };
  const { objectId = '', value } = classicOf(key) ?? {};
  const one = { key, id: objectId, name: String(value?.['name']), foreign: false, successor: key };
  return { ...(await retireClassic(parts, [one])), notes };
}

describe('removing a classic SLO that a colleague’s metric event watches', () => {
  const headroom = 'cluster-cpu-headroom:CUSTOM_DEVICE-CB22CCF107D5715A';
  const share = 'cluster-cpu-time:CUSTOM_DEVICE-CB22CCF107D5715A';

  beforeAll(async () => {
    const { items } = await functions.call('upgrade-slos', { keys: [headroom, share] });
    const planned = items.flatMap(({ item }) => item ?? []);
    const { results } = await functions.call('apply-slos', { engine: 'platform', items: planned });
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
  });

  it('is refused for headroom, of which nothing can alert instead, with the event’s name and what to do', async () => {
    const { metricName } = classicOf(headroom)?.value ?? {};
    const event = metricEvent('Checkout runs hot', `func:slo.${String(metricName)}:splitBy():avg`);
    const refused = await retire(headroom);
    expect(refused.results).toMatchObject([
      {
        ...{ key: headroom, outcome: 'failed' },
        failure: {
          ...{ code: 'Conflict', whose: 'user' },
          message: expect.stringMatching(
            /^The metric event “Checkout runs hot” alerts on it, and no burn alert/,
          ) as string,
          hint: expect.stringContaining('Delete that metric event') as string,
        },
      },
    ]);
    expect(refused.notes).toEqual([]);
    expect(classicOf(headroom)).toBeDefined();
    sandbox.world.shelf(settingsShelf).delete(event.objectId);
    expect((await retire(headroom)).results).toMatchObject([{ key: headroom, outcome: 'deleted' }]);
    expect(classicOf(headroom)).toBeUndefined();
    expect(detectors()).toEqual([]);
  });

  it('makes burn alerts of the platform SLO in its place where it can have some, and leaves the event where it is', async () => {
    const { metricName } = classicOf(share)?.value ?? {};
    const event = metricEvent('Checkout burns', `func:slo.errorBudgetBurnRate.${String(metricName)}:splitBy():avg`);
    const { results, notes } = await retire(share);
    expect(results).toMatchObject([{ key: share, outcome: 'deleted' }]);
    expect(notes).toEqual([]);
    expect(detectors().length).toBeGreaterThan(0);
    expect(sandbox.world.shelf(settingsShelf).has(event.objectId)).toBe(true);
  });
});
