import type { Warning } from '../../../domain/contract/envelope';
import type { MetricFamily, ServicesNow } from '../../../domain/model/cluster';
import type { EntityAnswer } from '../../platform/entities';
import type { ClusterPlace, Sightings } from './sighting';

/** A cluster as Smartscape knows it. */
export interface ClusterNode extends ClusterPlace {
  tags: Record<string, string>;
}

/** What an environment tells about its ECS clusters. All maps go by the cluster's key. */
export interface ClustersRead {
  sightings: Sightings;
  /** Cluster-level utilization, percent, mean of the last hour; the stream's where both families have it. */
  cpu: ReadonlyMap<string, number>;
  memory: ReadonlyMap<string, number>;
  /** Of its services; the stream's where both families have it. */
  servicesNow: ReadonlyMap<string, ServicesNow>;
  /** When each cluster last had data of a family, milliseconds; never later than now. */
  newest: Readonly<Record<MetricFamily, ReadonlyMap<string, number>>>;
  /** What became of the look at the entities. */
  entities: EntityAnswer;
  /** Empty where Smartscape knows none, or cannot be asked. */
  nodes: readonly ClusterNode[];
  /** What Dynatrace remarked. */
  remarks: readonly string[];
  /** How far back was really looked, when what was asked for would have been too much; else null. */
  shortenedTo: string | null;
  /** What else a person should know about this reading. */
  warnings: readonly Warning[];
}

/**
 * Reads the clusters of an environment: by the classic APIs (`classicClusters`) or from Grail (`grailClusters`), which tell the same.
 * Newest data is known to the minute within the last hour. Further back Grail tells a slot, of ten minutes for a week, and
 * the Metrics API the minute for up to four slots of a 120th of the lookback, else the slot.
 * @param lookback e.g. `now-7d`
 * @throws Failure when it cannot be known which clusters there are
 */
export type ClusterReader = (lookback: string) => Promise<ClustersRead>;
