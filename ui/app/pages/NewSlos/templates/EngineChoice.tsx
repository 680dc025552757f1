import { useId } from 'react';
import { Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../../domain/model/slo';
import { slotWords } from './slotWords';

interface EngineChoiceProps {
  engine: Engine;
  /** Windows of the chosen templates, whose slot widths are told. */
  windows: readonly string[];
  onChange: (engine: Engine) => void;
}

const engines = [
  {
    id: 'classic',
    title: 'Classic (metric selector)',
    about:
      'Works in every environment. Counts time slots whose width grows with the window. No maintenance windows; time without data cannot count as bad.',
  },
  {
    id: 'platform',
    title: 'Platform (DQL)',
    about:
      'The newest Dynatrace SLOs, on Grail. You choose the width of a time slot; maintenance windows can be left out, and time without data can count as bad.',
  },
] as const;

/** Who is to evaluate the objectives: everything else depends on it, so it comes first. */
export const EngineChoice = ({ engine, windows, onChange }: EngineChoiceProps) => {
  const id = useId();
  return (
    <Surface padding={16}>
      <Flex flexDirection="column" gap={8}>
        <Label id={`${id}-label`}>Engine that evaluates the SLOs</Label>
        <RadioGroup
          name={`${id}-engine`}
          aria-labelledby={`${id}-label`}
          value={engine}
          onChange={(chosen) => onChange(chosen === 'platform' ? 'platform' : 'classic')}
        >
          {engines.map(({ id: value, title, about }) => (
            <Radio key={value} value={value}>
              <Flex flexDirection="column" gap={2}>
                <Strong>{title}</Strong>
                <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
                  {about} {slotWords(value, windows)}
                </Text>
              </Flex>
            </Radio>
          ))}
        </RadioGroup>
      </Flex>
    </Surface>
  );
};
