import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';

interface FigureProps {
  value: number;
  /** What is counted, in the singular. */
  noun: string;
  /** What is true of them. */
  rest: string;
  tone?: 'neutral' | 'critical' | 'warning';
}

const colors = {
  neutral: Colors.Text.Neutral.Default,
  warning: Colors.Text.Warning.Default,
  critical: Colors.Text.Critical.Default,
};

/** A count with what it counts. */
export const Figure = ({ value, noun, rest, tone = 'neutral' }: FigureProps) => (
  <Flex alignItems="baseline" gap={8}>
    <Heading level={2} as="h3" style={{ color: value > 0 ? colors[tone] : colors.neutral }}>
      {value.toLocaleString('en-US')}
    </Heading>
    <Text>{`${noun}${value === 1 ? '' : 's'} ${rest}`}</Text>
  </Flex>
);
