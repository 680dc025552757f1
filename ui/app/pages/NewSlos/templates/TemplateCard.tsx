import { useId } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Accordion } from '@dynatrace/strato-components/content';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../../domain/model/slo';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { exampleTarget } from '../draft/exampleTarget';
import { defaultsFor, type TemplateChoice } from '../draft/templateChoices';

interface TemplateCardProps {
  choice: TemplateChoice;
  engine: Engine;
  /** The template that says what an average cannot; for headroom templates. */
  alternative?: TemplateChoice;
  isChosen: boolean;
  onToggle: (isChosen: boolean) => void;
  onReplace: (by: string) => void;
}

/** A template to choose: what it promises with its defaults; what to know before is one press away. */
export const TemplateCard = ({ choice, engine, alternative, isChosen, onToggle, onReplace }: TemplateCardProps) => {
  const id = useId();
  const { title, template, isSaved } = choice;
  const defaults = defaultsFor(choice, engine);
  // What an average hides must not hide itself.
  const [first, ...others] = template.caveats;
  const shown = template.kind === 'headroom' ? first : undefined;
  const folded = shown === undefined ? template.caveats : others;
  return (
    <Surface padding={16} selected={isChosen}>
      <Flex flexDirection="column" gap={8}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={8} flexWrap="wrap">
          <Checkbox value={isChosen} onChange={onToggle} aria-describedby={id}>
            <Strong>{title}</Strong>
          </Checkbox>
          <Flex gap={4}>
            {isSaved ? <StatusBadge tone="waiting">Saved template</StatusBadge> : null}
            {template.kind === 'tasks' ? null : <StatusBadge tone="neutral">Saturation (proxy)</StatusBadge>}
          </Flex>
        </Flex>
        <Flex id={id} flexDirection="column" gap={8}>
          <Paragraph>{template.explain(defaults, exampleTarget(template), engine)}</Paragraph>
          {shown === undefined ? null : (
            <Paragraph>
              <Strong>Mind:</Strong> {shown}
            </Paragraph>
          )}
        </Flex>
        {alternative ? (
          <Flex>
            <Button variant="emphasized" onClick={() => onReplace(alternative.id)}>
              {`Use "${promise(alternative, engine)}" instead`}
            </Button>
          </Flex>
        ) : null}
        <Accordion size="condensed" aria-label={`About ${title}`}>
          <Accordion.Section id={`${choice.id}-caveats`}>
            <Accordion.SectionLabel>{`What to know before (${folded.length + 1})`}</Accordion.SectionLabel>
            <Accordion.SectionContent>
              <List ordered={false}>
                {[template.summary, ...folded].map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </List>
            </Accordion.SectionContent>
          </Accordion.Section>
        </Accordion>
      </Flex>
    </Surface>
  );
};

/** `CPU below 80 % for 99.9 % of the time`. */
function promise(choice: TemplateChoice, engine: Engine): string {
  const { threshold, target } = defaultsFor(choice, engine);
  return `${choice.template.metric === 'cpu' ? 'CPU' : 'memory'} below ${threshold} % for ${target} % of the time`;
}
