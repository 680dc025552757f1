import { useId } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { TemplateId } from '../../../../../domain/model/slo';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';

interface TemplateCardProps {
  template: SloTemplate;
  /** The template that says what an average cannot; for headroom templates. */
  alternative?: SloTemplate;
  isChosen: boolean;
  onToggle: (isChosen: boolean) => void;
  onReplace: (by: TemplateId) => void;
}

/** Only its name appears in the sentence that explains a template. */
const example = { entityId: 'CUSTOM_DEVICE-0000000000000000', cluster: 'prod', accountId: '', region: '' };

/** A template to choose: what it promises with its defaults, and what to know before. */
export const TemplateCard = ({ template, alternative, isChosen, onToggle, onReplace }: TemplateCardProps) => {
  const id = useId();
  const { title, summary, defaults, caveats } = template;
  return (
    <Surface padding={16} selected={isChosen}>
      <Flex flexDirection="column" gap={12}>
        <Checkbox value={isChosen} onChange={onToggle} aria-describedby={id}>
          <Strong>{title}</Strong>
        </Checkbox>
        <Flex id={id} flexDirection="column" gap={8}>
          <Paragraph>{summary}</Paragraph>
          <Paragraph>For example: {template.explain(defaults, example)}</Paragraph>
          <List ordered={false}>
            {caveats.map((caveat) => (
              <span key={caveat}>{caveat}</span>
            ))}
          </List>
        </Flex>
        {alternative ? (
          <Button variant="emphasized" onClick={() => onReplace(alternative.id)}>
            {`Use "${promise(alternative)}" instead`}
          </Button>
        ) : null}
      </Flex>
    </Surface>
  );
};

/** `CPU below 80 % for 99.9 % of the time`. */
function promise({ metric, defaults }: SloTemplate): string {
  return `${metric === 'cpu' ? 'CPU' : 'memory'} below ${defaults.threshold} % for ${defaults.target} % of the time`;
}
