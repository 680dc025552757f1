import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import { customDeviceId } from '../customDeviceId';
import type { World } from '../world';
import type { Plot } from './plotOf';

const minuteMs = 60_000;

/** The entities that the streaming clusters have become, kept seen for as long as they send. */
export function seedEntities(world: World, plot: Plot, historyMs: number): void {
  const now = world.clock.now();
  const clusters = [...plot.streaming.values()].flat();
  for (const cluster of clusters) {
    const { accountId, region, name } = cluster;
    const entityId = customDeviceId(clusterEntityType, accountId, region, name);
    world.entities.set(entityId, {
      entityId,
      type: clusterEntityType,
      displayName: name,
      firstSeenTms: now - historyMs,
      lastSeenTms: Math.min(now, plot.until(cluster)),
      // Which properties the real entity carries is not documented.
      properties: {},
    });
  }
  const alive = clusters.filter((cluster) => plot.until(cluster) === Infinity);
  world.clock.every(minuteMs, now + minuteMs, (at) => {
    for (const { accountId, region, name } of alive) {
      const entity = world.entities.get(customDeviceId(clusterEntityType, accountId, region, name));
      if (entity) entity.lastSeenTms = at;
    }
  });
}
