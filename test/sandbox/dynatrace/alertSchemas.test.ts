import { postObjects } from '../../../sandbox/dynatrace/settings/postObjects';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import type { World } from '../../../sandbox/world/world';
import { grants } from '../../../sandbox/http/userScopes';
import { answer, smallWorld } from './smallWorld';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';

type Value = Record<string, unknown>;
interface Item {
  code: number;
  objectId?: string;
  error?: { constraintViolations?: { path: string }[] };
}

const metricEvents = 'builtin:anomaly-detection.metric-events';
const detectors = 'builtin:davis.anomaly-detectors';

function post(world: World, schemaId: string, value: Value, externalId?: string): Item {
  grants(['davis:analyzers:execute'])(world);
  const json = [{ schemaId, scope: 'environment', value, externalId }];
  world.shelf(userScopeShelf).add('davis:analyzers:execute');
  const [item] = answer(world, postObjects, { json }).body as Item[];
  if (!item) throw new Error('no answer');
  return item;
}

const pathsOf = (item: Item): string[] => item.error?.constraintViolations?.map(({ path }) => path) ?? [];

const query = { type: 'METRIC_SELECTOR', metricSelector: 'func:slo.errorBudgetBurnRate.shop_cpu' };
const model = {
  type: 'STATIC_THRESHOLD',
  threshold: 10,
  alertOnNoData: false,
  alertCondition: 'ABOVE',
  violatingSamples: 1,
  samples: 3,
  dealertingSamples: 3,
};
const template = { title: 'Fast burn', description: '', eventType: 'CUSTOM_ALERT', davisMerge: true, metadata: [] };

const metricEvent = (more: Value = {}): Value => ({
  enabled: true,
  summary: 'Fast burn of shop CPU',
  queryDefinition: query,
  modelProperties: model,
  eventTemplate: template,
  ...more,
});

describe('builtin:anomaly-detection.metric-events', () => {
  it('takes a static threshold on a burn rate, and replaces it by its external id', () => {
    const world = smallWorld();
    const first = post(world, metricEvents, metricEvent(), 'ours:1');
    expect(first).toEqual({ code: 200, objectId: expect.any(String) as string });
    expect(post(world, metricEvents, metricEvent({ enabled: false }), 'ours:1')).toEqual(first);
    expect(world.shelf(settingsShelf).size).toBe(1);
  });

  it('takes the other variants of query and model', () => {
    const world = smallWorld();
    const byKey = { type: 'METRIC_KEY', metricKey: 'cpu', aggregation: 'AVG', entityFilter: { conditions: [] } };
    const adaptive = { ...model, type: 'AUTO_ADAPTIVE_THRESHOLD', threshold: undefined, signalFluctuation: 1 };
    const seasonal = { ...model, type: 'SEASONAL_BASELINE', threshold: undefined, tolerance: 4 };
    const info = { ...template, eventType: 'INFO', davisMerge: undefined };
    expect(post(world, metricEvents, metricEvent({ queryDefinition: byKey })).code).toBe(200);
    expect(post(world, metricEvents, metricEvent({ modelProperties: adaptive })).code).toBe(200);
    expect(post(world, metricEvents, metricEvent({ modelProperties: seasonal })).code).toBe(200);
    expect(post(world, metricEvents, metricEvent({ eventTemplate: info })).code).toBe(200);
  });

  it.each<[string, Value]>([
    ['enabled', { enabled: undefined }],
    ['summary', { summary: 'x' }],
    ['queryDefinition', { queryDefinition: undefined }],
    ['queryDefinition/type', { queryDefinition: { ...query, type: 'DQL' } }],
    ['queryDefinition/metricSelector', { queryDefinition: { ...query, metricSelector: 'cpu:avg:' } }],
    ['queryDefinition/metricSelector', { queryDefinition: { type: 'METRIC_SELECTOR' } }],
    ['queryDefinition/metricSelector', { queryDefinition: { ...query, metricSelector: `cpu${' '.repeat(10_000)}` } }],
    ['queryDefinition/queryOffset', { queryDefinition: { ...query, queryOffset: 61 } }],
    ['queryDefinition/colour', { queryDefinition: { ...query, colour: 'red' } }],
    ['modelProperties/threshold', { modelProperties: { ...model, threshold: '10' } }],
    ['modelProperties/samples', { modelProperties: { ...model, samples: 2 } }],
    ['modelProperties/samples', { modelProperties: { ...model, samples: 3.5 } }],
    ['modelProperties/dealertingSamples', { modelProperties: { ...model, dealertingSamples: 61 } }],
    ['modelProperties/violatingSamples', { modelProperties: { ...model, violatingSamples: 4 } }],
    ['modelProperties/alertCondition', { modelProperties: { ...model, alertCondition: 'OVER' } }],
    ['modelProperties/alertCondition', { modelProperties: { ...model, alertCondition: 'OUTSIDE' } }],
    ['eventTemplate/title', { eventTemplate: { ...template, title: '' } }],
    ['eventTemplate/eventType', { eventTemplate: { ...template, eventType: 'PAGE' } }],
    ['eventTemplate/davisMerge', { eventTemplate: { ...template, davisMerge: undefined } }],
    [
      'eventTemplate/metadata/0/metadataKey',
      { eventTemplate: { ...template, metadata: [{ metadataKey: '{a}', metadataValue: 'b' }] } },
    ],
    [
      'eventTemplate/metadata',
      {
        eventTemplate: {
          ...template,
          metadata: Array.from({ length: 31 }, (_, n) => ({ metadataKey: `k${n}`, metadataValue: 'v' })),
        },
      },
    ],
  ])('refuses a wrong %s: %j', (path, more) => {
    const item = post(smallWorld(), metricEvents, metricEvent(more));
    expect(item.code).toBe(400);
    expect(pathsOf(item)).toEqual([path]);
  });

  it('has only static thresholds for a metric key', () => {
    const byKey = { type: 'METRIC_KEY', metricKey: 'cpu', aggregation: 'AVG', entityFilter: { conditions: [] } };
    const seasonal = { ...model, type: 'SEASONAL_BASELINE', tolerance: 4 };
    const item = post(smallWorld(), metricEvents, metricEvent({ queryDefinition: byKey, modelProperties: seasonal }));
    expect(pathsOf(item)).toEqual(['modelProperties/type']);
  });

  it('has room for 100 metric selectors with static thresholds, as documented, and for those of another model', () => {
    const world = smallWorld();
    const codes = Array.from({ length: 101 }, (_, n) => post(world, metricEvents, metricEvent(), `ours:${n}`).code);
    expect(codes.slice(0, 100)).toEqual(new Array(100).fill(200));
    expect(codes[100]).toBe(400);
    // What is there already may change.
    expect(post(world, metricEvents, metricEvent({ enabled: false }), 'ours:0').code).toBe(200);
    const seasonal = { ...model, type: 'SEASONAL_BASELINE', tolerance: 4 };
    expect(post(world, metricEvents, metricEvent({ modelProperties: seasonal })).code).toBe(200);
  });
});

const dql = 'timeseries cpu = avg(cpu), interval:1m | fieldsAdd burnRate = (100 - cpu[]) / 1';
const inputs = {
  query: dql,
  threshold: '2',
  alertCondition: 'ABOVE',
  alertOnMissingData: 'false',
  violatingSamples: '3',
  slidingWindow: '5',
  dealertingSamples: '5',
};
const pairs = (of: Value): Value[] => Object.entries(of).map(([key, value]) => ({ key, value }));
const staticAnalyzer = 'dt.statistics.ui.anomaly_detection.StaticThresholdAnomalyDetectionAnalyzer';
const analyzer = (more: Value = {}, name = staticAnalyzer): Value => ({
  analyzer: { name, input: pairs({ ...inputs, ...more }) },
});
const event = { 'event.type': 'ERROR_EVENT', 'event.name': 'Fast burn', 'event.description': 'of an SLO' };

const detector = (more: Value = {}): Value => ({
  enabled: true,
  title: 'Fast burn',
  description: '',
  source: 'Davis Anomaly Detection',
  executionSettings: {},
  ...analyzer(),
  eventTemplate: { properties: pairs(event) },
  ...more,
});

describe('builtin:davis.anomaly-detectors', () => {
  it('takes a detector with a static threshold, its settings left open or null', () => {
    const world = smallWorld();
    expect(post(world, detectors, detector()).code).toBe(200);
    expect(post(world, detectors, detector({ executionSettings: { actor: null, queryOffset: null } })).code).toBe(200);
    expect(post(world, detectors, detector({ executionSettings: { delay: 60, queryOffset: 3 } })).code).toBe(200);
  });

  it('takes the words of another command as long as they stand in strings, names or comments', () => {
    const odd = `${dql} // from: here\n| fieldsAdd a = "| limit 1, to: b", \`from:\` = 1`;
    expect(post(smallWorld(), detectors, detector(analyzer({ query: odd }))).code).toBe(200);
  });

  it.each<[string, Value]>([
    ['title', { title: 'x' }],
    ['source', { source: undefined }],
    ['executionSettings', { executionSettings: undefined }],
    ['executionSettings/actor', { executionSettings: { actor: 'me' } }],
    ['executionSettings/delay', { executionSettings: { delay: 59 } }],
    ['analyzer/name', analyzer({}, 'dt.statistics.Unheard')],
    ['analyzer/input', { analyzer: { name: staticAnalyzer, input: pairs({ ...inputs, query: '' }).slice(1) } }],
    // Every value is a text.
    ['analyzer/input/1/value', analyzer({ threshold: 2 })],
    ['analyzer/input/1/value', analyzer({ threshold: 'two' })],
    ['analyzer/input/2/value', analyzer({ alertCondition: 'OUTSIDE' })],
    ['analyzer/input/3/value', analyzer({ alertOnMissingData: 'no' })],
    ['analyzer/input/4/value', analyzer({ violatingSamples: '0' })],
    ['analyzer/input/5/value', analyzer({ slidingWindow: '61' })],
    ['analyzer/input', analyzer({ violatingSamples: '6' })],
    ['analyzer/input/0/value', analyzer({ query: 'fetch bizevents' })],
    ['analyzer/input/0/value', analyzer({ query: 'timeseries avg(cpu)' })],
    ['analyzer/input/0/value', analyzer({ query: 'timeseries avg(cpu), interval:5m' })],
    ['analyzer/input/0/value', analyzer({ query: `${dql}, from: now()-1h` })],
    ['analyzer/input/0/value', analyzer({ query: `${dql}\n| limit 10` })],
    ['eventTemplate/properties', { eventTemplate: { properties: pairs({ ...event, 'event.name': 'x' }).slice(1) } }],
    [
      'eventTemplate/properties/3/value',
      { eventTemplate: { properties: pairs({ ...event, long: 'x'.repeat(4001) }) } },
    ],
  ])('refuses a wrong %s: %j', (path, more) => {
    const item = post(smallWorld(), detectors, detector(more));
    expect(item.code).toBe(400);
    expect(pathsOf(item)).toEqual([path]);
  });

  it('takes who may run analyzers, or a service user that runs them', () => {
    const world = smallWorld();
    const save = (value: Value) => () =>
      answer(world, postObjects, { json: [{ schemaId: detectors, scope: 'environment', value }] });
    expect(save(detector())).toThrow('missing scope davis:analyzers:execute');
    const actor = '01234567-89ab-cdef-0123-456789abcdef';
    expect(save(detector({ executionSettings: { actor } }))().status).toBe(200);
    world.shelf(userScopeShelf).add('davis:analyzers:execute');
    expect(save(detector())().status).toBe(200);
  });

  it('has room for 1,000', () => {
    const world = smallWorld();
    grants(['davis:analyzers:execute'])(world);
    const json = Array.from({ length: 1001 }, () => ({
      schemaId: detectors,
      scope: 'environment',
      value: detector(),
    }));
    world.shelf(userScopeShelf).add('davis:analyzers:execute');
    const codes = (answer(world, postObjects, { json }).body as Item[]).map(({ code }) => code);
    expect(codes.filter((code) => code === 200)).toHaveLength(1000);
    expect(codes.at(-1)).toBe(400);
  });
});
