import { Flex } from '@dynatrace/strato-components/layouts';
import { arrivalMinutes } from '../../../../domain/queries/arrival';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { Backtest } from '../../../../domain/slo/history/backtest';
import { StatusBadge } from '../text/StatusBadge';

/** The score and what it is made of, as words: they are also what a screen reader has of the chart. */
export const BacktestFacts = ({ backtest, target }: { backtest: Backtest; target: number }) => {
  const { value, slots, coverage, slotMinutes, newestLeftOut = arrivalMinutes } = backtest;
  const facts: [string, string][] = [
    ['Good time slices', counted(slots.good)],
    ['Bad time slices', counted(slots.bad)],
    ['Without data', counted(slots.missing)],
    ['Excluded', excludedWords(slots.excluded, slotMinutes)],
    // The newest minutes, whose data is on its way, are no part of it.
    [newestLeftOut > 0 ? `Coverage, up to ${newestLeftOut} min ago` : 'Coverage', `${rounded(coverage * 100)} %`],
    ['Time slice', `${slotMinutes} min`],
  ];
  const isMet = value !== null && value >= target;
  return (
    <Flex flexDirection="column" gap={8}>
      <Flex alignItems="center" gap={8} role="status">
        <StatusBadge tone={isMet ? 'good' : 'bad'}>
          {isMet ? 'Would have been met' : 'Would have been missed'}
        </StatusBadge>
        <Text textStyle="base-emphasized">
          {value === null
            ? 'No value.'
            : `${rounded(value)} % over ${counted(slots.total)} time slices, target ${target} %`}
        </Text>
      </Flex>
      <Flex as="dl" gap={24} flexWrap="wrap" margin={0}>
        {facts.map(([name, text]) => (
          <Flex key={name} flexDirection="column" gap={0}>
            <dt>
              <Text textStyle="small">{name}</Text>
            </dt>
            <dd style={{ margin: 0 }}>
              <Strong>{text}</Strong>
            </dd>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};

const rounded = (value: number): string => String(Number(value.toFixed(3)));
const excludedWords = (slots: number, slotMinutes: number): string =>
  slots === 0 ? '0' : `${counted(slots)} (${counted(slots * slotMinutes)} min)`;
const counted = (value: number): string => value.toLocaleString('en-US');
