import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, List, Text } from '@dynatrace/strato-components/typography';
import type { PlanChange } from '../../../../domain/model/planItem';

interface ChangeListProps {
  changes: readonly PlanChange[];
  /** Words before the two values of a change. */
  from: string;
  to: string;
}

/** Fields with the value on either side. */
export const ChangeList = ({ changes, from, to }: ChangeListProps) => (
  <List ordered={false}>
    {changes.map((change) => (
      <Flex key={change.field} flexDirection="column" gap={2}>
        <Text>{fieldWords[change.field] ?? change.field}</Text>
        <Side words={from} value={change.from} />
        <Side words={to} value={change.to} />
      </Flex>
    ))}
  </List>
);

const Side = ({ words, value }: { words: string; value: unknown }) => (
  <Text textStyle="small" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
    {words}: {value === null || value === undefined ? 'not known' : <Code>{valueText(value)}</Code>}
  </Text>
);

/** Fields of both engines in the words of the product. */
const fieldWords: Record<string, string> = {
  name: 'Name',
  targetSuccess: 'Target',
  'criteria.target': 'Target',
  targetWarning: 'Warning',
  'criteria.warning': 'Warning',
  evaluationWindow: 'Window',
  'criteria.timeframeFrom': 'Window',
  metricExpression: 'Metric expression',
  'customSli.indicator': 'DQL of the indicator',
  customDescription: 'Description',
  description: 'Description',
  filter: 'Entity filter',
  enabled: 'Enabled',
  'description or settings': 'Description or other settings',
};

function valueText(value: unknown): string {
  if (value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
