import { planSlos } from '../../../api/usecases/planSlos';
import type { Entities } from '../../../api/platform/entities';
import type { Metrics } from '../../../api/platform/metrics';
import { aPlatformSlo } from '../aPlatformSlo';
import { aClassicSlo } from '../aClassicSlo';
import { rejection } from '../platform/answering';
import { fakePlatformSlos } from './fakePlatformSlos';
import { failing, fakeSloObjects } from './fakeSloObjects';

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
const metricsWith = (key: string, createdAt: number | null = null) => ({
  list: async () => [{ key, dimensions: null, createdAt }],
});

const plan = (
  known: string[] | null,
  engine: 'classic' | 'platform' = 'classic',
  metrics: Pick<Metrics, 'list'> = metricsWith(cpuKey),
) => {
  const entities: Entities = { ofType: async () => known?.map((id) => ({ entityId: id, name: id })) ?? null };
  const stores = { sloObjects: fakeSloObjects([orphaned]), platformSlos: fakePlatformSlos([existing]) };
  return planSlos({ ...stores, entities, metrics, now: () => now })({
    engine,
    requests: [request],
  });
};

describe('plan-slos', () => {
  it('plans the expression of the article, character for character', async () => {
    const { items } = await plan([entityId]);
    expect(items).toMatchObject([{ key: `cluster-cpu-headroom:${entityId}`, action: 'create' }]);
    expect(items[0]?.slo).toHaveProperty(
      'metricExpression',
      '100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
    );
  });

  it('calls an SLO of ours whose cluster is gone an orphan', async () => {
    expect((await plan([entityId])).orphans).toMatchObject([{ id: 'object-9' }]);
  });

  it('calls nothing an orphan while it cannot know which clusters exist', async () => {
    expect((await plan(null)).orphans).toEqual([]);
  });

  it('compares with the SLOs of the platform engine when asked for that one', async () => {
    const { items, orphans } = await plan([entityId], 'platform');
    expect(items).toMatchObject([{ action: 'create', slo: { externalId: `ecs-slo-launchpad:${items[0]?.key}` } }]);
    expect(orphans).toMatchObject([{ id: 'platform-9' }]);
  });

  it('remarks that the metric is not there, from one look at all ECS metrics', async () => {
    const asked: string[] = [];
    const metrics = { list: async (prefix: string) => (asked.push(prefix), []) };
    const { items } = await plan([entityId], 'classic', metrics);
    expect(asked).toEqual(['cloud.aws.ecs']);
    expect(items[0]?.lints.map(({ code }) => code)).toContain('metric-key-missing');
  });

  it('remarks that the window is longer than there has been any data, where that is told', async () => {
    const hours = (count: number) => metricsWith(cpuKey, now - count * 3_600_000);
    const codesWith = async (metrics: Pick<Metrics, 'list'>) =>
      (await plan([entityId], 'classic', metrics)).items[0]?.lints.map(({ code }) => code);
    expect(await codesWith(hours(12))).toContain('window-longer-than-history');
    expect(await codesWith(hours(48))).not.toContain('window-longer-than-history');
    expect(await codesWith(metricsWith(cpuKey))).not.toContain('window-longer-than-history');
  });

  it('plans without that remark for who may not read metrics, and fails for any other reason', async () => {
    const refusing = (code: 'MissingScope' | 'Unavailable') => ({ list: () => Promise.reject(failing(code)) });
    const { items } = await plan([entityId], 'classic', refusing('MissingScope'));
    expect(items[0]?.lints.map(({ code }) => code)).not.toContain('metric-key-missing');
    expect(await rejection(plan([entityId], 'classic', refusing('Unavailable')))).toMatchObject({
      code: 'Unavailable',
    });
  });
});
