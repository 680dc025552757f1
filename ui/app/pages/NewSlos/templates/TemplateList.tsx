import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import type { SloDraft } from '../draft/sloDraft';
import type { TemplateChoice } from '../draft/templateChoices';
import { AboutTemplates } from './AboutTemplates';
import { TemplateCard } from './TemplateCard';
import { templateGroups } from './templateGroups';

interface TemplateListProps {
  draft: Pick<SloDraft, 'engine' | 'templateIds' | 'recommended'>;
  choices: readonly TemplateChoice[];
  onChange: (chosen: string[]) => void;
  /** Takes a template of the recommended set for all clusters that fit. */
  onForAll: (id: string) => void;
}

/** What kinds of objective there are. */
export const TemplateList = ({ draft, choices, onChange, onForAll }: TemplateListProps) => {
  const { engine, templateIds: chosen, recommended } = draft;
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const replace = (id: string, by: string) => onChange([...chosen.filter((one) => one !== id && one !== by), by]);
  return (
    <Flex flexDirection="column" gap={8}>
      <div style={{ columns: '500px 2', columnGap: 20 }}>
        {templateGroups(choices).map(({ title, about, choices: inGroup }) => (
          <Flex
            key={title}
            as="section"
            aria-label={`Templates: ${title}`}
            flexDirection="column"
            gap={8}
            style={{ breakInside: 'avoid', padding: '4px 4px 16px' }}
          >
            <Flex alignItems="baseline" gap={8} flexWrap="wrap">
              <Heading level={5} as="h3">
                {title}
              </Heading>
              <Text textStyle="small">{about}</Text>
            </Flex>
            <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(230px, 100%), 1fr))" gap={12} alignItems="start">
              {inGroup.map((choice) => (
                <TemplateCard
                  key={choice.id}
                  choice={choice}
                  engine={engine}
                  alternative={alternativeTo(choice, choices)}
                  isChosen={chosen.includes(choice.id)}
                  isRecommended={recommended.includes(choice.id)}
                  onToggle={(isChosen) => toggle(choice.id, isChosen)}
                  onReplace={(by) => replace(choice.id, by)}
                  onForAll={() => onForAll(choice.id)}
                />
              ))}
            </Grid>
          </Flex>
        ))}
      </div>
      <AboutTemplates choices={choices} />
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
