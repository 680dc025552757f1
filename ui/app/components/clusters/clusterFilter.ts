import type { Capacity, Cluster } from '../../../../domain/model/cluster';

/** What a list of clusters is narrowed by; an empty text means "all". */
export interface ClusterFilter {
  text: string;
  account: string;
  region: string;
  capacity: string;
}

export const noFilter: ClusterFilter = { text: '', account: '', region: '', capacity: '' };

export const capacityWords: Record<Capacity, string> = { ec2: 'EC2', fargate: 'Fargate', unknown: 'Unknown' };

/** Answers whether a cluster is within the filter; the text is looked for in its name, services and entity id. */
export function isWithin({ text, account, region, capacity }: ClusterFilter, cluster: Cluster): boolean {
  const wanted = text.trim().toLowerCase();
  const texts = [cluster.name, cluster.entityId ?? '', ...cluster.services];
  return (
    (account === '' || cluster.accountId === account) &&
    (region === '' || cluster.region === region) &&
    (capacity === '' || cluster.capacity === capacity) &&
    texts.some((candidate) => candidate.toLowerCase().includes(wanted))
  );
}
