import { useId, useMemo } from 'react';
import { FormField, Label, TextInput } from '@dynatrace/strato-components/forms';
import { SelectField } from '../../../components/forms/SelectField';
import type { SloDraft } from '../draft/sloDraft';
import type { PlanRow } from './planRows';
import { actionOptions, type PlanFilterValue } from './planFilterOf';

interface PlanFilterProps {
  items: readonly PlanRow[];
  answers: SloDraft['answers'];
  filter: PlanFilterValue;
  onChange: (filter: PlanFilterValue) => void;
}

/** Narrows the plan by action and name. */
export const PlanFilter = ({ items, answers, filter, onChange }: PlanFilterProps) => {
  const id = useId();
  const options = useMemo(() => actionOptions(items, answers), [items, answers]);
  return (
    <>
      <SelectField
        label="Show"
        value={filter.action}
        options={options}
        onChange={(action) => onChange({ ...filter, action })}
      />
      <FormField style={{ minWidth: 260 }}>
        <Label htmlFor={id}>Find by name</Label>
        <TextInput id={id} type="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      </FormField>
    </>
  );
};
