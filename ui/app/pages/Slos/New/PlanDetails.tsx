import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, List, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { PlanItem } from '../../../../../domain/slo/planItem';
import { Snippet } from '../../../components/Snippet';
import { LintList } from './LintList';

/** What a row of the plan has no room for. */
export const PlanDetails = ({ item }: { item: PlanItem }) => (
  <Flex flexDirection="column" gap={12}>
    <Paragraph>{item.slo.customDescription}</Paragraph>
    {item.changes.length === 0 ? null : (
      <Flex flexDirection="column" gap={4}>
        <Strong>Changes</Strong>
        <List ordered={false}>
          {item.changes.map(({ field, from, to }) => (
            <Text key={field} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
              {field}: from <Code>{valueText(from)}</Code> to <Code>{valueText(to)}</Code>
            </Text>
          ))}
        </List>
      </Flex>
    )}
    <LintList lints={item.lints} />
    <Strong>Metric expression</Strong>
    <Snippet
      name={`Metric expression of ${item.slo.name}`}
      text={item.slo.metricExpression}
      copyLabel="Copy expression"
    />
  </Flex>
);

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
