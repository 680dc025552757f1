import type { Character } from './character';
import type { Sample } from '../metricStore/series';

/** An ECS cluster as it runs in AWS, whether or not anything streams its metrics. */
export interface EcsCluster {
  accountId: string;
  region: string;
  name: string;
  capacity: 'ec2' | 'fargate';
  /** Service names; a service scaled to zero sends nothing. */
  services: readonly { name: string; scaledToZero: boolean }[];
  /** Whether it also reports task counts of its services. */
  containerInsights: boolean;
  /** Every day (UTC) all of its services are stopped for a while; absent when they never are. */
  rest?: { fromMinute: number; minutes: number };
  /** What is particular about it; the rest is diced from its name. */
  character?: Character;
}

/** Clusters by `placeOf`. */
export type Fleet = ReadonlyMap<string, readonly EcsCluster[]>;

/** Utilisation and reservation in percent, and the task counts of Container Insights. */
export type EcsMetric = 'cpu' | 'memory' | 'cpuReservation' | 'memoryReservation' | 'running' | 'desired';

/** What runs in AWS: deterministic per account and region. */
export interface EcsWorld {
  /** From now on these clusters run. */
  run(fleet: Fleet): void;
  clusters(accountId: string, region: string): readonly EcsCluster[];
  /** One minute of a cluster (service null; utilisation and reservation, on EC2 only) or of a service; null when nothing is sent. */
  sample(cluster: EcsCluster, service: string | null, metric: EcsMetric, minuteEnd: number): Sample | null;
}
