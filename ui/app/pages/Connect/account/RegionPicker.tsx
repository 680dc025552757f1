import { useId, useState } from 'react';
import { Checkbox, FieldSet, FormField, Label, TextInput } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Borders from '@dynatrace/strato-design-tokens/borders';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { regionGroups, type RegionGroup } from './regionGroups';

interface RegionPickerProps {
  chosen: readonly string[];
  onChange: (regions: string[]) => void;
  problem: string | null;
}

const box = {
  maxHeight: 240,
  overflowY: 'auto',
  // Strato hides the real inputs by absolute position: without this they would not scroll with the box.
  position: 'relative',
  padding: 12,
  border: `1px solid ${Colors.Border.Neutral.Default}`,
  borderRadius: Borders.Radius.Container.Default,
} as const;

/** Regions by partition, with a filter; each stack lives in one region. */
export const RegionPicker = ({ chosen, onChange, problem }: RegionPickerProps) => {
  const [text, setText] = useState('');
  const id = useId();
  const toggle = (region: string) =>
    onChange(chosen.includes(region) ? chosen.filter((one) => one !== region) : [...chosen, region]);
  const groups = regionGroups(text, chosen);
  return (
    <FieldSet>
      <FieldSet.Legend>Regions</FieldSet.Legend>
      <Flex flexDirection="column" gap={8}>
        <FormField>
          <Label htmlFor={id}>Find a region</Label>
          {/* Not Strato's SearchInput: the button that clears it has no name for screen readers. */}
          <TextInput
            id={id}
            type="search"
            value={text}
            onChange={(sought) => setText(sought)}
            placeholder="Ireland or eu-west-1"
          />
        </FormField>
        <div style={box}>
          <Flex flexDirection="column" gap={12}>
            {groups.map((group) => (
              <RegionsOfPartition key={group.title} group={group} chosen={chosen} onToggle={toggle} />
            ))}
            {groups.length === 0 ? <Text>{`No region matches "${text}".`}</Text> : null}
          </Flex>
        </div>
        <Text role="status">{chosen.length === 0 ? 'No region chosen' : `Chosen: ${chosen.join(', ')}`}</Text>
        {problem === null ? null : (
          <Text role="alert" style={{ color: Colors.Text.Critical.Default }}>
            {problem}
          </Text>
        )}
      </Flex>
    </FieldSet>
  );
};

interface RegionsOfPartitionProps {
  group: RegionGroup;
  chosen: readonly string[];
  onToggle: (region: string) => void;
}

const RegionsOfPartition = ({ group, chosen, onToggle }: RegionsOfPartitionProps) => (
  <Flex role="group" aria-label={group.title} flexDirection="column" gap={4}>
    <Text textStyle="small-emphasized">{group.title}</Text>
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))', gap: 8 }}>
      {group.regions.map(({ id, name }) => (
        <Checkbox key={id} value={chosen.includes(id)} onChange={() => onToggle(id)}>
          {`${id} ${name}`}
        </Checkbox>
      ))}
    </div>
  </Flex>
);
