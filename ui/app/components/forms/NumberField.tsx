import { useId } from 'react';
import { FormField, Label, NumberInputV2 } from '@dynatrace/strato-components/forms';
import { fieldState } from './fieldState';
import { numberOf } from './numberOf';

interface NumberFieldProps {
  label: string;
  /** As kept in a form: empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** What the arrow keys add and take away. */
  arrows: number;
  /** Shown beside the field and read out with it; null when there is nothing wrong. */
  problem: string | null;
  /** What the field is for; gives way to the problem while there is one. */
  hint?: string;
  placeholder?: string;
  required?: boolean;
}

/** As fine as numbers are typed here; what the arrow keys do is a multiple of it. */
const finest = 0.001;

/** A number with its label, what it is for, and what is wrong with it. Written as the person's region writes numbers. */
export const NumberField = ({ label, value, onChange, arrows, problem, hint, ...rest }: NumberFieldProps) => {
  const id = useId();
  const number = numberOf(value);
  return (
    <FormField required={rest.required}>
      <Label htmlFor={id}>{label}</Label>
      <NumberInputV2
        {...rest}
        id={id}
        value={Number.isFinite(number) ? number : null}
        onChange={(changed) => onChange(changed === null ? '' : String(changed))}
        step={finest}
        stepMultiplier={Math.round(arrows / finest)}
        controlState={fieldState(problem, hint)}
      />
    </FormField>
  );
};
