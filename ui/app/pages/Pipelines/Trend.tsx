import { Suspense } from 'react';
import { Skeleton } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { PipelineHistory } from '../../../../domain/contract/pipelineStatus';
import { lazyPart } from '../../components/page/lazily';

// Charts stay out of what a page needs to show its words.
const TrendLine = lazyPart(() => import('../../components/charts/TrendLine').then(({ TrendLine }) => TrendLine));

interface TrendProps {
  name: string;
  /** The newest value in words. */
  now: string;
  grid: Pick<PipelineHistory, 'from' | 'slotMinutes'>;
  values: readonly (number | null)[];
  color: string;
  /** The top of the picture, unless a value is higher. */
  least?: number;
}

/** A figure with its last 24 hours. The line is for the eye; what it comes to stands in words. */
export const Trend = ({ name, now, grid, values, ...look }: TrendProps) => (
  <Flex flexDirection="column" gap={2} style={{ minWidth: 168 }}>
    <Text textStyle="small">{name}</Text>
    <Text textStyle="base-emphasized">{now}</Text>
    <div aria-hidden="true" style={{ height: 32, width: 160 }}>
      <Suspense fallback={<Skeleton height={32} />}>
        <TrendLine from={Date.parse(grid.from)} slotMinutes={grid.slotMinutes} values={values} {...look} />
      </Suspense>
    </div>
  </Flex>
);
