import { useMemo } from 'react';
import type { Cluster } from '../../../../domain/model/cluster';
import { TableFilter, type FilterPart } from '../tables/TableFilter';
import { capacityWords, type ClusterFilter } from './clusterFilter';
import { tagList } from './clusterTags';

interface ClusterFilterBarProps {
  /** All clusters: what can be filtered by comes from them. */
  clusters: readonly Cluster[];
  filter: ClusterFilter;
  onChange: (filter: ClusterFilter) => void;
  /** What is narrowed, where a page has two. Default: clusters. */
  noun?: 'clusters' | 'services';
}

const capacities = [
  { value: '', text: 'All capacities' },
  ...Object.entries(capacityWords).map(([value, text]) => ({ value, text })),
];

/** Narrows a list of clusters by text, account, region, capacity and, where any has some, tags. */
export const ClusterFilterBar = ({ clusters, filter, onChange, noun = 'clusters' }: ClusterFilterBarProps) => {
  const parts = useMemo((): FilterPart<ClusterFilter>[] => {
    const hasEntities = clusters.some(({ entityId }) => entityId !== null);
    const hasTags = clusters.some(({ tags }) => tagList(tags).length > 0);
    return [
      { name: 'text', label: hasEntities ? 'Name, service or entity id' : 'Name or service' },
      { name: 'account', label: 'Account', options: options(clusters, ({ accountId }) => accountId, 'All accounts') },
      { name: 'region', label: 'Region', options: options(clusters, ({ region }) => region, 'All regions') },
      { name: 'capacity', label: 'Capacity', options: capacities },
      ...(hasTags || filter.tag !== ''
        ? [{ name: 'tag' as const, label: 'AWS tag', placeholder: 'name, name=value or name=val*' }]
        : []),
    ];
  }, [clusters, filter.tag]);
  return <TableFilter label={`Filter the ${noun}`} parts={parts} filter={filter} onChange={onChange} />;
};

function options(clusters: readonly Cluster[], of: (cluster: Cluster) => string, all: string) {
  const distinct = [...new Set(clusters.map(of))].sort((a, b) => a.localeCompare(b));
  return [{ value: '', text: all }, ...distinct.map((value) => ({ value, text: value }))];
}
