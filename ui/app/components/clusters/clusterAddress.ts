import type { Cluster } from '../../../../domain/model/cluster';

/** Address of the list of clusters, narrowed to one. */
export function clusterAddress({ name, accountId, region }: Pick<Cluster, 'name' | 'accountId' | 'region'>): string {
  return `/clusters?${new URLSearchParams({ text: name, account: accountId, region })}`;
}
