import { clusterEntityType, dimensions, ecsMetricKeys } from '../../domain/model/ecsMetrics';
import { createSettingsObject } from '../dynatrace/settings/createSettingsObject';
import { customDeviceId } from '../ecs/customDeviceId';
import type { World } from '../world/world';

const production = '111122223333';
const staging = '444455556666';

type Metric = 'cpu' | 'memory';
type Kind = 'headroom' | 'time';

/**
 * What was "applied earlier" in situation `breaching`, with the hashes that the app left in the description, and in the
 * last column what becomes of it.
 */
const objectives: readonly (readonly [string, string, string, Metric, Kind, string])[] = [
  [production, 'us-east-1', 'checkout-prod', 'cpu', 'headroom', 'n=bfa02096 e=507eeb20 #12bd5b83'], // met
  [production, 'us-east-1', 'checkout-prod', 'cpu', 'time', 'n=28799142 e=0cdaca90 #58aa33a4'], // missed: an incident on most days
  [production, 'eu-west-1', 'catalog-prod', 'cpu', 'headroom', 'n=c66505c0 e=052f771a #0b96cd94'], // missed: too hot all day
  [production, 'eu-west-1', 'catalog-prod', 'memory', 'headroom', 'n=eada7615 e=6219b0df #689a9530'], // near its target
  [production, 'eu-central-1', 'fulfilment-prod', 'memory', 'time', 'n=42ae7648 e=d02cb33d #8ce78dce'], // met
  [staging, 'eu-west-1', 'catalog-staging', 'cpu', 'time', 'n=0ecd6ce5 e=902a29a5 #720ef7e0'], // met
  [staging, 'eu-central-1', 'fulfilment-staging', 'cpu', 'headroom', 'n=64807d80 e=59493674 #f00b82a8'], // no data: scaled to zero
  [staging, 'us-east-1', 'checkout-staging', 'memory', 'headroom', 'n=f827dd7d e=880239f1 #2497e4c3'], // of the stream that fell silent
];

const words = { cpu: 'CPU', memory: 'memory' };
/** Percent. */
const thresholds = { cpu: 80, memory: 70 };
const headroomTargets = {
  cpu: { targetSuccess: 20, targetWarning: 25 },
  memory: { targetSuccess: 30, targetWarning: 35 },
};

/**
 * Puts SLOs in place as this app's users would have, through the same door as the settings API. They are what the app's
 * templates yield with their defaults, written down here a second time; a test holds the two together.
 */
export function seedObjectives(world: World): void {
  for (const [accountId, region, cluster, metric, kind, hashes] of objectives) {
    const entityId = customDeviceId(clusterEntityType, accountId, region, cluster);
    const template = `cluster-${metric}-${kind}`;
    createSettingsObject(world, {
      schemaId: 'builtin:monitoring.slo',
      scope: 'environment',
      externalId: `ecs-slo-launchpad:${template}:${entityId}`,
      value: {
        enabled: true,
        metricName: `ecs_${template}_${entityId}`.replace(/\W/g, '_').toLowerCase(),
        evaluationType: 'AGGREGATE',
        filter: `entityId("${entityId}")`,
        ...(kind === 'headroom' ? headroom(metric, entityId, hashes) : shareOfTime(metric, entityId, hashes)),
        name: `[ECS] ${cluster} ${objectiveName(metric, kind)} (${accountId} ${region})`,
        errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
      },
    });
  }
}

const ofEntity = (metric: Metric, entityId: string): string =>
  `${ecsMetricKeys.cluster[metric]}:filter(eq("${dimensions.clusterEntity}",${entityId}))`;

const objectiveName = (metric: Metric, kind: Kind): string =>
  kind === 'headroom' ? `${words[metric]} headroom` : `${words[metric]} below ${thresholds[metric]} %`;

const managed = 'Managed by ECS SLO Launchpad.';

function headroom(metric: Metric, entityId: string, hashes: string) {
  const { targetSuccess, targetWarning } = headroomTargets[metric];
  const record = `[launchpad 1 t=${targetSuccess} w=${targetWarning} win=-1d ${hashes}]`;
  return {
    customDescription: `Saturation (proxy): 100 % minus the average ${words[metric]} utilization of the ECS cluster. ${managed} ${record}`,
    metricExpression: `100-${ofEntity(metric, entityId)}:splitBy("${dimensions.clusterEntity}"):avg`,
    evaluationWindow: '-1d',
    targetSuccess,
    targetWarning,
  };
}

/**
 * The documented share of good time slots, without its `:default(100,always)`, so that no data stays visible as such.
 * @see https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples
 */
function shareOfTime(metric: Metric, entityId: string, hashes: string) {
  const record = `[launchpad 1 t=99.9 w=99.95 win=-7d th=${thresholds[metric]} st=avg nd=exclude ${hashes}]`;
  const slots = `${ofEntity(metric, entityId)}:avg`;
  const isGood = `:partition("usage",value("good",lt(${thresholds[metric]})))`;
  return {
    customDescription: `Saturation (proxy): share of time slots with ${objectiveName(metric, 'time')}. Slots without data are left out. ${managed} ${record}`,
    metricExpression: `((${slots}${isGood}:splitBy():count:default(0,always))/(${slots}:splitBy():count)*(100))`,
    evaluationWindow: '-7d',
    targetSuccess: 99.9,
    targetWarning: 99.95,
  };
}
