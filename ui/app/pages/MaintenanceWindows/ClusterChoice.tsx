import { useId } from 'react';
import { FormField, Label, Radio, RadioGroup, Select } from '@dynatrace/strato-components/forms';
import { Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { useClusters } from '../../data/clusters/useClusters';

interface ClusterChoiceProps {
  /** Entity ids; null for all. */
  clusters: string[] | null;
  problem: string | null;
  onChange: (clusters: string[] | null) => void;
}

/** For which clusters a maintenance window is. */
export const ClusterChoice = ({ clusters, problem, onChange }: ClusterChoiceProps) => {
  const id = useId();
  const known = useClusters();
  const found = (known.data?.clusters ?? []).flatMap(({ entityId, name, accountId, region }) =>
    entityId === null ? [] : [{ entityId, text: `${name} (${accountId}, ${region})` }],
  );
  // One that is chosen and not found any more stays chosen, under its id.
  const gone = (clusters ?? []).filter((entityId) => !found.some((one) => one.entityId === entityId));
  const options = [...found, ...gone.map((entityId) => ({ entityId, text: entityId }))];
  return (
    <FormField>
      <Label id={id}>For</Label>
      <RadioGroup
        name="clusters"
        aria-labelledby={id}
        value={clusters === null ? 'all' : 'some'}
        onChange={(chosen) => onChange(chosen === 'all' ? null : [])}
      >
        <Radio value="all">All clusters</Radio>
        <Radio value="some">Some clusters</Radio>
      </RadioGroup>
      {clusters !== null ? (
        <Select multiple aria-label="Clusters" value={clusters} onChange={(chosen) => onChange(chosen ?? [])}>
          <Select.Filter />
          <Select.Content>
            {options.map(({ entityId, text }) => (
              <Select.Option key={entityId} value={entityId}>
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
