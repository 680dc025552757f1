import { planSlos } from '../../../api/usecases/planSlos';
import type { Entities } from '../../../api/platform/entities';
import { aClassicSlo } from '../aClassicSlo';
import { rejection } from '../platform/answering';
import { fakeSloObjects } from './fakeSloObjects';

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

const plan = (known: string[] | null, engine: 'classic' | 'platform' = 'classic') => {
  const entities: Entities = { ofType: async () => known?.map((id) => ({ entityId: id, name: id })) ?? null };
  return planSlos({ sloObjects: fakeSloObjects([orphaned]), entities })({ engine, requests: [request] });
};

describe('plan-slos', () => {
  it('plans the expression of the article, character for character', async () => {
    const { items } = await plan([entityId]);
    expect(items).toMatchObject([{ key: `cluster-cpu-headroom:${entityId}`, action: 'create' }]);
    expect(items[0]?.slo.metricExpression).toBe(
      '100-cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("dt.entity.cloud:aws:ecs:metric_streams:cluster"):avg',
    );
  });

  it('calls an SLO of ours whose cluster is gone an orphan', async () => {
    expect((await plan([entityId])).orphans).toMatchObject([{ id: 'object-9' }]);
  });

  it('calls nothing an orphan while it cannot know which clusters exist', async () => {
    expect((await plan(null)).orphans).toEqual([]);
  });

  it('says that the platform engine is not supported', async () => {
    expect(await rejection(plan([entityId], 'platform'))).toMatchObject({
      code: 'NotSupported',
      message: 'engine: "platform" is not supported yet',
    });
  });
});
