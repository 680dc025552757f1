import { useId } from 'react';
import { FormField, Label, Radio, RadioGroup, Select } from '@dynatrace/strato-components/forms';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { clusterTarget, isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { placeSubject, subjectsOf } from '../../../../domain/model/sloKey';
import { useClusters } from '../../data/clusters/useClusters';

interface ClusterChoiceProps {
  /** Places, or entity ids; null for all. */
  clusters: string[] | null;
  problem: string | null;
  onChange: (clusters: string[] | null) => void;
}

/** For which clusters a maintenance window is. */
export const ClusterChoice = ({ clusters, problem, onChange }: ClusterChoiceProps) => {
  const id = useId();
  const known = useClusters();
  const found = (known.data?.clusters ?? []).flatMap(optionOf);
  // What was chosen by entity id is chosen by place from now on: that outlives the ids.
  const chosen = (clusters ?? []).map((name) => found.find(({ names }) => names.includes(name))?.value ?? name);
  // One that is chosen and not found any more stays chosen, under its id.
  const gone = chosen.filter((name) => !found.some(({ value }) => value === name));
  const options = [...found, ...gone.map((name) => ({ value: name, text: name }))];
  return (
    <FormField>
      <Label id={id}>For</Label>
      <RadioGroup
        name="clusters"
        aria-labelledby={id}
        value={clusters === null ? 'all' : 'some'}
        onChange={(choice) => onChange(choice === 'all' ? null : [])}
      >
        <Radio value="all">All clusters</Radio>
        <Radio value="some">Some clusters</Radio>
      </RadioGroup>
      {clusters !== null ? (
        <Select multiple aria-label="Clusters" value={chosen} onChange={(names) => onChange(names ?? [])}>
          <Select.Filter />
          <Select.Content>
            {options.map(({ value, text }) => (
              <Select.Option key={value} value={value}>
                {text}
              </Select.Option>
            ))}
          </Select.Content>
        </Select>
      ) : null}
      {clusters !== null && known.isError ? (
        <FailureNotice
          title="The clusters could not be read"
          failure={known.error}
          onRetry={() => void known.refetch()}
        />
      ) : null}
      {problem === null ? null : <Text role="alert">{problem}</Text>}
    </FormField>
  );
};

/** A cluster to choose, and all it may be called in a window. One without a known place is told by its entity alone. */
function optionOf(cluster: Cluster): { value: string; text: string; names: string[] }[] {
  const { entityId, name, accountId, region } = cluster;
  const target = clusterTarget(cluster);
  const value = isPlaceKnown(cluster) ? placeSubject(target) : entityId;
  return value === null ? [] : [{ value, text: `${name} (${accountId}, ${region})`, names: subjectsOf(target) }];
}
