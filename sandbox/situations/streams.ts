import { clusterEntityType } from '../../domain/model/ecsMetrics';
import { entityShelf } from '../dynatrace/entities/entityShelf';
import { extensionShelf } from '../dynatrace/extensions/extensionShelf';
import { hasEntityIds } from '../dynatrace/phase/phaseShelf';
import { customDeviceId } from '../ecs/customDeviceId';
import type { EcsCluster, Fleet } from '../ecs/ecs';
import { deliveryLagMs, generatedHistory } from '../ecs/generatedHistory';
import { metricShelf } from '../metricStore/metricShelf';
import type { Seed, World } from '../world/world';

/** What sends metrics to Dynatrace from the start. */
export interface Streaming {
  fleet: Fleet;
  /** When a cluster's data stopped, milliseconds; Infinity while it goes on. */
  until: (cluster: EcsCluster) => number;
  /** When a stream's heartbeat stopped; Infinity while it goes on. */
  streamUntil: (accountId: string, region: string) => number;
  /** Length of the generated history; fourteen unless said. */
  historyDays?: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;
const usualDays = 14;

/** A history, and the entities that came of it. */
export const streams =
  (streaming: Streaming): Seed =>
  (world) => {
    const { clock } = world;
    const extension = world.shelf(extensionShelf);
    const withoutEntitiesUntil = () => (hasEntityIds(world) ? (extension.activeSince ?? Infinity) : Infinity);
    const history = generatedHistory({ clock, ...streaming, from: startOf(world, streaming), withoutEntitiesUntil });
    world.shelf(metricShelf).generate(history);
    if (hasEntityIds(world)) seeEntities(world, streaming);
  };

const startOf = (world: World, { historyDays = usualDays }: Streaming): number =>
  world.clock.now() - historyDays * dayMs;

/**
 * The entities that the streaming clusters have become, kept seen for as long as they send. Where the extension is off,
 * they appear with the first data that arrives after it was activated.
 */
function seeEntities(world: World, streaming: Streaming): void {
  const { fleet, until } = streaming;
  const now = world.clock.now();
  const clusters = [...fleet.values()].flat();
  if (world.shelf(extensionShelf).active) {
    for (const cluster of clusters) see(world, cluster, startOf(world, streaming), Math.min(now, until(cluster)));
  }
  const alive = clusters.filter((cluster) => until(cluster) === Infinity);
  world.clock.every(minuteMs, now + minuteMs, (at) => {
    if (hasNewData(world, at)) for (const cluster of alive) see(world, cluster, at, at);
  });
}

/** Whether a generated minute has arrived since the extension was activated. */
function hasNewData(world: World, at: number): boolean {
  const { active, activeSince } = world.shelf(extensionShelf);
  const newestMinute = Math.floor((at - deliveryLagMs) / minuteMs) * minuteMs;
  return active && newestMinute > (activeSince ?? Infinity) - deliveryLagMs;
}

function see(world: World, { accountId, region, name }: EcsCluster, first: number, last: number): void {
  const entities = world.shelf(entityShelf);
  const entityId = customDeviceId(clusterEntityType, accountId, region, name);
  const known = entities.get(entityId);
  if (known) known.lastSeenTms = last;
  else {
    const seen = { firstSeenTms: first, lastSeenTms: last };
    // Which properties the real entity carries is not documented.
    entities.set(entityId, { entityId, type: clusterEntityType, displayName: name, ...seen, properties: {} });
  }
}
