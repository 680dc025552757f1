import { useId } from 'react';
import { FormField, Label, Select } from '@dynatrace/strato-components/forms';

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** One choice out of a list, with its label. */
export const SelectField = ({ label, value, options, onChange }: SelectFieldProps) => {
  const id = useId();
  return (
    <FormField>
      <Label id={id}>{label}</Label>
      <Select
        aria-labelledby={id}
        value={value}
        onChange={(chosen) => {
          if (chosen !== null) onChange(chosen);
        }}
      >
        <Select.Content>
          {options.map((option) => (
            <Select.Option key={option.value} value={option.value}>
              {option.text}
            </Select.Option>
          ))}
        </Select.Content>
      </Select>
    </FormField>
  );
};
