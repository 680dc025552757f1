import type { EcsCluster } from '../ecs/ecs';
import { metricShelf } from '../metricStore/metricShelf';
import { smartscapeShelf } from '../smartscape/smartscapeShelf';
import type { Seed } from '../world/world';
import { connectionHistory } from './connectionHistory';
import { clusterNode, serviceNode } from './ecsNodes';

/** Length of the generated history. */
const historyMs = 14 * 24 * 3_600_000;

/** The new AWS connection has covered these clusters for fourteen days: their metrics, and what Smartscape knows of them. */
export const connects =
  (clusters: readonly EcsCluster[]): Seed =>
  (world) => {
    const { clock } = world;
    const from = clock.now() - historyMs;
    // Metrics API v2 has no key of the new connection: they are Grail's alone.
    world.shelf(metricShelf).generate(connectionHistory({ clock, clusters, from }), { inGrailOnly: true });
    const { nodes, edges } = world.shelf(smartscapeShelf);
    for (const cluster of clusters) {
      const owner = clusterNode(cluster, from);
      nodes.set(owner.id, owner);
      for (const { name } of cluster.services) {
        const service = serviceNode(cluster, name, from);
        nodes.set(service.id, service);
        edges.push({ type: 'belongs_to', sourceId: service.id, targetId: owner.id });
      }
    }
  };
