import { useId } from 'react';
import { Accordion } from '@dynatrace/strato-components/content';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { ChosenEngine } from '../../../../../domain/environment/engineChoice';
import type { Engine } from '../../../../../domain/model/slo';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { slotWords } from './slotWords';
import { PageLink } from '../../../components/text/PageLink';

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
    about: 'SLOs on Grail. Can leave out maintenance windows and count time without data as bad.',
  },
  classic: {
    title: 'Classic (metric selector)',
    mark: "the article's own way",
    about: 'Needs the classic APIs and the entity of each cluster. No maintenance windows.',
  },
};

/** Who is to evaluate the SLOs: folded away with what it is now. What is gone here is not offered. */
export const EngineChoice = ({ chosen, isAsking, windows, onChange }: EngineChoiceProps) => {
  const id = useId();
  return (
    <Flex flexDirection="column" gap={8}>
      {chosen.moved === null ? null : (
        <Text role="status" textStyle="base-emphasized">
          {chosen.moved}
        </Text>
      )}
      <Accordion size="condensed" triggerPosition="start" showDividers={false} aria-label="Engine">
        <Accordion.Section id={`${id}-engine`}>
          <Accordion.SectionLabel>{`Engine: ${engines[chosen.engine].title}`}</Accordion.SectionLabel>
          <Accordion.SectionContent>
            <Flex flexDirection="column" gap={8}>
              <Text role="status" style={{ whiteSpace: 'normal' }}>
                {isAsking ? 'Asking what this environment has… ' : `${chosen.why} `}
                <PageLink to="/settings#environment">What this environment has</PageLink>
              </Text>
              <RadioGroup
                name={`${id}-engine`}
                aria-label="Engine that evaluates the SLOs"
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
          </Accordion.SectionContent>
        </Accordion.Section>
      </Accordion>
    </Flex>
  );
};
