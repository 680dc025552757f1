import { planSlos } from '../../../../api/usecases/slos/planSlos';
import type { ClusterReader, ClustersRead } from '../../../../api/usecases/discovery/clusterReader';
import type { Sighting } from '../../../../api/usecases/discovery/sighting';
import type { Grail } from '../../../../api/platform/grail/grail';
import type { EntityAnswer } from '../../../../api/platform/entities';
import type { MetricAnswer, MetricQuery, Metrics } from '../../../../api/platform/metrics';
import { Failure } from '../../../../domain/failure';
import { clusterKey } from '../../../../domain/model/cluster';
import type { PlatformSlo } from '../../../../domain/model/slo';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { aPlatformSlo } from '../../aPlatformSlo';
import { aClassicSlo } from '../../aClassicSlo';
import { rejection } from '../../platform/answering';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { noGrail } from '../noGrail';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const gone = 'CUSTOM_DEVICE-0000000000000009';
const request = {
  templateId: 'cluster-cpu-headroom',
  target: { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' },
  parameters: { target: 20, warning: 25, window: '-1d' },
};
const orphaned = {
  objectId: 'object-9',
  externalId: `ecs-slo-launchpad:cluster-cpu-headroom:${gone}`,
  value: { ...aClassicSlo({ name: 'of a cluster that is gone' }) },
};

const existing = { id: 'platform-9', ...aPlatformSlo(`cluster-cpu-headroom:${gone}`) };
const cpuKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const now = Date.parse('2026-01-10T12:00:00Z');
const silence: MetricAnswer = { series: [], warnings: [] };
const metricsWith = (key: string, createdAt: number | null = null) => ({
  list: async () => [{ key, dimensions: null, createdAt }],
  query: async () => silence,
});

/** Clusters that nobody could read. */
const unread: ClusterReader = () => Promise.reject(failing('NotSupported'));

const listed = (...ids: string[]): EntityAnswer => ({
  kind: 'listed',
  entities: ids.map((id) => ({ entityId: id, name: id })),
});

/** Dynatrace finds every query right. */
const verifying = { verify: async () => ({ valid: true, notifications: [] }), stopwatch: () => 0 };

/** The entities as the classic API and Grail list them. */
const bothWays = (answer: EntityAnswer) => {
  const entities = { ofType: async () => answer };
  return { entities, grailEntities: entities };
};

const plan = (
  entities: EntityAnswer,
  engine: 'classic' | 'platform' = 'classic',
  metrics: Pick<Metrics, 'list' | 'query'> = metricsWith(cpuKey),
  of: typeof request = request,
) => {
  const stores = { sloObjects: fakeSloObjects([orphaned]), platformSlos: fakePlatformSlos([existing]) };
  const parts = { ...stores, ...verifying, grail: noGrail, clusters: unread, metrics, now: () => now };
  return planSlos({ ...parts, ...bothWays(entities) })({
    engine,
    requests: [of],
  });
};

describe('plan-slos', () => {
  it('is good without scores: it says why there are none, or, unasked, nothing', async () => {
    const unreadable = { ...metricsWith(cpuKey), query: () => Promise.reject(failing('Unavailable')) };
    const ask = (payload: object) => {
      const stores = { sloObjects: fakeSloObjects([]), platformSlos: fakePlatformSlos([]) };
      const parts = { ...stores, ...verifying, grail: noGrail, clusters: unread, metrics: unreadable, now: () => now };
      return planSlos({ ...parts, ...bothWays(listed(entityId)) })({
        ...{ engine: 'platform', requests: [request] },
        ...payload,
      });
    };
    const { items, scores, scoresFailure } = await ask({ scores: true });
    expect(items).toMatchObject([{ action: 'create' }]);
    expect(scores).toBeUndefined();
    expect(scoresFailure).toMatchObject({ code: 'Unavailable' });
    expect(await ask({})).not.toHaveProperty('scoresFailure');
    const only = await ask({ scores: 'only' });
    expect(only).toMatchObject({ items: [], orphans: [], scoresFailure: { code: 'Unavailable' } });
    expect(only.summary).toEqual({ create: 0, update: 0, unchanged: 0, conflict: 0, orphans: 0 });
  });

  it('does not score against metrics of which nobody could find out whether they are there', async () => {
    const denied = { ...metricsWith(cpuKey), list: () => Promise.reject(failing('MissingScope')) };
    const stores = { sloObjects: fakeSloObjects([]), platformSlos: fakePlatformSlos([]) };
    const parts = { ...stores, ...verifying, grail: noGrail, clusters: unread, metrics: denied, now: () => now };
    const { scores, scoresFailure } = await planSlos({ ...parts, ...bothWays(listed(entityId)) })({
      ...{ engine: 'platform', requests: [request], scores: true },
    });
    expect(scores).toBeUndefined();
    expect(scoresFailure).toMatchObject({ code: 'MissingScope' });
  });

  it('plans the expression of the article, character for character', async () => {
    const { items } = await plan(listed(entityId));
    expect(items).toMatchObject([{ key: `cluster-cpu-headroom:${entityId}`, action: 'create' }]);
    expect(items[0]?.slo).toHaveProperty(
      'metricExpression',
      '100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
    );
  });

  it('calls an SLO of ours an orphan whose cluster is silent and not listed, and says so', async () => {
    const { orphans, warnings } = await plan(listed(entityId, 'CUSTOM_DEVICE-0000000000000002'));
    expect(orphans).toMatchObject([{ id: 'object-9', evidence: { noDataForDays: 35, listedEntities: 2 } }]);
    expect(warnings).toEqual([]);
  });

  it('asks every ECS metric of the last 35 days for the cluster, by its entity, before it calls it gone', async () => {
    const asked: MetricQuery[] = [];
    const metrics = { ...metricsWith(cpuKey), query: async (query: MetricQuery) => (asked.push(query), silence) };
    await plan(listed(entityId), 'classic', metrics);
    expect(asked.filter(({ from }) => from === 'now-35d')).toEqual([
      {
        selector: `${cpuKey}:filter(or(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${gone}))):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg`,
        ...{ from: 'now-35d', resolution: 'Inf' },
      },
    ]);
  });

  it('calls nothing an orphan that still has data, though it is not listed', async () => {
    const dimensions = { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': gone };
    const series = [{ dimensions, timestamps: [now], values: [1] }];
    const { orphans, warnings } = await plan(listed(entityId), 'classic', {
      ...metricsWith(cpuKey),
      query: async ({ from }) => (from === 'now-35d' ? { series, warnings: [] } : silence),
    });
    expect({ orphans, warnings }).toEqual({ orphans: [], warnings: [] });
  });

  it('calls nothing an orphan when the look at its data failed or was cut short', async () => {
    const answers = [
      () => Promise.reject(failing('Unavailable')),
      () => Promise.resolve({ series: [], warnings: ['cut short'] }),
    ];
    for (const answer of answers) {
      const query: Metrics['query'] = ({ from }) => (from === 'now-35d' ? answer() : Promise.resolve(silence));
      const { orphans, warnings } = await plan(listed(entityId), 'classic', { ...metricsWith(cpuKey), query });
      expect(orphans).toEqual([]);
      expect(warnings?.map(({ code }) => code)).toEqual(['orphans-not-checked']);
    }
  });

  const refused = new Failure({ code: 'MissingScope', message: 'You may not', whose: 'operator', hint: 'Ask.' });
  it.each<[string, EntityAnswer]>([
    ['entities-none', listed()],
    ['entity-type-unknown', { kind: 'no-type' }],
    ['entities-denied', { kind: 'denied', failure: refused }],
    ['entities-gone', { kind: 'gone', failure: refused }],
    ['entities-unknown', { kind: 'unknown', failure: refused }],
  ])('calls nothing an orphan and says why (%s)', async (code, answer) => {
    const { items, orphans, warnings } = await plan(answer);
    expect(items).toMatchObject([{ action: 'create' }]);
    expect(orphans).toEqual([]);
    const message = expect.stringMatching(
      /^Whether the cluster of 1 other SLO of this app still exists is not known/,
    ) as unknown;
    expect(warnings).toEqual([{ code, message }]);
  });

  it('calls nothing an orphan while no ECS metric arrives at all: that is the silence of the pipeline', async () => {
    const nothing = { ...metricsWith(cpuKey), list: async () => [] };
    const { orphans, warnings } = await plan(listed(entityId), 'classic', nothing);
    expect(orphans).toEqual([]);
    expect(warnings?.map(({ code }) => code)).toEqual(['metrics-unknown']);
  });

  const place = { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1', clustername: 'demo' };
  const measured: MetricAnswer = { series: [{ dimensions: place, timestamps: [now], values: [1] }], warnings: [] };
  const serviceKey = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName';
  const environment = (measuring: string): Pick<Metrics, 'list' | 'query'> => ({
    list: async () => [cpuKey, serviceKey].map((key) => ({ key, dimensions: null })),
    query: async ({ selector }) => (selector.startsWith(`${measuring}:`) ? measured : silence),
  });
  const codesOf = async (measuring: string, capacity?: 'ec2' | 'fargate') => {
    const target = { ...request.target, ...(capacity ? { capacity } : {}) };
    const { items } = await plan(listed(entityId), 'classic', environment(measuring), { ...request, target });
    return items[0]?.lints.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };

  it('sees by itself that a cluster runs on Fargate only, whatever the payload says of it', async () => {
    expect(await codesOf(serviceKey)).toEqual(['fargate-no-cluster-utilisation']);
    expect(await codesOf(serviceKey, 'ec2')).toEqual(['fargate-no-cluster-utilisation']);
  });

  it('sees by itself that a cluster has EC2 capacity, whatever the payload says of it', async () => {
    expect(await codesOf(cpuKey, 'fargate')).toEqual([]);
  });

  it('takes the payload’s word where a cluster has been silent for a week', async () => {
    expect(await codesOf('nothing', 'fargate')).toEqual(['fargate-no-cluster-utilisation']);
    expect(await codesOf('nothing')).toEqual([]);
  });

  it.each([
    { accountId: 'unknown', region: 'us-east-1' },
    { accountId: '111111111111', region: 'unknown' },
    { accountId: '12345', region: 'us-east-1' },
  ])('forbids to apply what can never match: $accountId in $region', async (where) => {
    const of = { ...request, target: { ...request.target, ...where } };
    for (const engine of ['classic', 'platform'] as const) {
      const { items } = await plan(listed(entityId), engine, metricsWith(cpuKey), of);
      expect(items[0]?.lints.filter(({ severity }) => severity === 'error')).toEqual([
        { code: 'place-unknown', severity: 'error', message: expect.stringContaining('can never match') as unknown },
      ]);
    }
  });

  it('remarks that nothing of the utilization of the cluster was seen for a week, unless the look was cut short', async () => {
    const lints = async (metrics: Pick<Metrics, 'list' | 'query'>, templateId = 'cluster-cpu-headroom') =>
      (await plan(listed(entityId), 'classic', metrics, { ...request, templateId })).items[0]?.lints
        .map(({ code }) => code)
        .includes('no-data-seen');
    expect(await lints(metricsWith(cpuKey))).toBe(true);
    const cut: MetricAnswer = { series: [], warnings: ['The result was cut off.'] };
    expect(await lints({ ...metricsWith(cpuKey), query: async () => cut })).toBe(false);
    const dimensions = { 'aws.account.id': '111111111111', 'aws.region': 'us-east-1', clustername: 'demo' };
    const heard = {
      series: [{ dimensions, timestamps: [now], values: [50] }],
      warnings: [],
    } as unknown as MetricAnswer;
    expect(await lints({ ...metricsWith(cpuKey), query: async () => heard })).toBe(false);
  });

  it('compares with the SLOs of the platform engine when asked for that one', async () => {
    const { items, orphans } = await plan(listed(entityId), 'platform');
    expect(items).toMatchObject([{ action: 'create', slo: { externalId: `ecs-slo-launchpad:${items[0]?.key}` } }]);
    expect(orphans).toMatchObject([{ id: 'platform-9' }]);
  });

  it('remarks that the metric is not there, from one look at all ECS metrics', async () => {
    const asked: string[] = [];
    const metrics = { ...metricsWith(cpuKey), list: async (prefix: string) => (asked.push(prefix), []) };
    const { items } = await plan(listed(entityId), 'classic', metrics);
    expect(asked).toEqual(['cloud.aws.ecs']);
    expect(items[0]?.lints.map(({ code }) => code)).toContain('metric-key-missing');
  });

  it('remarks that the window is longer than there has been any data, where that is told', async () => {
    const hours = (count: number) => metricsWith(cpuKey, now - count * 3_600_000);
    const codesWith = async (metrics: Pick<Metrics, 'list' | 'query'>) =>
      (await plan(listed(entityId), 'classic', metrics)).items[0]?.lints.map(({ code }) => code);
    expect(await codesWith(hours(12))).toContain('window-longer-than-history');
    expect(await codesWith(hours(48))).not.toContain('window-longer-than-history');
    expect(await codesWith(metricsWith(cpuKey))).not.toContain('window-longer-than-history');
  });

  it('plans without that remark for who may not read metrics, and fails for any other reason', async () => {
    const refusing = (code: 'MissingScope' | 'Unavailable') => ({
      ...metricsWith(cpuKey),
      list: () => Promise.reject(failing(code)),
    });
    const { items } = await plan(listed(entityId), 'classic', refusing('MissingScope'));
    expect(items[0]?.lints.map(({ code }) => code)).not.toContain('metric-key-missing');
    expect(await rejection(plan(listed(entityId), 'classic', refusing('Unavailable')))).toMatchObject({
      code: 'Unavailable',
    });
  });

  describe('of an SLO that was made without an entity', () => {
    const lost = { entityId: null, cluster: 'lost', accountId: '111111111111', region: 'us-east-1' };
    const { defaults, build } = templateOf('cluster-cpu-headroom');
    const made = { id: 'placed', ...(build(defaults, lost, { engine: 'platform' }) as PlatformSlo) };
    const seriesOf = (clustername: string): MetricAnswer => ({
      series: [{ dimensions: { ...place, clustername }, timestamps: [now], values: [1] }],
      warnings: [],
    });
    const planWith = (query: Metrics['query'], stored: PlatformSlo & { id: string } = made) =>
      planSlos({
        ...{ sloObjects: fakeSloObjects(), platformSlos: fakePlatformSlos([stored]), now: () => now, ...verifying },
        ...bothWays({ kind: 'gone', failure: refused }),
        ...{ metrics: { ...metricsWith(cpuKey), query }, grail: noGrail, clusters: unread },
      })({ engine: 'platform', requests: [{ ...request, target: { ...request.target, entityId: null } }] });

    it('takes 35 days of silence for proof while other clusters send data', async () => {
      const asked: string[] = [];
      const { orphans, warnings } = await planWith(async ({ selector, from }) => {
        if (from === 'now-35d') asked.push(selector);
        return from === 'now-1h' ? seriesOf('demo') : silence;
      });
      expect(orphans).toMatchObject([
        {
          key: 'cluster-cpu-headroom:111111111111/us-east-1/lost',
          evidence: { noDataForDays: 35, otherClusters: 1 },
        },
      ]);
      expect(warnings).toEqual([]);
      expect(asked).toEqual([
        `${cpuKey}:filter(or(and(eq("aws.account.id","111111111111"),eq("aws.region","us-east-1"),eq("clustername","lost")))):splitBy("aws.account.id","aws.region","clustername"):avg`,
      ]);
    });

    it('takes it for none when the cluster sent something, or when no other cluster sends anything', async () => {
      const alive = await planWith(async ({ from }) => (from === 'now-35d' ? seriesOf('lost') : seriesOf('demo')));
      expect(alive).toMatchObject({ orphans: [], warnings: [] });
      const still = await planWith(async () => silence);
      expect(still).toMatchObject({ orphans: [], warnings: [{ code: 'metrics-unknown' }] });
    });

    it('takes it for none when somebody pointed its query elsewhere: nobody knows what it is about', async () => {
      const indicator = made.customSli.indicator.replace('"lost"', '"other"');
      const pointed = { ...made, customSli: { ...made.customSli, indicator } };
      const { orphans } = await planWith(async ({ from }) => (from === 'now-1h' ? seriesOf('demo') : silence), pointed);
      expect(orphans).toEqual([]);
    });

    it('does not wonder about an SLO that the plan found by its place', async () => {
      const { orphans, warnings, items } = await planWith(async () => silence, {
        ...made,
        ...(build(request.parameters, request.target, { engine: 'platform' }) as PlatformSlo),
      });
      expect(items).toMatchObject([{ action: 'unchanged', key: `cluster-cpu-headroom:${entityId}` }]);
      expect({ orphans, warnings }).toEqual({ orphans: [], warnings: [] });
    });
  });

  it('plans on an environment whose Metrics API is gone', async () => {
    const metrics = { ...metricsWith(cpuKey), list: () => Promise.reject(failing('NotSupported')) };
    const { items } = await plan({ kind: 'gone', failure: refused }, 'platform', metrics);
    expect(items).toMatchObject([{ action: 'create' }]);
  });

  describe('of the platform engine', () => {
    const polledKey = 'cloud.aws.ecs.CPUUtilization.By.ClusterName';
    const polled = { ...request, target: { ...request.target, family: 'connection' as const } };
    /** Grail with these keys, of which those named here had their first data so many days ago. */
    const planIn = (
      recent: string[],
      firstDays: Record<string, number>,
      of: typeof request | typeof polled,
      clusters = unread,
    ) => {
      const asked: string[] = [];
      const query: Grail['query'] = async (dql) => {
        asked.push(dql);
        if (dql.startsWith('metrics')) return answer(recent.map((key) => ({ 'metric.key': key })));
        const [, key = ''] = /count\(([^)]*)\)/.exec(dql) ?? [];
        const days = firstDays[key];
        return answer(days === undefined ? [] : [{ first: now - days * 86_400_000 }]);
      };
      const answer = (records: object[]) => ({ records: records as never[], notifications: [], isPartial: false });
      const stores = { sloObjects: fakeSloObjects(), platformSlos: fakePlatformSlos() };
      const parts = { ...stores, clusters, ...bothWays(listed()), now: () => now, ...verifying };
      const metrics = { list: () => Promise.reject(failing('NotSupported')), query: async () => silence };
      return { asked, plan: planSlos({ ...parts, metrics, grail: { query } })({ engine: 'platform', requests: [of] }) };
    };
    const codes = async ({ plan: made }: ReturnType<typeof planIn>) =>
      (await made).items[0]?.lints.map(({ code }) => code) ?? [];

    it('knows the metrics of Grail, those of the connection among them', async () => {
      expect(await codes(planIn([polledKey], { [polledKey]: 30 }, polled))).not.toContain('metric-key-missing');
      expect(await codes(planIn([cpuKey], { [cpuKey]: 30 }, polled))).toContain('metric-key-missing');
    });

    it('does not miss a metric that was only silent for a while', async () => {
      expect(await codes(planIn([], { [cpuKey]: 60 }, request))).not.toContain('metric-key-missing');
      expect(await codes(planIn([], {}, request))).toContain('metric-key-missing');
    });

    it('remarks that the window is longer than there has been data', async () => {
      expect(await codes(planIn([cpuKey], { [cpuKey]: 0.5 }, request))).toContain('window-longer-than-history');
      expect(await codes(planIn([cpuKey], { [cpuKey]: 2 }, request))).not.toContain('window-longer-than-history');
    });

    describe('with what data tells of the clusters', () => {
      const name = request.target.cluster;
      const where = { accountId: request.target.accountId, region: request.target.region, name };
      const hours = (count: number) => new Map([[clusterKey(where), now - count * 3_600_000]]);
      const sighting: Sighting = {
        ...{ ...where, entityId: null, hasEc2: true, hasUsage: true, services: new Set() },
        families: new Set(['stream', 'connection']),
      };
      const reading = (change: Partial<ClustersRead> = {}): ClusterReader => {
        const read: ClustersRead = {
          ...{ sightings: new Map([[clusterKey(where), sighting]]), cpu: new Map(), memory: new Map() },
          servicesNow: new Map(),
          ...{ newest: { stream: hours(72), connection: hours(0.2) }, entities: listed(), nodes: [], remarks: [] },
          ...{ shortenedTo: null, warnings: [], ...change },
        };
        return async () => read;
      };
      const codesFrom = (clusters: ClusterReader, of: typeof request | typeof polled = request) =>
        codes(planIn([cpuKey, polledKey], { [cpuKey]: 30, [polledKey]: 30 }, of, clusters));

      it('remarks that its family stopped while the other one flows', async () => {
        expect(await codesFrom(reading())).toContain('family-silent');
        expect(await codesFrom(reading(), polled)).not.toContain('family-silent');
        expect(await codesFrom(reading({ newest: { stream: hours(0.1), connection: hours(0.2) } }))).not.toContain(
          'family-silent',
        );
      });

      it('sees Fargate, and silence unless the list was cut short; what cannot be read is no remark', async () => {
        const fargate = new Map([[clusterKey(where), { ...sighting, hasEc2: false }]]);
        expect(await codesFrom(reading({ sightings: fargate }))).toContain('fargate-no-cluster-utilisation');
        const nobody = { sightings: new Map<string, Sighting>() };
        expect(await codesFrom(reading(nobody))).toContain('no-data-seen');
        expect(await codesFrom(reading({ ...nobody, remarks: ['cut short'] }))).not.toContain('no-data-seen');
        expect(await codesFrom(unread)).not.toContain('no-data-seen');
      });
    });

    it('asks two questions for one template, and none of the Metrics API for a list', async () => {
      const world = planIn([cpuKey], { [cpuKey]: 30 }, request);
      await world.plan;
      expect(world.asked).toHaveLength(2);
    });
  });
});
