import { CategoricalBarChart, HoneycombChart, TimeseriesChart, XYChart } from '@dynatrace/strato-components/charts';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { wordOf, type Settings } from './dashboard';
import { nameOf, pointsOf, type Row } from './query';

export interface ChartProps {
  rows: Row[];
  settings: Settings;
  height: number;
}

const palette = [
  Colors.Charts.Categorical.Color01.Default,
  Colors.Charts.Categorical.Color05.Default,
  Colors.Charts.Categorical.Color09.Default,
  Colors.Charts.Categorical.Color12.Default,
];

/** Said where Dynatrace would say it, and for the same reason. */
export const NotSuitable = ({ why }: { why: string }) => <p role="alert">Data not suitable: {why}</p>;

const unitOf = ({ unitsOverrides = [] }: Settings, field: string) =>
  unitsOverrides.some(({ identifier, baseUnit }) => identifier === field && baseUnit === 'percent')
    ? ('percent' as const)
    : undefined;

const thresholds = ({ thresholds: all = [] }: Settings) =>
  all
    .flatMap(({ rules }) => rules)
    .map(({ value, label, color }) => (
      <TimeseriesChart.ThresholdIndicator key={label} data={{ value }} label={label} color={color.Default} />
    ));

/** A little above the highest threshold and value, so that no line lies on the edge. */
const topOf = ({ thresholds: all = [] }: Settings, rows: Row[]) => {
  const lines = all.flatMap(({ rules }) => rules.map(({ value }) => value));
  const data = rows
    .flatMap((row) => Object.values(row))
    .filter(Array.isArray)
    .flat() as unknown[];
  const most = [...lines, ...data].reduce<number>(
    (high, one) => (typeof one === 'number' && one > high ? one : high),
    0,
  );
  return most * 1.1;
};

/** Lines over time. */
export const LineTile = ({ rows, settings, height }: ChartProps) => {
  const fields = settings.chartSettings?.fieldMapping?.leftAxisValues ?? [];
  const series = rows.flatMap((row) =>
    fields.map((field) => ({
      name: nameOf(row, field, fields.length === 1),
      unit: unitOf(settings, field),
      datapoints: pointsOf(row, field),
    })),
  );
  if (series.some(({ datapoints }) => datapoints === null)) return <NotSuitable why="no interval, or no series" />;
  return (
    <TimeseriesChart height={height} gapPolicy="gap" pointsDisplay="never">
      {series.map(({ datapoints, ...one }, at) => (
        <TimeseriesChart.Line
          key={one.name}
          data={{ ...one, datapoints: datapoints ?? [] }}
          color={palette[at % 4]}
          gapPolicy="gap"
        />
      ))}
      <TimeseriesChart.YAxis min={0} max={topOf(settings, rows)} />
      <TimeseriesChart.Legend position="bottom" />
      <TimeseriesChart.Toolbar hidden />
      {thresholds(settings)}
    </TimeseriesChart>
  );
};

/** A band between two series around a third. */
export const BandTile = ({ rows, settings, height }: ChartProps) => {
  const { bandChartSettings: { lower = '', upper = '' } = {}, fieldMapping } = settings.chartSettings ?? {};
  const middle = fieldMapping?.leftAxisValues?.[0] ?? '';
  const bands = rows.map((row) => ({
    low: pointsOf(row, lower),
    high: pointsOf(row, upper),
    mean: pointsOf(row, middle),
  }));
  if (bands.some(({ low, high, mean }) => low === null || high === null || mean === null))
    return <NotSuitable why="a band needs interval and three series" />;
  return (
    <TimeseriesChart height={height}>
      {bands.map(({ low, high, mean }, at) => {
        const color = palette[at % 4];
        const top = new Map((high ?? []).map(({ start, value }) => [start.getTime(), value]));
        const datapoints = (low ?? []).flatMap(({ start, end, value }) => {
          const y1 = top.get(start.getTime());
          return y1 === undefined ? [] : [{ start, end, y0: value, y1 }];
        });
        const unit = unitOf(settings, middle);
        return [
          <TimeseriesChart.Band
            key={`band-${at}`}
            data={{ name: `${lower} to ${upper}`, unit, datapoints }}
            color={color}
            gapPolicy="gap"
          />,
          <TimeseriesChart.Line
            key={`line-${at}`}
            data={{ name: middle, unit, datapoints: mean ?? [] }}
            color={color}
            gapPolicy="gap"
            pointsDisplay="never"
          />,
        ];
      })}
      <TimeseriesChart.YAxis min={0} max={topOf(settings, rows)} />
      <TimeseriesChart.Legend position="bottom" />
      <TimeseriesChart.Toolbar hidden />
      {thresholds(settings)}
    </TimeseriesChart>
  );
};

/** Bars of categories, the highest on top. */
export const BarTile = ({ rows, settings, height }: ChartProps) => {
  const { categoryAxis = [], valueAxis = [] } = settings.chartSettings?.categoricalBarChartSettings ?? {};
  const [field = ''] = valueAxis;
  const data = rows.map((row) => ({
    category: categoryAxis.map((name) => wordOf(settings, name, row[name])).join(', '),
    value: Number(row[field] ?? 0),
  }));
  return (
    <CategoricalBarChart data={data} layout="horizontal" height={height}>
      <CategoricalBarChart.Legend hidden />
      <CategoricalBarChart.Toolbar hidden />
      <CategoricalBarChart.ValueAxis formatter={(value: number) => `${Math.round(value)} %`} />
    </CategoricalBarChart>
  );
};

/** More cells are too small for their names. */
const mostLabels = 40;
const neutral = Colors.Charts.Status.Neutral.Default;

/** A cell per record. */
export const HoneycombTile = ({ rows, settings, height }: ChartProps) => {
  const { customColors = [], dataMappings, displayedFields = [] } = settings.honeycomb ?? {};
  const field = dataMappings?.value ?? '';
  const [nameField = '', wordField = field] = displayedFields;
  const data = rows.map((row) => ({
    name: wordOf(settings, nameField, row[nameField]),
    value: wordOf(settings, wordField, row[wordField]),
  }));
  // Named by what the cell says, colored by the number that sorts it.
  const colorScheme = Object.fromEntries(
    rows.map((row, at) => [
      data[at]?.value ?? '',
      customColors.findLast(({ value }) => Number(row[field] ?? 0) >= value)?.color.Default ?? neutral,
    ]),
  );
  return (
    <HoneycombChart data={data} colorScheme={colorScheme} height={height} showLabels={rows.length <= mostLabels}>
      <HoneycombChart.Legend hidden />
    </HoneycombChart>
  );
};

const heatWords = ['below 70 %', '70 to 80 %', '80 % and more'] as const;
const heatColors: Record<(typeof heatWords)[number], string> = {
  'below 70 %': Colors.Charts.Status.Ideal.Default,
  '70 to 80 %': Colors.Charts.Status.Warning.Default,
  '80 % and more': Colors.Charts.Status.Critical.Default,
};
const heatOf = (usage: number) => heatWords[usage < 70 ? 0 : usage < 80 ? 1 : 2];

/** Services down, time across. */
export const HeatMapTile = ({ rows, height }: ChartProps) => {
  const data = rows.map((row) => {
    const { start, end } = row['time'] as { start: string; end: string };
    return {
      ...{ service: String(row['service']), from: new Date(start), to: new Date(end) },
      ...{ state: heatOf(Number(row['usage'])) },
    };
  });
  return (
    <XYChart data={data} height={height} colorPalette={heatColors}>
      <XYChart.XAxis id="time" type="time" position="bottom" min="data-min" max="data-max" />
      <XYChart.YAxis id="service" type="categorical" position="left" />
      <XYChart.Legend position="bottom" />
      <XYChart.Toolbar hidden />
      <XYChart.RectSeries
        xAxisId="time"
        yAxisId="service"
        x0Accessor="from"
        x1Accessor="to"
        y0Accessor="service"
        valueAccessor="state"
        valueAccessorLabel="Usage"
      />
    </XYChart>
  );
};
