import { useId } from 'react';
import { Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { NoDataPolicy } from '../../../../../domain/model/slo';
import type { ParameterFields } from '../draft/parameterFields';
import { policyObstacle, type FormFacts } from './formFacts';

interface NoDataFieldProps {
  about: FormFacts;
  /** The other fields make sense, so that the engine can be asked. */
  isSound: boolean;
  onChange: (change: Partial<ParameterFields>) => void;
}

const policies: readonly { id: NoDataPolicy; text: string }[] = [
  { id: 'exclude', text: 'Leave it out' },
  { id: 'good', text: 'Count it as good' },
  { id: 'bad', text: 'Count it as bad' },
];

/** What time without data means. A policy that the engine cannot express is shown with the reason, not hidden. */
export const NoDataField = ({ about, isSound, onChange }: NoDataFieldProps) => {
  const id = useId();
  const { noData } = about.fields;
  const offers = policies.map((policy) => ({
    ...policy,
    // An unsound form cannot be asked; what it has chosen stays open for correction.
    obstacle: isSound ? policyObstacle(about, policy.id) : null,
  }));
  const impossible = offers.filter(({ obstacle }) => obstacle !== null);
  return (
    <Flex flexDirection="column" gap={4}>
      <Label id={`${id}-label`}>Time without data</Label>
      <RadioGroup
        name={`${id}-no-data`}
        aria-labelledby={`${id}-label`}
        aria-describedby={impossible.length > 0 ? `${id}-reasons` : undefined}
        value={noData}
        onChange={(chosen) => onChange({ noData: policies.find((policy) => policy.id === chosen)?.id ?? noData })}
      >
        {offers.map(({ id: policy, text, obstacle }) => (
          <Radio key={policy} value={policy} disabled={obstacle !== null && policy !== noData}>
            {text}
          </Radio>
        ))}
      </RadioGroup>
      {impossible.length > 0 ? (
        <Text id={`${id}-reasons`} textStyle="small" style={{ whiteSpace: 'normal' }}>
          {impossible.map(({ text, obstacle }) => `"${text}": ${obstacle}`).join(' ')}
        </Text>
      ) : null}
    </Flex>
  );
};
