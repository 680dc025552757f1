import { useId, useMemo } from 'react';
import { FormField, Label, TextInput } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { Cluster } from '../../../../domain/model/cluster';
import { capacityWords, type ClusterFilter } from './clusterFilter';
import { tagList } from './clusterTags';
import { SelectField } from '../forms/SelectField';

interface ClusterFilterBarProps {
  /** All clusters: what can be filtered by comes from them. */
  clusters: readonly Cluster[];
  filter: ClusterFilter;
  onChange: (filter: ClusterFilter) => void;
}

/** Narrows a list of clusters by text, account, region, capacity and, where any has some, tags. */
export const ClusterFilterBar = ({ clusters, filter, onChange }: ClusterFilterBarProps) => {
  const id = useId();
  const accounts = useMemo(
    () =>
      options(
        clusters.map((one) => one.accountId),
        'All accounts',
      ),
    [clusters],
  );
  const regions = useMemo(
    () =>
      options(
        clusters.map((one) => one.region),
        'All regions',
      ),
    [clusters],
  );
  const capacities = useMemo(
    () => [
      { value: '', text: 'All capacities' },
      ...Object.entries(capacityWords).map(([value, text]) => ({ value, text })),
    ],
    [],
  );
  const hasEntities = useMemo(() => clusters.some(({ entityId }) => entityId !== null), [clusters]);
  const hasTags = useMemo(() => clusters.some(({ tags }) => tagList(tags).length > 0), [clusters]);
  return (
    <Flex gap={16} flexWrap="wrap" alignItems="flex-end" role="search" aria-label="Filter the clusters">
      <FormField style={{ minWidth: 260 }}>
        <Label htmlFor={id}>{hasEntities ? 'Name, service or entity id' : 'Name or service'}</Label>
        <TextInput id={id} type="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </FormField>
      <SelectField
        label="Account"
        value={filter.account}
        options={accounts}
        onChange={(account) => onChange({ ...filter, account })}
      />
      <SelectField
        label="Region"
        value={filter.region}
        options={regions}
        onChange={(region) => onChange({ ...filter, region })}
      />
      <SelectField
        label="Capacity"
        value={filter.capacity}
        options={capacities}
        onChange={(capacity) => onChange({ ...filter, capacity })}
      />
      {hasTags || filter.tag !== '' ? (
        <FormField style={{ minWidth: 220 }}>
          <Label htmlFor={`${id}-tag`}>AWS tag</Label>
          <TextInput
            id={`${id}-tag`}
            type="search"
            placeholder="name, name=value or name=val*"
            value={filter.tag}
            onChange={(tag) => onChange({ ...filter, tag })}
          />
        </FormField>
      ) : null}
    </Flex>
  );
};

function options(values: string[], all: string): { value: string; text: string }[] {
  const distinct = [...new Set(values)].sort((a, b) => a.localeCompare(b));
  return [{ value: '', text: all }, ...distinct.map((value) => ({ value, text: value }))];
}
