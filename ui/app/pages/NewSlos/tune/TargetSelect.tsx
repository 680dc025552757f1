import { useId, useMemo, useState } from 'react';
import { FormField, Label, Select } from '@dynatrace/strato-components/forms';
import { Text } from '@dynatrace/strato-components/typography';
import type { Target } from '../../../../../domain/model/cluster';
import { targetWords } from '../trial/targetWords';

interface TargetSelectProps {
  targets: readonly Target[];
  value: Target;
  keyOf: (target: Target) => string;
  onChange: (key: string) => void;
}

/** How many are offered at once; the filter finds the others. */
const offered = 100;

/** One of the chosen targets, of which there may be ten thousand. */
export const TargetSelect = ({ targets, value, keyOf, onChange }: TargetSelectProps) => {
  const id = useId();
  const [filter, setFilter] = useState('');
  const found = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return targets.filter((target) => targetWords(target).toLowerCase().includes(wanted));
  }, [targets, filter]);
  const shown = found.slice(0, offered);
  const options = shown.includes(value) ? shown : [value, ...shown];
  return (
    <FormField style={{ maxWidth: 420 }}>
      <Label id={id}>History of</Label>
      <Select
        aria-labelledby={id}
        value={keyOf(value)}
        onChange={(key) => {
          if (key !== null) onChange(key);
        }}
      >
        {targets.length > 10 ? <Select.Filter value={filter} onChange={setFilter} disableFiltering /> : null}
        <Select.Content>
          {options.map((target) => (
            <Select.Option key={keyOf(target)} value={keyOf(target)}>
              {targetWords(target)}
            </Select.Option>
          ))}
        </Select.Content>
      </Select>
      {found.length > offered ? (
        <Text textStyle="small">{`The first ${offered} of ${found.length} are offered; type in the list to find others.`}</Text>
      ) : null}
    </FormField>
  );
};
