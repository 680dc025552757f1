import { Button } from '@dynatrace/strato-components/buttons';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { filterPresets } from '../../../../domain/onboarding/filterPresets';
import type { StepFormProps } from './AccountStep';
import { CostEstimate } from './CostEstimate';

/** How much of CloudWatch goes into the stream; AWS charges by the metric update. */
export const PresetStep = ({ draft, onChange, onDone }: StepFormProps) => {
  const chosen = filterPresets.find(({ id }) => id === draft.preset);
  return (
    <Flex flexDirection="column" gap={16}>
      <RadioGroup
        name="preset"
        aria-label="What to stream"
        value={draft.preset}
        onChange={(id) => {
          const found = filterPresets.find((preset) => preset.id === id);
          if (found) onChange({ preset: found.id });
        }}
      >
        {filterPresets.map(({ id, title, sentence }) => (
          <Radio key={id} value={id}>
            <Flex flexDirection="column" gap={0}>
              <Text textStyle="base-emphasized">{title}</Text>
              <Text>{sentence}</Text>
            </Flex>
          </Radio>
        ))}
      </RadioGroup>
      {chosen ? <CostEstimate preset={chosen} fields={draft.cost} onChange={(cost) => onChange({ cost })} /> : null}
      <div>
        <Button variant="accent" color="primary" aria-label="Continue to the token" onClick={onDone}>
          Continue
        </Button>
      </div>
    </Flex>
  );
};
