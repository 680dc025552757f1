import { useId } from 'react';
import { FormField, Hint, Label, PasswordInput, TextInput } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Shown beside the field and read out with it; null when there is nothing wrong. */
  problem: string | null;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  /** Hides what is typed and keeps it out of the browser's memory. */
  secret?: boolean;
}

/** A text field with its label, what it is for, and what is wrong with it. */
export const TextField = ({ label, value, onChange, problem, hint, secret = false, ...rest }: TextFieldProps) => {
  const id = useId();
  const input = {
    ...rest,
    id: `${id}-input`,
    value,
    onChange: (text: string) => onChange(text),
    'aria-describedby': [problem === null ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`]
      .join(' ')
      .trim(),
    controlState: problem === null ? undefined : ({ state: 'error' } as const),
    autoComplete: 'off',
  };
  return (
    <FormField required={rest.required}>
      <Label htmlFor={input.id}>{label}</Label>
      <Flex flexDirection="column" gap={4}>
        {secret ? <PasswordInput {...input} autoComplete="new-password" /> : <TextInput {...input} />}
        {problem === null ? null : (
          <Text id={`${id}-problem`} role="alert" textStyle="small" style={{ color: Colors.Text.Critical.Default }}>
            {problem}
          </Text>
        )}
        {hint === undefined ? null : <Hint id={`${id}-hint`}>{hint}</Hint>}
      </Flex>
    </FormField>
  );
};
