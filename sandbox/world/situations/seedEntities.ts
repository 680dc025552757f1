import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import { customDeviceId } from '../customDeviceId';
import { deliveryLagMs } from '../generatedHistory';
import type { EcsCluster, World } from '../world';
import type { Plot } from './plotOf';

const minuteMs = 60_000;

/**
 * The entities that the streaming clusters have become, kept seen for as long as they send. Where the extension is off,
 * they appear with the first data that arrives after it was activated.
 */
export function seedEntities(world: World, plot: Plot, historyMs: number): void {
  const now = world.clock.now();
  const clusters = [...plot.streaming.values()].flat();
  if (world.extension.active) {
    for (const cluster of clusters) see(world, cluster, now - historyMs, Math.min(now, plot.until(cluster)));
  }
  const alive = clusters.filter((cluster) => plot.until(cluster) === Infinity);
  world.clock.every(minuteMs, now + minuteMs, (at) => {
    if (hasNewData(world, at)) for (const cluster of alive) see(world, cluster, at, at);
  });
}

/** Whether a generated minute has arrived since the extension was activated. */
function hasNewData({ extension: { active, activeSince } }: World, at: number): boolean {
  const newestMinute = Math.floor((at - deliveryLagMs) / minuteMs) * minuteMs;
  return active && newestMinute > (activeSince ?? Infinity) - deliveryLagMs;
}

function see(world: World, { accountId, region, name }: EcsCluster, first: number, last: number): void {
  const entityId = customDeviceId(clusterEntityType, accountId, region, name);
  const known = world.entities.get(entityId);
  if (known) known.lastSeenTms = last;
  else {
    const seen = { firstSeenTms: first, lastSeenTms: last };
    // Which properties the real entity carries is not documented.
    world.entities.set(entityId, { entityId, type: clusterEntityType, displayName: name, ...seen, properties: {} });
  }
}
