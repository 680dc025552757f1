import { useId } from 'react';
import { Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { NoDataPolicy } from '../../../../../domain/model/slo';
import { SelectField } from '../../../components/SelectField';
import type { ParameterFields } from './parameterFields';

interface TimeFieldsProps {
  fields: ParameterFields;
  onChange: (change: Partial<ParameterFields>) => void;
}

const statistics = [
  { value: 'avg', text: 'Average of each slot' },
  { value: 'max', text: 'Peak of each slot' },
];

const policies: readonly NoDataPolicy[] = ['exclude', 'good', 'bad'];

/** How a time template counts. */
export const TimeFields = ({ fields, onChange }: TimeFieldsProps) => {
  const id = useId();
  return (
    <>
      <SelectField
        label="Statistic"
        value={fields.statistic}
        options={statistics}
        onChange={(statistic) => onChange({ statistic: statistic === 'max' ? 'max' : 'avg' })}
      />
      <Flex flexDirection="column" gap={4}>
        <Label id={`${id}-label`}>Time without data</Label>
        <RadioGroup
          name={`${id}-no-data`}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-bad`}
          value={fields.noData}
          onChange={(chosen) => onChange({ noData: policies.find((policy) => policy === chosen) ?? fields.noData })}
        >
          <Radio value="exclude">Leave it out</Radio>
          <Radio value="good">Count it as good</Radio>
          <Radio value="bad" disabled>
            Count it as bad
          </Radio>
        </RadioGroup>
        <Text id={`${id}-bad`} textStyle="small">
          "As bad" is not possible with classic SLOs: their metric expressions skip time slots without data.
        </Text>
      </Flex>
    </>
  );
};
