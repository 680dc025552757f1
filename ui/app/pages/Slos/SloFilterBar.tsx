import { useId, useMemo } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { FormField, Label, TextInput } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { SelectField } from '../../components/forms/SelectField';
import { counted } from '../../components/text/counted';
import { emptyFilter, ownerOptions, templateIdOf, type SloFilter } from './sloFilter';
import { engineWords, pendingWords, statusWords, templateTitle } from '../../components/slos/sloWords';

const statusOptions = [
  { value: '', text: 'All statuses' },
  ...Object.entries(statusWords).map(([value, { text }]) => ({ value, text })),
  { value: 'PENDING', text: pendingWords.text },
];

const engineOptions = [
  { value: '', text: 'Both engines' },
  ...Object.entries(engineWords).map(([value, text]) => ({ value, text })),
];

interface SloFilterBarProps {
  /** All SLOs: the templates that can be filtered by come from them. */
  slos: readonly SloRow[];
  /** How many the filter lets through. */
  shown: number;
  filter: SloFilter;
  onChange: (filter: SloFilter) => void;
}

/** Narrows the list by name, status, engine, template and owner. */
export const SloFilterBar = ({ slos, shown, filter, onChange }: SloFilterBarProps) => {
  const id = useId();
  const templates = useMemo(() => templateOptions(slos), [slos]);
  const select = (label: string, field: keyof SloFilter, options: { value: string; text: string }[]) => (
    <SelectField
      label={label}
      value={filter[field]}
      options={options}
      onChange={(value) => onChange({ ...filter, [field]: value })}
    />
  );
  return (
    <Flex gap={16} flexWrap="wrap" alignItems="flex-end" role="search" aria-label="Filter the SLOs">
      <FormField style={{ minWidth: 220 }}>
        <Label htmlFor={id}>Name</Label>
        <TextInput id={id} type="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </FormField>
      {select('Status', 'status', statusOptions)}
      {select('Engine', 'engine', engineOptions)}
      {select('Template', 'template', templates)}
      {select('Made by', 'owner', ownerOptions)}
      <Flex alignItems="center" gap={8} style={{ minHeight: 32 }}>
        <Text role="status">
          {shown === slos.length ? counted(shown) : `${shown.toLocaleString('en-US')} of ${counted(slos.length)}`}
        </Text>
        {Object.values(filter).some((value) => value !== '') ? (
          <Button onClick={() => onChange(emptyFilter)}>Clear filter</Button>
        ) : null}
      </Flex>
    </Flex>
  );
};

function templateOptions(slos: readonly SloRow[]): { value: string; text: string }[] {
  const titles = new Map<string, string>();
  for (const slo of slos) {
    const id = templateIdOf(slo);
    if (id !== null && !titles.has(id)) titles.set(id, templateTitle(slo) ?? id);
  }
  const options = [...titles].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text));
  return [{ value: '', text: 'All templates' }, ...options];
}
