import { useMemo } from 'react';
import { TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { UsageSeries, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { largestOf } from '../../../../domain/model/manyValues';
import { linePoints } from './usagePoints';

interface TasksChartProps {
  grid: Pick<UsageSeriesValue, 'from' | 'intervalMinutes'>;
  series: UsageSeries;
}

/** A little above the highest line, which would else lie half outside the picture. */
const topOf = ({ mean, desired = [] }: UsageSeries): number =>
  Math.max(1, Math.ceil(largestOf([...mean, ...desired].map((one) => one ?? 0)) * 1.1));

/** Tasks that run against those that are wanted. Loaded lazily. */
export const TasksChart = ({ grid, series }: TasksChartProps) => {
  const running = useMemo(() => ({ name: 'Running', datapoints: linePoints(grid, series.mean) }), [grid, series]);
  const desired = useMemo(
    () => ({ name: 'Desired', datapoints: linePoints(grid, series.desired ?? []) }),
    [grid, series],
  );
  return (
    <TimeseriesChart height={220} gapPolicy="gap" pointsDisplay="never">
      <TimeseriesChart.YAxis min={0} max={topOf(series)} />
      <TimeseriesChart.Legend position="bottom" />
      <TimeseriesChart.Line
        data={desired}
        color={Colors.Charts.Categorical.Color05.Default}
        gapPolicy="gap"
        pointsDisplay="never"
      />
      <TimeseriesChart.Line
        data={running}
        color={Colors.Charts.Categorical.Color01.Default}
        gapPolicy="gap"
        pointsDisplay="never"
      />
    </TimeseriesChart>
  );
};
