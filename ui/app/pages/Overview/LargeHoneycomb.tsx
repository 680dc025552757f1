import { useNavigate } from 'react-router-dom';
import { ChartSeriesAction, HoneycombChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { standings, standingWords } from '../../components/clusters/standing';
import type { Cell } from './cells';

const colorScheme = Object.fromEntries(
  standings.map((standing) => [
    standingWords[standing].text,
    standingWords[standing].color ?? Colors.Border.Neutral.Default,
  ]),
);

/** More cells than links are good for, on one canvas. The table of clusters is the way for the keyboard. */
export const LargeHoneycomb = ({ cells }: { cells: readonly Cell[] }) => {
  const navigate = useNavigate();
  const data = cells.map(({ name, standing, to }) => ({ name, value: standingWords[standing].text, to }));
  return (
    <HoneycombChart
      data={data}
      colorScheme={colorScheme}
      height={500}
      showLabels={false}
      seriesActions={(tile) => (
        <ChartSeriesAction>
          <ChartSeriesAction.Item onSelect={() => navigate('to' in tile ? String(tile.to) : '/clusters')}>
            Open cluster
          </ChartSeriesAction.Item>
        </ChartSeriesAction>
      )}
    >
      <HoneycombChart.Legend hidden />
    </HoneycombChart>
  );
};
