import { compositeKey } from './compositeKey';

/** Where a cluster's tasks run. `fargate` here means: no cluster-level utilisation exists, only per service. */
export type Capacity = 'ec2' | 'fargate' | 'unknown';

/** The way a cluster's data came: `stream` is a metric stream like ours, `connection` the polling of the new AWS connection. */
export type MetricFamily = 'stream' | 'connection';

/** The metrics of one family that a cluster has. */
export interface FamilyData {
  family: MetricFamily;
  /** ISO 8601; null when there was no data within the lookback. */
  lastDataAt: string | null;
}

/** How the services of a cluster did in the last hour, by their means. */
export interface ServicesNow {
  /** Services at or above the threshold that the usual SLOs on services have, of either metric. */
  hot: number;
  /** The service that used most; null when none was measured. */
  cpu: HottestService | null;
  memory: HottestService | null;
}

export interface HottestService {
  service: string;
  /** Percent. */
  value: number;
}

/** An ECS cluster as Dynatrace knows it from its metrics. */
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
  /** Left out where none of its services was measured, or nobody could look. */
  servicesNow?: ServicesNow;
  /** ISO 8601, of whichever family is newer; null when there was no data within the lookback. */
  lastDataAt: string | null;
  /** Families of metrics that have data of it within the lookback, the stream's first; none when only its entity is known. */
  families: FamilyData[];
  /** Which of two families its SLOs shall read, as a person answered; left out where nobody did. The app's own store keeps it, nobody discovers it. */
  chosenFamily?: MetricFamily;
  /** Of the AWS resource, where Smartscape knows it; left out where nothing tells. */
  tags?: Record<string, string>;
}

/** What an SLO is about: a cluster, or a service in it. */
export interface Target {
  /** Null where it has none: the platform engine picks a cluster by account, region and name, only classic needs an entity. */
  entityId: string | null;
  cluster: string;
  accountId: string;
  region: string;
  service?: string;
  /** Whose metrics the SLO reads; without it those of the metric stream. It is no part of the key: the same SLO can move over. */
  family?: MetricFamily;
  /** Known from discovery; lets templates that need cluster-level utilisation say why they do not fit. */
  capacity?: Capacity;
}

/** So much later than the other one's a family's newest data has to be before that one counts as stopped. */
const stoppedMs = 3_600_000;

/** Whether a cluster's data comes both ways, so that a person has to say which one its SLOs read. */
export const arrivesByBoth = ({ families }: Pick<Cluster, 'families'>): boolean => families.length > 1;

/**
 * The family that a cluster's SLOs read: the one it has; of two, the one that was chosen, and without an answer the stream, unless that
 * stopped while the other one flows.
 */
export function familyOfCluster(families: readonly FamilyData[], chosen?: MetricFamily): MetricFamily {
  if (chosen !== undefined && families.some(({ family }) => family === chosen)) return chosen;
  const newest = (family: MetricFamily): number => {
    const known = families.find((one) => one.family === family);
    return known === undefined ? -Infinity : known.lastDataAt === null ? 0 : Date.parse(known.lastDataAt);
  };
  return newest('connection') - newest('stream') > stoppedMs ? 'connection' : 'stream';
}

/** A cluster that was discovered as the target of an SLO. */
export function clusterTarget(
  cluster: Pick<Cluster, 'entityId' | 'name' | 'accountId' | 'region' | 'capacity' | 'families' | 'chosenFamily'>,
): Target {
  const { entityId, name, accountId, region, capacity, families, chosenFamily } = cluster;
  const family = familyOfCluster(families, chosenFamily);
  return { entityId, cluster: name, accountId, region, capacity, ...(family === 'stream' ? {} : { family }) };
}

/** Stands in for an account or region that nothing tells. */
export const unknownPlace = 'unknown';

/**
 * Answers whether account and region can be AWS's: 12 digits, and e.g. `eu-west-1` or `us-gov-east-1`.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html
 */
export function isPlaceKnown({ accountId, region }: { accountId: string; region: string }): boolean {
  return /^\d{12}$/.test(accountId) && /^[a-z]+(?:-[a-z]+)+-\d+$/.test(region);
}

/** A stable name for a cluster within the environment, entity or not. Where its place is unknown, only the entity tells two of one name apart. */
export function clusterKey(cluster: Pick<Cluster, 'accountId' | 'region' | 'name'> & Partial<Cluster>): string {
  const { accountId, region, name, entityId = null } = cluster;
  const isPlaced = accountId !== unknownPlace || region !== unknownPlace;
  const identity = isPlaced || entityId === null ? [] : [entityId];
  return compositeKey(accountId, region, name, ...identity);
}
