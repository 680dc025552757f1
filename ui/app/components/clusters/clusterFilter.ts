import type { Capacity, Cluster } from '../../../../domain/model/cluster';
import { fitsTag } from './clusterTags';

/** What a list of clusters is narrowed by; an empty text means "all". */
export interface ClusterFilter {
  text: string;
  account: string;
  region: string;
  capacity: string;
  /** As `fitsTag` reads it. */
  tag: string;
}

export const noFilter: ClusterFilter = { text: '', account: '', region: '', capacity: '', tag: '' };

export const capacityWords: Record<Capacity, string> = { ec2: 'EC2', fargate: 'Fargate', unknown: 'Unknown' };

/** Answers whether a cluster is within the filter; the text is looked for in its name, services and entity id. */
export function isWithin(filter: ClusterFilter, cluster: Cluster): boolean {
  const wanted = filter.text.trim().toLowerCase();
  const texts = [cluster.name, cluster.entityId ?? '', ...cluster.services];
  return isWithinButText(filter, cluster) && texts.some((candidate) => candidate.toLowerCase().includes(wanted));
}

/** Answers the same by everything but the text. */
export function isWithinButText({ account, region, capacity, tag }: ClusterFilter, cluster: Cluster): boolean {
  return (
    (account === '' || cluster.accountId === account) &&
    (region === '' || cluster.region === region) &&
    (capacity === '' || cluster.capacity === capacity) &&
    fitsTag(tag, cluster.tags)
  );
}
