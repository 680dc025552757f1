import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, Text } from '@dynatrace/strato-components/typography';
import { TextField } from '../../../components/forms/TextField';
import type { ParameterFields } from '../draft/parameterFields';
import { exampleName, type FormFacts } from './formFacts';

interface NameFieldProps {
  about: FormFacts;
  problem: string | null;
  /** The other fields make sense, so that a name can be made. */
  isSound: boolean;
  onChange: (change: Partial<ParameterFields>) => void;
}

/** What the SLOs are called, with an example as one types. */
export const NameField = ({ about, problem, isSound, onChange }: NameFieldProps) => {
  // The name has nothing to do with time; the builder wants a moment for recurring maintenance windows only.
  const example = useMemo(() => (isSound ? exampleName(about, 0) : null), [about, isSound]);
  return (
    <Flex flexDirection="column" gap={4}>
      <TextField
        label="Name pattern"
        value={about.fields.namePattern}
        onChange={(namePattern) => onChange({ namePattern })}
        problem={problem}
        placeholder="The template's own name"
        hint="{cluster}, {service}, {account}, {region} and {objective} are filled in. Names must differ."
      />
      {example === null ? null : (
        <Text textStyle="small" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          For example: <Code>{example}</Code>
        </Text>
      )}
    </Flex>
  );
};
