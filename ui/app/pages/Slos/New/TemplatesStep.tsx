import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { TemplateId } from '../../../../../domain/model/slo';
import { templates } from '../../../../../domain/slo/templates';
import { TemplateCard } from './TemplateCard';

interface TemplatesStepProps {
  chosen: readonly TemplateId[];
  onChange: (chosen: TemplateId[]) => void;
}

/** Step 1: what kind of objective. */
export const TemplatesStep = ({ chosen, onChange }: TemplatesStepProps) => {
  const toggle = (id: TemplateId, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const replace = (id: TemplateId, by: TemplateId) =>
    onChange([...chosen.filter((one) => one !== id && one !== by), by]);
  return (
    <Flex flexDirection="column" gap={16}>
      <Paragraph>
        All of them are saturation objectives: they say how full a cluster is, as a proxy for how its users fare.
      </Paragraph>
      <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(440px, 100%), 1fr))" gap={16}>
        {templates.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            alternative={
              template.kind === 'headroom'
                ? templates.find(({ kind, metric }) => kind === 'time' && metric === template.metric)
                : undefined
            }
            isChosen={chosen.includes(template.id)}
            onToggle={(isChosen) => toggle(template.id, isChosen)}
            onReplace={(by) => replace(template.id, by)}
          />
        ))}
      </Grid>
    </Flex>
  );
};
