import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { counted } from '../text/counted';
import { happened, type Happened } from './happened';

interface WhatHappenedProps {
  cpu: { data: UsageSeriesValue | undefined; thresholds: readonly number[] };
  memory: { data: UsageSeriesValue | undefined; thresholds: readonly number[] };
  tasks: UsageSeriesValue | undefined;
}

/** More are seen in the pictures. */
const mostTold = 4;

/** When usage was high in the timeframe and what the figures say about why, before the pictures that show it. */
export const WhatHappened = ({ cpu, memory, tasks }: WhatHappenedProps) => {
  const all = useMemo(
    () =>
      happened(
        [
          { metric: 'cpu', value: cpu.data, thresholds: cpu.thresholds },
          { metric: 'memory', value: memory.data, thresholds: memory.thresholds },
        ],
        tasks,
      ),
    [cpu.data, cpu.thresholds, memory.data, memory.thresholds, tasks],
  );
  return <HappenedList all={all} />;
};

/** The newest first, further ones counted. */
export const HappenedList = ({ all }: { all: readonly Happened[] }) => {
  if (all.length === 0) return null;
  const more = all.length - mostTold;
  return (
    <Flex flexDirection="column" gap={4}>
      <Strong>What happened</Strong>
      <Flex as="ul" flexDirection="column" gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {all.slice(0, mostTold).map(({ key, when, what }) => (
          <li key={key}>
            <Text textStyle="small" style={{ display: 'block' }}>
              {when}
            </Text>
            <Text>{what}</Text>
          </li>
        ))}
      </Flex>
      {more > 0 ? <Text textStyle="small">{`and ${counted(more, 'earlier time')}`}</Text> : null}
    </Flex>
  );
};
