import { useMemo } from 'react';
import { TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { UsageSeries, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { markTracks } from './markTracks';
import { bandPoints, linePoints, peak } from './usagePoints';

interface UsageChartProps {
  grid: Pick<UsageSeriesValue, 'from' | 'intervalMinutes'>;
  series: UsageSeries;
  /** Percent; those of its SLOs. */
  thresholds: readonly number[];
  /** Maintenance windows; milliseconds. */
  shaded: readonly { from: number; to: number }[];
  /** Times at or above the lowest threshold; milliseconds. */
  bad: readonly { from: number; to: number }[];
}

const critical = Colors.Charts.Status.Critical.Default;
const maintenance = Colors.Charts.Categorical.Color05.Default;
const color = Colors.Charts.Categorical.Color01.Default;
const indicators = 'always';

/** Usage of a cluster: the mean in the band from lowest to highest. Loaded lazily. */
export const UsageChart = ({ grid, series, thresholds, shaded, bad }: UsageChartProps) => {
  const mean = useMemo(
    () => ({ name: 'Mean', unit: 'percent', datapoints: linePoints(grid, series.mean) }),
    [grid, series],
  );
  const range = useMemo(
    () => ({ name: 'Lowest to highest', unit: 'percent', datapoints: bandPoints(grid, series) }),
    [grid, series],
  );
  const tracks = markTracks([
    { label: 'Bad', title: 'At or above the threshold', symbol: '!', color: critical, ...{ indicators, marks: bad } },
    { label: 'Maintenance', title: 'Maintenance', symbol: 'M', color: maintenance, ...{ indicators, marks: shaded } },
  ]);
  return (
    <TimeseriesChart height={240} gapPolicy="gap" pointsDisplay="never">
      {/* Up to 100 %, so that a threshold far above the usage is seen; services' bursts go beyond. */}
      <TimeseriesChart.YAxis min={0} max={peak(series.max) > 100 ? undefined : 100} />
      <TimeseriesChart.Legend hidden />
      <TimeseriesChart.Band data={range} color={color} gapPolicy="gap" />
      <TimeseriesChart.Line data={mean} color={color} gapPolicy="gap" pointsDisplay="never" />
      {thresholds.map((value) => (
        <TimeseriesChart.ThresholdIndicator
          key={value}
          data={{ value }}
          label={`SLO threshold ${value} %`}
          color={critical}
        />
      ))}
      {tracks.length === 0 ? null : <TimeseriesChart.Annotations>{tracks}</TimeseriesChart.Annotations>}
    </TimeseriesChart>
  );
};
