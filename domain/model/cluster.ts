/** Where a cluster's tasks run. `fargate` here means: no cluster-level utilisation exists, only per service. */
export type Capacity = 'ec2' | 'fargate' | 'unknown';

/** An ECS cluster as Dynatrace knows it from the metric stream. */
export interface Cluster {
  /** `CUSTOM_DEVICE-…`, or null while no entity exists (extension off, or no data since it was switched on). */
  entityId: string | null;
  name: string;
  accountId: string;
  region: string;
  capacity: Capacity;
  services: string[];
  /** Percent, mean of the last hour; null when not measured. */
  cpu: number | null;
  memory: number | null;
  /** ISO 8601; null when there was no data within the lookback. */
  lastDataAt: string | null;
}

/** What an SLO is about: a cluster, or a service in it. */
export interface Target {
  entityId: string;
  cluster: string;
  accountId: string;
  region: string;
  service?: string;
  /** Known from discovery; lets templates that need cluster-level utilisation say why they do not fit. */
  capacity?: Capacity;
}

/** A stable name for a cluster within the environment, entity or not. */
export function clusterKey(cluster: { accountId: string; region: string; name: string }): string {
  return `${cluster.accountId}/${cluster.region}/${cluster.name}`;
}
