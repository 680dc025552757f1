import { useMemo } from 'react';
import { XYChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { HeatCell, HeatState } from './heatCells';

const { Ideal, Warning, Critical, Neutral } = Colors.Charts.Status;

const colors: Record<HeatState, string> = {
  calm: Ideal.Default,
  near: Warning.Default,
  hot: Critical.Default,
  maintenance: Colors.Charts.Categorical.Color05.Default,
  'no data': Neutral.Default,
};

const rowHeight = 18;
/** Axis, legend, and the bar to change the height. */
const frameHeight = 100;

/** Services × time, a color and a word for each cell. Loaded lazily. @param cells of one service after the other */
export const HeatMapChart = ({ cells }: { cells: HeatCell[] }) => {
  const services = useMemo(() => new Set(cells.map(({ service }) => service)).size, [cells]);
  const palette = useMemo(() => {
    const seen = new Set(cells.map(({ state }) => state));
    return Object.fromEntries(Object.entries(colors).filter(([state]) => seen.has(state as HeatState)));
  }, [cells]);
  const data = useMemo(() => cells.map((cell) => ({ ...cell })), [cells]);
  return (
    <XYChart data={data} height={services * rowHeight + frameHeight}>
      <XYChart.XAxis id="time" type="time" position="bottom" min="data-min" max="data-max" />
      <XYChart.YAxis id="service" type="categorical" position="left" />
      <XYChart.RectSeries
        xAxisId="time"
        yAxisId="service"
        x0Accessor="from"
        x1Accessor="to"
        y0Accessor="service"
        valueAccessor="state"
        valueAccessorLabel="State"
        colorPalette={palette}
      />
      <XYChart.Legend position="bottom" />
      <XYChart.Toolbar hidden />
    </XYChart>
  );
};
