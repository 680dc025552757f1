import { useMemo } from 'react';
import { TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { BudgetPicture } from './budgetPicture';
import { markTracks } from './markTracks';

interface BudgetChartProps {
  picture: BudgetPicture;
  /** ISO 8601; null while some is left. */
  exhaustedAt: string | null;
}

const critical = Colors.Charts.Status.Critical.Default;
const left = Colors.Charts.Categorical.Color01.Default;

/** An error budget burning down, with the zone below zero, when it ran out, and how it may go on. Loaded lazily. */
export const BudgetChart = ({ picture: { past, forecast, floor }, exhaustedAt }: BudgetChartProps) => {
  const [remaining, overspent] = useMemo(
    () => [
      { name: 'Error budget remaining', unit: 'percent', datapoints: clamped(past, 0, 100) },
      { name: 'Overspent', unit: 'percent', datapoints: clamped(past, floor, 0) },
    ],
    [past, floor],
  );
  const isOverspent = past.some(({ value }) => value < 0);
  const next = useMemo(() => ({ name: 'If it goes on like this', unit: 'percent', datapoints: forecast }), [forecast]);
  return (
    <TimeseriesChart height={240} gapPolicy="connect" pointsDisplay="never">
      <TimeseriesChart.YAxis min={floor} max={100} />
      <TimeseriesChart.Legend hidden={forecast.length === 0} position="bottom" />
      <TimeseriesChart.ThresholdIndicator data={{ min: floor, max: 0 }} label="Overspent" color={critical} />
      <TimeseriesChart.Area data={remaining} color={left} gapPolicy="connect" pointsDisplay="never" />
      {isOverspent ? (
        <TimeseriesChart.Area data={overspent} color={critical} gapPolicy="connect" pointsDisplay="never" />
      ) : null}
      {forecast.length === 0 ? null : <TimeseriesChart.Band data={next} color={left} gapPolicy="connect" />}
      {exhaustedAt === null ? null : (
        <TimeseriesChart.Annotations>
          {markTracks([
            {
              ...{
                label: 'Ran out',
                title: 'Error budget ran out',
                symbol: '!',
                color: critical,
                indicators: 'always',
              },
              marks: [{ from: exhaustedAt, to: exhaustedAt }],
            },
          ])}
        </TimeseriesChart.Annotations>
      )}
    </TimeseriesChart>
  );
};

const clamped = (points: BudgetPicture['past'], least: number, most: number): BudgetPicture['past'] =>
  points.map(({ start, value }) => ({ start, value: Math.min(most, Math.max(least, value)) }));
