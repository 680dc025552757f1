import { arrivesByBoth, familyOfCluster, type Cluster, type MetricFamily } from '../../../../domain/model/cluster';

type Arrived = Pick<Cluster, 'families' | 'chosenFamily'>;

export const familyNames: Record<MetricFamily, string> = { stream: 'Metric stream', connection: 'AWS connection' };

/** The way, or the two ways, that a cluster's data comes. */
export function arrivalWords({ families }: Pick<Cluster, 'families'>): string {
  const [first] = families;
  return first === undefined ? 'No data' : families.length > 1 ? 'Both ways' : familyNames[first.family];
}

/** Whether a person still has to say which of the two ways the SLOs of a cluster read. */
export const isFamilyOpen = (cluster: Arrived): boolean => arrivesByBoth(cluster) && cluster.chosenFamily === undefined;

/** Which of the two ways its SLOs read, and why; null where there is no choice. */
export function readsWords(cluster: Arrived): string | null {
  if (!arrivesByBoth(cluster)) return null;
  const { families, chosenFamily } = cluster;
  if (chosenFamily !== undefined) return `SLOs read the ${inSentence[chosenFamily]}, as chosen`;
  return familyOfCluster(families) === 'stream'
    ? 'SLOs read the metric stream until you choose'
    : 'SLOs read the AWS connection: the stream stopped';
}

const inSentence: Record<MetricFamily, string> = { stream: 'metric stream', connection: 'AWS connection' };
