import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';
import type { ChosenEngine } from '../../../../../domain/environment/engineChoice';
import type { Engine } from '../../../../../domain/model/slo';
import type { TemplateChoice } from '../draft/templateChoices';
import { EngineChoice } from './EngineChoice';
import { TemplateCard } from './TemplateCard';
import { templateGroups } from './templateGroups';

interface TemplatesStepProps {
  chosenEngine: ChosenEngine;
  /** What the environment has is not known yet, and is being asked. */
  isAsking: boolean;
  choices: readonly TemplateChoice[];
  chosen: readonly string[];
  /** Windows of the chosen templates. */
  windows: readonly string[];
  onEngine: (engine: Engine) => void;
  onChange: (chosen: string[]) => void;
}

/** Step 1: which engine, and what kind of objective. */
export const TemplatesStep = (props: TemplatesStepProps) => {
  const { chosenEngine, isAsking, choices, chosen, windows, onEngine, onChange } = props;
  const { engine } = chosenEngine;
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const replace = (id: string, by: string) => onChange([...chosen.filter((one) => one !== id && one !== by), by]);
  return (
    <Flex flexDirection="column" gap={24}>
      <EngineChoice chosen={chosenEngine} isAsking={isAsking} windows={windows} onChange={onEngine} />
      {templateGroups(choices).map(({ title, about, choices: inGroup }) => (
        <Flex key={title} as="section" aria-label={title} flexDirection="column" gap={12}>
          <Flex flexDirection="column" gap={4}>
            <Heading level={3}>{title}</Heading>
            <Paragraph>{about}</Paragraph>
          </Flex>
          <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(440px, 100%), 1fr))" gap={16} alignItems="start">
            {inGroup.map((choice) => (
              <TemplateCard
                key={choice.id}
                choice={choice}
                engine={engine}
                alternative={alternativeTo(choice, choices)}
                isChosen={chosen.includes(choice.id)}
                onToggle={(isChosen) => toggle(choice.id, isChosen)}
                onReplace={(by) => replace(choice.id, by)}
              />
            ))}
          </Grid>
        </Flex>
      ))}
    </Flex>
  );
};

/** What says "below X % for Y % of the time" where a mean would hide breaches. */
function alternativeTo({ template }: TemplateChoice, choices: readonly TemplateChoice[]): TemplateChoice | undefined {
  if (template.kind !== 'headroom') return undefined;
  return choices.find(
    ({ template: other, isSaved }) =>
      !isSaved && other.kind === 'time' && other.targetKind === 'cluster' && other.metric === template.metric,
  );
}
