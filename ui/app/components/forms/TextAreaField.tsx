import { useId } from 'react';
import { FormField, Label, TextArea } from '@dynatrace/strato-components/forms';
import { fieldState } from './fieldState';

interface TextAreaFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Shown below the field and read out with it; null when there is nothing wrong. */
  problem: string | null;
  hint?: string;
  placeholder?: string;
  /** Lines that are seen at once. */
  rows?: number;
}

/** A field for several lines, with its label, what it is for, and what is wrong with it. */
export const TextAreaField = ({ label, problem, hint, onChange, rows = 8, ...rest }: TextAreaFieldProps) => {
  const id = useId();
  return (
    <FormField>
      <Label htmlFor={id}>{label}</Label>
      <TextArea
        {...rest}
        id={id}
        rows={rows}
        width="full"
        onChange={(text) => onChange(text)}
        controlState={fieldState(problem, hint)}
      />
    </FormField>
  );
};
