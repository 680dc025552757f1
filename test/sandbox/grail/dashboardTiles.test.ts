import type { DashboardContent, DataTile } from '../../../domain/dashboards/dashboardContent';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import type { DashboardSlo } from '../../../domain/dashboards/sloTile';
import type { MetricFamily, Target } from '../../../domain/model/cluster';
import { metricFamilies } from '../../../domain/model/metricFamily';
import { isClassic } from '../../../domain/model/slo';
import { templates } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import { runDql } from '../../../sandbox/grail/runDql';
import { scaledToZeroCluster, type Situation, situations } from '../../../sandbox/situations/situations';
import type { World } from '../../../sandbox/world/world';
import { shippedDocument } from '../../kit/readyMadeDocuments';
import { startSandbox } from '../../kit/startSandbox';
import { unsuitable, type FieldTypes } from '../../domain/dashboards/suitability';
import { ask, dataTilesOf, variableValues, withValues } from './tilesRun';

const now = Date.UTC(2026, 5, 17, 12, 17);
const places = ['us-east-1', 'eu-west-1', 'eu-central-1'].flatMap((region) =>
  ['111122223333', '444455556666'].map((account) => [account, region] as const),
);

/** The family that a cluster's data came by; the stream's where none came. */
function familyIn(world: World, cluster: string): MetricFamily {
  const { keys, dimensions } = metricFamilies.connection;
  const query = `timeseries n = count(${keys.serviceCpu}), filter: { ${dimensions.cluster} == "${cluster}" }`;
  const isStreamed =
    runDql(
      world,
      `timeseries n = count(${metricFamilies.stream.keys.serviceCpu}), filter: { clustername == "${cluster}" }`,
      { from: now - 3_600_000, to: now },
    ).length > 0;
  return !isStreamed && runDql(world, query, { from: now - 3_600_000, to: now }).length > 0 ? 'connection' : 'stream';
}

/** Clusters without an entity, as environments of the newest kind have them, each with its first service. */
function targetsOf(world: World, most: number): Target[] {
  const usual = places.flatMap(([account, region]) => world.shelf(ecsShelf).clusters(account, region)).slice(0, most);
  return usual.flatMap(({ accountId, region, name, capacity, services }) => {
    const cluster = { entityId: null, accountId, region, cluster: name, capacity, family: familyIn(world, name) };
    return [cluster, ...services.slice(0, 1).map((service) => ({ ...cluster, service: service.name }))];
  });
}

type Made = (typeof templates)[number];
const common = (template: Made, target: Target) => ({
  key: `${template.id}:${target.cluster}:${target.service ?? ''}`,
  target,
});

function onPlatform(template: Made, target: Target): DashboardSlo {
  const { keys } = metricFamilies[target.family ?? 'stream'];
  const objective = template.build(template.defaults, target, { engine: 'platform', keys, now });
  if (isClassic(objective)) throw new Error('a template builds for the engine that it is told');
  return { engine: 'platform', id: 'some-id', objective, name: objective.name, ...common(template, target) };
}

/** None of the AWS connection's metrics, which the classic engine does not have. */
function onClassic(template: Made, target: Target): DashboardSlo[] {
  if (target.family === 'connection') return [];
  // It needs an entity; tiles do not name it, so any will do.
  const objective = template.build(template.defaults, { ...target, entityId: 'CUSTOM_DEVICE-0000000000000001' });
  if (!isClassic(objective)) throw new Error('without a context a template builds for the classic engine');
  return [{ engine: 'classic', templateId: template.id, objective, name: objective.name, ...common(template, target) }];
}

const fitting = (target: Target): Made[] =>
  templates.filter(({ targetKind }) => (targetKind === 'service') === (target.service !== undefined));

/** Every kind of SLO on a target, on both engines. */
const allSlos = (target: Target): DashboardSlo[] =>
  fitting(target).flatMap((template) => [...onClassic(template, target), onPlatform(template, target)]);

/** One for each way in which an SLI is computed: the table of a fleet reads each of them over a week. */
const oneOfEach = (target: Target): DashboardSlo[] =>
  fitting(target)
    .filter(({ id }) => /cpu-headroom|cluster-cpu-time|worst-service-cpu|running-tasks/.test(id))
    .map((template) => onPlatform(template, target));

const board = (targets: Target[], slosOf: (target: Target) => DashboardSlo[]): DashboardContent =>
  dashboardDocument({ title: 'ECS', targets, slos: targets.flatMap(slosOf) });

/** It looks at every cluster there is. */
const shipped = 'the board that ships with the app';

const boards: Record<string, (world: World) => DashboardContent> = {
  'the cluster board': (world) => board(targetsOf(world, 2), allSlos),
  'the fleet board': (world) => board(targetsOf(world, 6), oneOfEach),
  [shipped]: () => JSON.parse(shippedDocument()) as DashboardContent,
};

/**
 * A day of ten thousand services takes the sandbox minutes to make up. The queries are the same for a quarter of an hour and for fifty
 * clusters, as somebody might choose them.
 */
const shortened = (query: string): string => query.replaceAll('from: now()-24h', 'from: now()-15m');
const shortTimeframe = 15 * 60_000;

async function runAll(sandbox: Sandbox, board: DashboardContent, isLarge = false) {
  const content = isLarge ? (JSON.parse(shortened(JSON.stringify(board))) as DashboardContent) : board;
  const timeframe = isLarge ? { timeframe: shortTimeframe } : {};
  const offered = await variableValues(sandbox.url, content, now);
  const values = isLarge ? { ...offered, Cluster: offered['Cluster']?.slice(0, 50) ?? [] } : offered;
  const results = [];
  for (const { title, query, visualization, visualizationSettings, querySettings } of dataTilesOf(content)) {
    const answer = await ask(sandbox.url, withValues(query, values), now, {
      ...{ most: querySettings.maxResultRecords, ...timeframe },
    });
    results.push({ title, visualization, settings: visualizationSettings, ...answer });
  }
  return results;
}

describe.each(situations)('in situation %s', (situation: Situation) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ situation, wall: () => now });
  });
  afterAll(() => sandbox.close());

  const written = Object.entries(boards);
  it.each(written)(
    'every tile of %s runs and is suitable: executed ÷ written is 1',
    async (name, made) => {
      const content = made(sandbox.world);
      const results = await runAll(sandbox, content, situation === 'large' && name === shipped);
      expect(results.filter(({ status }) => status !== 200).map(({ title, message }) => [title, message])).toEqual([]);
      expect(results).toHaveLength(dataTilesOf(content).length);
      const wrong = results
        .filter(({ records }) => records.length > 0)
        .flatMap(({ title, visualization, fields, settings }) =>
          unsuitable({ visualization, fields, settings }).map((why) => `${title}: ${why}`),
        );
      expect(wrong).toEqual([]);
      // Of a thousand clusters every service is read.
    },
    180_000,
  );
});

it('the services short of tasks are those of which AWS counted fewer than desired', async () => {
  const sandbox = await startSandbox({ situation: 'connected', wall: () => now });
  try {
    const ecs = sandbox.world.shelf(ecsShelf);
    const minutesShort = new Map<string, number>();
    for (const cluster of places.flatMap(([account, region]) => ecs.clusters(account, region)))
      for (const { name } of cluster.services) {
        const mean = (metric: 'running' | 'desired', minute: number) => {
          const sample = ecs.sample(cluster, name, metric, minute);
          return sample === null ? null : sample.sum / sample.count;
        };
        const short = Array.from({ length: 1440 }, (_, at) => Math.floor(now / 60_000) * 60_000 - at * 60_000).filter(
          (minute) => (mean('running', minute) ?? 0) < (mean('desired', minute) ?? 0),
        );
        minutesShort.set(`${cluster.name} / ${name}`, short.length);
      }
    const content = JSON.parse(shippedDocument()) as DashboardContent;
    const tile = dataTilesOf(content).find(({ title }) => title === 'Services short of tasks');
    const values = await variableValues(sandbox.url, content, now);
    const day = { timeframe: 86_400_000 };
    const { records } = await ask(sandbox.url, withValues(tile?.query ?? '', values), now, day);
    const named = records.map(({ Cluster, Service }) => `${String(Cluster)} / ${String(Service)}`);
    expect(named).not.toEqual([]);
    expect(named.filter((one) => minutesShort.get(one) === 0)).toEqual([]);
    const forLong = [...minutesShort].flatMap(([one, minutes]) => (minutes >= 10 ? [one] : []));
    expect(named).toEqual(expect.arrayContaining(forLong));
  } finally {
    await sandbox.close();
  }
});

it('no tile of a board is empty where everything flows', async () => {
  const sandbox = await startSandbox({ situation: 'connected', wall: () => now });
  try {
    for (const made of Object.values(boards)) {
      const results = await runAll(sandbox, made(sandbox.world));
      const empty = results.filter(({ records }) => records.length === 0).map(({ title }) => title);
      // AWS measures a cluster of Fargate by its services alone.
      const mayBe = /^SLI over.*payments-prod (CPU|memory) (headroom|below)|^Services short of tasks$/;
      expect(empty.filter((title) => !mayBe.test(title))).toEqual([]);
    }
  } finally {
    await sandbox.close();
  }
});

it('a board says in words what a number cannot: no SLO, no value, how often a budget was spent', async () => {
  const sandbox = await startSandbox({ situation: 'breaching', wall: () => now });
  try {
    const targets = targetsOf(sandbox.world, 12).filter(({ service }) => service === undefined);
    const protect = (name: string) => targets.filter(({ cluster }) => cluster === name);
    const slos = [...protect('checkout-prod'), ...protect(scaledToZeroCluster), ...protect('catalog-staging')]
      .map((target) => ({ target, template: templates.find(({ id }) => id === 'cluster-cpu-time') }))
      .flatMap(({ target, template }) => (template === undefined ? [] : [onPlatform(template, target)]));
    const content = dashboardDocument({ title: 'Fleet', targets, slos });
    const results = await runAll(sandbox, content);
    const rowsOf = (title: string) => results.find((one) => one.title.startsWith(title))?.records ?? [];
    const standing = Object.fromEntries(
      rowsOf('Clusters by worst SLO status').map((row) => [String(row['cluster']), [row['standing'], row['status']]]),
    );
    expect(Object.keys(standing)).toHaveLength(12);
    expect(standing).toMatchObject({
      ...{ 'checkout-prod': ['missed', 4], 'catalog-staging': ['met', 2], 'search-prod': ['no SLO', 0] },
      // Scaled to zero two days ago: silent for the day that the board looks back, but within the window of its SLO.
      [scaledToZeroCluster]: ['met', 2],
    });
    const [worst, ...rest] = rowsOf('Error budgets that run out first');
    expect(worst).toMatchObject({ Cluster: 'checkout-prod', Status: 'missed' });
    expect(worst?.['Error budget remaining']).toMatch(/^overspent \d+×$/);
    expect(rest.map((row) => row['Error budget remaining'])).toEqual(['100 %', '100 %']);
    const table = rowsOf('Clusters: worst SLO status');
    expect(table).toHaveLength(12);
    expect(table.find(({ Cluster }) => Cluster === 'search-prod')).toMatchObject({
      ...{ Status: 'no SLO', 'Error budget remaining': '–' },
    });
  } finally {
    await sandbox.close();
  }
});

const series = { type: 'array', elements: ['double'] };
const time = { timeframe: { type: 'timeframe' }, interval: { type: 'duration' } };
const [text, number] = [{ type: 'string' }, { type: 'double' }];
const band = { chartSettings: { bandChartSettings: { lower: 'low', upper: 'high' } } };

const notSuitable: [DataTile['visualization'], FieldTypes, Record<string, unknown>, string][] = [
  ['lineChart', { timeframe: time.timeframe, mean: series }, {}, 'lineChart needs the field interval'],
  ['lineChart', { ...time, mean: number }, {}, 'lineChart needs a series of numbers'],
  ['bandChart', { ...time, low: series }, band, 'bandChart needs series for both edges'],
  ['categoricalBarChart', { cluster: text, usage: series }, {}, 'categoricalBarChart needs a number'],
  ['heatmap', { time: time.timeframe, service: text, usage: series }, {}, 'heatmap needs one number'],
  ['honeycomb', { cluster: text, cpu: number, memory: number }, {}, 'honeycomb needs exactly one number'],
  ['singleValue', { minutes: number, at: { type: 'timestamp' } }, {}, 'singleValue needs exactly one value'],
  [
    ...(['table', { cluster: text }, { coloring: { colorRules: [{ field: 'Status' }] } }] as const),
    'its settings name Status, which is not there',
  ],
];
it.each(notSuitable)('a %s whose data is not suitable is found out: %j', (visualization, fields, settings, why) => {
  expect(unsuitable({ visualization, fields, settings })).toContain(why);
});
