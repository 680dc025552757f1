import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { filterPresets } from '../../../../../domain/onboarding/template/filterPresets';
import type { StepFormProps } from '../account/AccountStep';
import { TextField } from '../../../components/forms/TextField';
import { namespacesProblem } from '../draft/connectDraft';
import { CostEstimate } from './CostEstimate';

/** How much of CloudWatch goes into the stream; AWS charges by the metric update. */
export const PresetStep = ({ draft, onChange, onDone }: StepFormProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const chosen = filterPresets.find(({ id }) => id === draft.preset);
  const problem = namespacesProblem(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problem === null) onDone();
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
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
      {draft.preset === 'Namespaces' ? (
        <div style={{ maxWidth: 720 }}>
          <TextField
            label="Namespaces"
            value={draft.namespaces}
            onChange={(namespaces) => onChange({ namespaces })}
            problem={isChecked ? problem : null}
            hint="Up to ten, with commas between them: AWS/ECS,AWS/ApplicationELB. SLOs need AWS/ECS; those on running tasks need ECS/ContainerInsights too. The heartbeat of the stream is always added."
            required
          />
        </div>
      ) : null}
      {chosen ? <CostEstimate preset={chosen} fields={draft.cost} onChange={(cost) => onChange({ cost })} /> : null}
      <div>
        <Button type="submit" variant="accent" color="primary" aria-label="Continue to the token">
          Continue
        </Button>
      </div>
    </Flex>
  );
};
