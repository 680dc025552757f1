import { useId } from 'react';
import { FormField, Label, PasswordInput, TextInput } from '@dynatrace/strato-components/forms';
import { fieldState } from './fieldState';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Shown beside the field and read out with it; null when there is nothing wrong. */
  problem: string | null;
  /** What the field is for; gives way to the problem while there is one. */
  hint?: string;
  placeholder?: string;
  required?: boolean;
  /** As wide as a name, however wide its surroundings are. */
  narrow?: boolean;
  /** Hides what is typed and keeps it out of the browser's memory. */
  secret?: boolean;
}

/** A text field with its label, what it is for, and what is wrong with it. */
export const TextField = ({
  label,
  value,
  onChange,
  problem,
  hint,
  narrow = false,
  secret = false,
  ...rest
}: TextFieldProps) => {
  const id = useId();
  const input = {
    ...rest,
    id,
    value,
    onChange: (text: string) => onChange(text),
    controlState: fieldState(problem, hint),
  };
  return (
    <FormField required={rest.required} style={narrow ? { maxWidth: 480 } : undefined}>
      <Label htmlFor={id}>{label}</Label>
      {secret ? (
        <div ref={keepOutOfMarkup}>
          <PasswordInput {...input} autoComplete="new-password" data-dtrum-mask />
        </div>
      ) : (
        <TextInput {...input} autoComplete="off" />
      )}
    </FormField>
  );
};

/**
 * React writes the value of an input into its attribute too, where scripts, recordings and copies of the page find it. What is
 * typed stays in the input's property only.
 */
function keepOutOfMarkup(element: HTMLElement | null) {
  const input = element?.querySelector('input');
  if (!input) return;
  const strip = () => input.hasAttribute('value') && input.removeAttribute('value');
  strip();
  // The observer goes when the element does.
  const observer = new MutationObserver(strip);
  observer.observe(input, { attributes: true, attributeFilter: ['value'] });
}
