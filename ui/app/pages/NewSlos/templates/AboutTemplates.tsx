import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Strong, Text } from '@dynatrace/strato-components/typography';
import { Fold } from '../../../components/page/Fold';
import type { TemplateChoice } from '../draft/templateChoices';

/** What to know of each template before choosing it, in one place. */
export const AboutTemplates = ({ choices }: { choices: readonly TemplateChoice[] }) => (
  <Fold label="About these templates">
    <Flex flexDirection="column" gap={12}>
      {choices
        .filter(({ isSaved }) => !isSaved)
        .map(({ id, title, template }) => (
          <Flex key={id} flexDirection="column" gap={4}>
            <Strong>{title}</Strong>
            <List ordered={false}>
              {[template.summary, ...template.caveats].map((text) => (
                <Text key={text} style={{ whiteSpace: 'normal' }}>
                  {text}
                </Text>
              ))}
            </List>
          </Flex>
        ))}
    </Flex>
  </Fold>
);
