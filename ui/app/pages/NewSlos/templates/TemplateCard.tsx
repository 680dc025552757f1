import { useId } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../../domain/model/slo';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { defaultsFor, type TemplateChoice } from '../draft/templateChoices';
import { promiseWords } from './promiseWords';

interface TemplateCardProps {
  choice: TemplateChoice;
  engine: Engine;
  /** The template that says what an average cannot; for headroom templates. */
  alternative?: TemplateChoice;
  isChosen: boolean;
  /** It came with the recommended set, so it is for the clusters that it fits best. */
  isRecommended: boolean;
  onToggle: (isChosen: boolean) => void;
  onReplace: (by: string) => void;
  onForAll: () => void;
}

/** A template to choose, and what it promises with its defaults. */
export const TemplateCard = (props: TemplateCardProps) => {
  const { choice, engine, alternative, isChosen, isRecommended, onToggle, onReplace, onForAll } = props;
  const id = useId();
  const { title, template, isSaved } = choice;
  return (
    <Surface padding={12} selected={isChosen}>
      <Flex flexDirection="column" gap={8}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={8}>
          <Checkbox value={isChosen} onChange={onToggle} aria-describedby={id}>
            <Strong>{title}</Strong>
          </Checkbox>
          {isSaved ? <StatusBadge tone="waiting">Saved template</StatusBadge> : null}
        </Flex>
        <Flex id={id} flexDirection="column" gap={4}>
          <Text>{promiseWords(template, defaultsFor(choice, engine))}</Text>
        </Flex>
        {isChosen && isRecommended && template.targetKind === 'cluster' ? (
          <Flex alignItems="center" gap={8} flexWrap="wrap">
            <Text textStyle="small">For the clusters it is recommended for</Text>
            <Button
              size="condensed"
              variant="emphasized"
              aria-label={`Use ${title} for all that fit`}
              onClick={onForAll}
            >
              Use for all that fit
            </Button>
          </Flex>
        ) : null}
        {alternative ? (
          <Flex>
            <Button size="condensed" variant="emphasized" onClick={() => onReplace(alternative.id)}>
              {`Use ${promise(alternative, engine)} instead`}
            </Button>
          </Flex>
        ) : null}
      </Flex>
    </Surface>
  );
};

/** `CPU below 80 %`. */
const promise = (choice: TemplateChoice, engine: Engine): string =>
  `${choice.template.metric === 'cpu' ? 'CPU' : 'memory'} below ${defaultsFor(choice, engine).threshold} %`;
