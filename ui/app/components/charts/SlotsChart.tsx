import { useMemo } from 'react';
import { TimeseriesAnnotations, TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { BacktestSlot } from '../../../../domain/slo/history/backtest';
import { counted } from '../text/counted';
import { chartPoints, periodsOf, type BadSide, type Period } from './periodsOf';

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

/** Marks beyond this number cannot be told apart; the longest periods are kept. */
const markLimit = 150;

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
        {tracks
          .map((track) => ({ ...track, marks: longest(periods.filter(({ verdict }) => verdict === track.verdict)) }))
          .filter(({ marks }) => marks.length > 0)
          .map(({ verdict, title, color, marks }) => (
            <TimeseriesAnnotations.Track key={verdict} label={title} color={color}>
              {marks.map(({ from, to, slots: count }) => (
                <TimeseriesAnnotations.Marker
                  key={from}
                  start={new Date(from)}
                  end={new Date(to)}
                  title={title}
                  symbol="!"
                  description={counted(count, 'time slice')}
                  color={color}
                  indicatorsDisplay={verdict === 'bad' ? 'always' : 'auto'}
                />
              ))}
            </TimeseriesAnnotations.Track>
          ))}
      </TimeseriesChart.Annotations>
    </TimeseriesChart>
  );
};

function longest(periods: Period[]): Period[] {
  return [...periods].sort((one, other) => other.slots - one.slots).slice(0, markLimit);
}
