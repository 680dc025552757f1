import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Link, Strong, Text } from '@dynatrace/strato-components/typography';
import type { ChosenEngine } from '../../../../../domain/environment/engineChoice';
import type { Engine } from '../../../../../domain/model/slo';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { slotWords } from './slotWords';

interface EngineChoiceProps {
  chosen: ChosenEngine;
  /** What the environment has is not known yet, and is being asked. */
  isAsking: boolean;
  /** Windows of the chosen templates, whose slot widths are told. */
  windows: readonly string[];
  onChange: (engine: Engine) => void;
}

const engines: Readonly<Record<Engine, { title: string; mark?: string; about: string }>> = {
  platform: {
    title: 'Platform (DQL)',
    about:
      'SLOs on Grail. You choose the width of a time slot; maintenance windows can be left out, and time without data can count as bad.',
  },
  classic: {
    title: 'Classic (metric selector)',
    mark: "the article's own way",
    about:
      'Needs the classic APIs and the entity of each cluster. Counts time slots whose width grows with the window. No maintenance windows; time without data cannot count as bad.',
  },
};

/** Who is to evaluate the objectives: everything else depends on it, so it comes first. What is gone here is not offered. */
export const EngineChoice = ({ chosen, isAsking, windows, onChange }: EngineChoiceProps) => {
  const id = useId();
  return (
    <Surface padding={16}>
      <Flex flexDirection="column" gap={8}>
        <Label id={`${id}-label`}>Engine that evaluates the SLOs</Label>
        <Why chosen={chosen} isAsking={isAsking} />
        <RadioGroup
          name={`${id}-engine`}
          aria-labelledby={`${id}-label`}
          value={chosen.engine}
          onChange={(engine) => onChange(engine === 'classic' ? 'classic' : 'platform')}
        >
          {chosen.offered.map((engine) => (
            <Radio key={engine} value={engine}>
              <Flex flexDirection="column" gap={2}>
                <Flex alignItems="center" gap={8} flexWrap="wrap">
                  <Strong>{engines[engine].title}</Strong>
                  {engines[engine].mark === undefined ? null : (
                    <StatusBadge tone="neutral">{engines[engine].mark}</StatusBadge>
                  )}
                </Flex>
                <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
                  {engines[engine].about} {slotWords(engine, windows)}
                </Text>
              </Flex>
            </Radio>
          ))}
        </RadioGroup>
      </Flex>
    </Surface>
  );
};

/** Why the choice is as it is, in one sentence; one more when it is not what was chosen before. */
const Why = ({ chosen: { why, moved }, isAsking }: Pick<EngineChoiceProps, 'chosen' | 'isAsking'>) => (
  <Flex role="status" flexDirection="column" gap={4}>
    {moved === null ? null : <Strong>{moved}</Strong>}
    <Text style={{ whiteSpace: 'normal' }}>
      {isAsking ? 'Asking what this environment has… ' : `${why} `}
      <Link as={RouterLink} to="/settings#environment">
        What this environment has
      </Link>
    </Text>
  </Flex>
);
