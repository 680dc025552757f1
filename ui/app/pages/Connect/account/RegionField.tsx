import { useId, useState } from 'react';
import { FormField, Label, Select } from '@dynatrace/strato-components/forms';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { regionGroups } from './regionGroups';

interface RegionFieldProps {
  chosen: readonly string[];
  /** Regions that data comes from already; they are offered first. */
  seen: readonly string[];
  onChange: (regions: string[]) => void;
  problem: string | null;
}

/** One region, or several: each gets a stack of its own. */
export const RegionField = ({ chosen, seen, onChange, problem }: RegionFieldProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const groups = regionGroups(text, chosen, seen);
  return (
    <FormField required>
      <Label id={id}>Regions</Label>
      <div style={{ maxWidth: 480 }}>
        <Select multiple aria-labelledby={id} value={[...chosen]} onChange={(regions) => onChange(regions ?? [])}>
          <Select.Trigger placeholder="Ireland or eu-west-1" width="full" />
          {/* We filter: a region newer than our list is offered by its id. */}
          <Select.Filter value={text} onChange={setText} disableFiltering />
          <Select.Content>
            <Select.EmptyState>{`No region matches "${text}".`}</Select.EmptyState>
            {groups.map(({ title, regions }) => (
              <Select.Group key={title}>
                <Select.GroupLabel>{title}</Select.GroupLabel>
                {regions.map(({ id, name }) => (
                  <Select.Option key={id} value={id} textValue={`${id} ${name}`}>
                    {`${id} ${name}`}
                  </Select.Option>
                ))}
              </Select.Group>
            ))}
          </Select.Content>
        </Select>
      </div>
      {problem === null ? null : (
        <Text role="alert" style={{ color: Colors.Text.Critical.Default }}>
          {problem}
        </Text>
      )}
    </FormField>
  );
};
