import { useEffect } from 'react';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { ClusterRow } from './clusterRows';
import type { UsageMetric } from './Usage';
import { useTrendsOfRows } from './useTrends';

const [width, height] = [100, 16];

/** Usage of the last day as a line, from 0 to 100 %. For the eye alone: the number stands beside it. A hundred of Strato's charts would take two seconds to draw. */
export const Trend = ({ row, metric }: { row: ClusterRow; metric: UsageMetric }) => {
  const { of, show } = useTrendsOfRows();
  useEffect(() => show(row), [show, row]);
  const values = of(row, metric) ?? [];
  return (
    <svg aria-hidden="true" width={width} height={height} style={{ display: 'block' }}>
      <path d={lineOf(values)} fill="none" stroke={Colors.Charts.Categorical.Color01.Default} strokeWidth={1.5} />
    </svg>
  );
};

/** What was not measured is a gap. */
export function lineOf(values: readonly (number | null)[]): string {
  const step = width / Math.max(1, values.length - 1);
  return values
    .map((value, at) => {
      if (value === null) return '';
      const y = height - 1 - (Math.min(100, Math.max(0, value)) / 100) * (height - 2);
      return `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${(at * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
