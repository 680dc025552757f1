import { Button } from '@dynatrace/strato-components/buttons';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { savedTemplateId, type SavedTemplate } from '../../../../domain/model/savedTemplates';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { parameterLine } from '../../components/slos/parameterFacts';

/** One saved template: what it is made of. */
export const TemplateSummary = ({ template, onDelete }: { template: SavedTemplate; onDelete: () => void }) => (
  <Surface padding={16}>
    <Flex justifyContent="space-between" alignItems="flex-start" gap={16} flexWrap="wrap">
      <Flex flexDirection="column" gap={4} style={{ flex: '1 1 320px', overflowWrap: 'anywhere' }}>
        <Heading level={5} as="h2">
          {template.title}
        </Heading>
        <Paragraph>{templateOf(template.baseTemplateId).title}</Paragraph>
        <Paragraph>{parameterLine(template.parameters) || 'Built-in defaults'}</Paragraph>
        <Text textStyle="small">{savedTemplateId(template)}</Text>
      </Flex>
      <Button variant="emphasized" color="critical" aria-label={`Delete ${template.title}`} onClick={onDelete}>
        Delete
      </Button>
    </Flex>
  </Surface>
);
