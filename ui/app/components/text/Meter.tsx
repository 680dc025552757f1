import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';

interface MeterProps {
  /** 0 to 100; a bar cannot show more, the words can. */
  percent: number;
  /** The number in words, beside the bar. */
  words: string;
  color?: string;
}

/** A share as a bar with its number. The bar is for the eye alone; fifty rows of charts would take a second to draw. */
export const Meter = ({ percent, words, color = Colors.Charts.Status.Neutral.Default }: MeterProps) => (
  <Flex alignItems="center" gap={8} style={{ whiteSpace: 'nowrap' }}>
    <span
      aria-hidden="true"
      data-meter=""
      style={{
        width: 48,
        height: 8,
        flexShrink: 0,
        borderRadius: 4,
        overflow: 'hidden',
        background: Colors.Background.Container.Neutral.Emphasized,
      }}
    >
      <span
        style={{
          display: 'block',
          height: '100%',
          width: `${Math.min(100, Math.max(0, percent))}%`,
          background: color,
        }}
      />
    </span>
    <Text>{words}</Text>
  </Flex>
);
