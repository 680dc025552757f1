import { useMemo } from 'react';
import { TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { BacktestSlot } from '../../../../domain/slo/history/backtest';
import { counted } from '../text/counted';
import { markTracks } from './markTracks';
import { chartPoints, periodsOf, type BadSide } from './periodsOf';

interface SlotsChartProps {
  slots: readonly BacktestSlot[];
  /** Where the line between good and bad runs; null where there is none. */
  threshold: number | null;
  side: BadSide;
  /** What the line is, e.g. "CPU utilization". */
  measured: string;
  /** `%`, or what else the values count. */
  unit: string;
}

const tracks = [
  { verdict: 'bad', title: 'Bad', color: Colors.Charts.Status.Critical.Default },
  { verdict: 'missing', title: 'No data', color: Colors.Charts.Status.Neutral.Default },
  { verdict: 'excluded', title: 'Maintenance', color: Colors.Charts.Categorical.Color05.Default },
] as const;

/** Time slots against a threshold, with the slots that are not good marked above it. Loaded lazily. */
export const SlotsChart = ({ slots, threshold, side, measured, unit }: SlotsChartProps) => {
  const data = useMemo(
    () => [{ name: measured, unit: unit === '%' ? 'percent' : undefined, datapoints: chartPoints(slots, side) }],
    [slots, side, measured, unit],
  );
  const most = useMemo(() => slots.reduce((top, { value }) => Math.max(top, value ?? 0), 0), [slots]);
  const periods = useMemo(() => periodsOf(slots, side), [slots, side]);
  return (
    <TimeseriesChart data={data} variant="line" gapPolicy="gap" pointsDisplay="never" height={300}>
      {/* Up to 100 %, so that a threshold far above the usage is seen; services' bursts go beyond. */}
      <TimeseriesChart.YAxis min={unit === '%' ? 0 : undefined} max={unit === '%' && most <= 100 ? 100 : undefined} />
      <TimeseriesChart.Legend hidden />
      {threshold === null ? null : (
        <TimeseriesChart.ThresholdIndicator
          data={{ value: threshold }}
          label={`Threshold ${threshold} ${unit}`}
          color={Colors.Charts.Status.Critical.Default}
        />
      )}
      <TimeseriesChart.Annotations>
        {markTracks(
          tracks.map(({ verdict, title, color }) => ({
            ...{ label: title, title, symbol: '!', color, indicators: verdict === 'bad' ? 'always' : 'auto' },
            marks: periods
              .filter((period) => period.verdict === verdict)
              .map(({ from, to, slots: count }) => ({ from, to, description: counted(count, 'time slice') })),
          })),
        )}
      </TimeseriesChart.Annotations>
    </TimeseriesChart>
  );
};
