import { clusterEntityType } from '../../domain/model/ecsMetrics';
import { customDeviceId } from '../ecs/customDeviceId';
import type { World } from '../world/world';
import { isPossible } from './isPossible';
import { metricKey } from './metricKey';
import type { MetricPoint } from './otlp';
import { metricShelf } from '../metricStore/metricShelf';
import { extensionShelf } from '../dynatrace/extensions/extensionShelf';
import { hasEntityIds } from '../dynatrace/phase/phaseShelf';
import { entityShelf } from '../dynatrace/entities/entityShelf';

const minute = 60_000;

/**
 * What metric ingest accepts: one hour past to ten minutes ahead.
 * @see https://docs.dynatrace.com/docs/ingest-from/extend-dynatrace/extend-metrics/reference/metric-ingestion-protocol
 */
const oldest = 60 * minute;
const furthestAhead = 10 * minute;

/** Writes one point into the environment; false when its time or its values are not what ingest accepts. */
export function ingestPoint(world: World, point: MetricPoint): boolean {
  const now = world.clock.now();
  if (point.end < now - oldest || point.end > now + furthestAhead) return false;
  if (!isPossible(point)) return false;
  const { namespace, metricName, dimensions, min, max, sum, count } = point;
  const key = metricKey(namespace, metricName, Object.keys(dimensions));
  // The store knows whole minutes only; CloudWatch's periods end on them.
  const at = Math.ceil(point.end / minute) * minute;
  world
    .shelf(metricShelf)
    .write(key, { ...storedDimensions(point), ...entityDimension(world, point) }, { at, min, max, sum, count });
  return true;
}

function storedDimensions({ accountId, region, dimensions }: MetricPoint): Record<string, string> {
  const own = Object.entries(dimensions).map(([name, value]) => [name.toLowerCase().replaceAll(' ', '_'), value]);
  return { 'aws.account.id': accountId, 'aws.region': region, ...(Object.fromEntries(own) as Record<string, string>) };
}

/** With the extension "AWS Entities for Metric Streaming" an ECS cluster is an entity, and its points belong to it. */
function entityDimension(world: World, point: MetricPoint): Record<string, string> {
  const cluster = point.dimensions['ClusterName'];
  const isEcs = point.namespace === 'AWS/ECS' || point.namespace === 'ECS/ContainerInsights';
  const makesEntities = world.shelf(extensionShelf).active && hasEntityIds(world);
  if (!isEcs || cluster === undefined || !makesEntities) return {};
  const entityId = customDeviceId(clusterEntityType, point.accountId, point.region, cluster);
  const known = world.shelf(entityShelf).get(entityId);
  const now = world.clock.now();
  if (known) known.lastSeenTms = now;
  else {
    const seen = { firstSeenTms: now, lastSeenTms: now };
    world
      .shelf(entityShelf)
      .set(entityId, { entityId, type: clusterEntityType, displayName: cluster, ...seen, properties: {} });
  }
  return { [`dt.entity.${clusterEntityType}`]: entityId };
}
