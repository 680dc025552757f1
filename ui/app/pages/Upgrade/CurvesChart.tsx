import { minutesText } from '../../../../domain/slo/words/utilisationWords';
import { useMemo } from 'react';
import { TimeseriesChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { SlotSeries } from '../../../../domain/slo/upgrade/upgradeItem';
import { curvePoints } from './curvePoints';

interface CurvesChartProps {
  series: { classic: SlotSeries; platform: SlotSeries };
  /** Null for a mean, of which what is left is drawn. */
  threshold: number | null;
}

const colors = {
  platform: Colors.Charts.Categorical.Color01.Default,
  classic: Colors.Charts.Categorical.Color05.Default,
};

/** What each engine judges, slice by slice, over each other. Loaded lazily. */
export const CurvesChart = ({ series, threshold }: CurvesChartProps) => {
  const lines = useMemo(
    () =>
      (['platform', 'classic'] as const).map((engine) => {
        const one = series[engine];
        const name = `${engine === 'classic' ? 'Classic' : 'Platform'}, slices of ${minutesText(one.slotMinutes)}`;
        return { engine, name, datapoints: curvePoints(one, threshold === null ? one.sli : one.measured) };
      }),
    [series, threshold],
  );
  return (
    <TimeseriesChart height={300} gapPolicy="gap">
      {lines.map(({ engine, name, datapoints }) => (
        <TimeseriesChart.Line
          key={engine}
          data={{ name, datapoints }}
          color={colors[engine]}
          gapPolicy="gap"
          pointsDisplay="never"
        />
      ))}
      {threshold === null ? null : (
        <TimeseriesChart.ThresholdIndicator
          data={{ value: threshold }}
          label={`Threshold ${threshold}`}
          color={Colors.Charts.Status.Critical.Default}
        />
      )}
    </TimeseriesChart>
  );
};
