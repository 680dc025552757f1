import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Markdown } from '@dynatrace/strato-components/content';
import { SimpleTable } from '@dynatrace/strato-components/tables';
import { BandTile, BarTile, HeatMapTile, HoneycombTile, LineTile, NotSuitable, type ChartProps } from './Charts';
import type { SloValue } from '../sloValue';
import { colorOf, textColorOf, wordOf, type Tile } from './dashboard';
import { filled, run, type Chosen, type Row, type Span } from './query';

/** Longer words than these may break. */
const mostUnbroken = 24;

/** More rows are counted, not drawn. */
const mostRows = 100;

const TableTile = ({ rows, settings }: ChartProps) => {
  const columns = useMemo(
    () =>
      Object.keys(rows[0] ?? {}).map((field) => {
        const isNumber = rows.some((row) => typeof row[field] === 'number');
        return {
          ...{ id: field, header: field, accessor: (row: Row) => row[field] },
          alignment: isNumber ? ('right' as const) : ('left' as const),
          cell: ({ value }: { value: unknown }) => (
            <span
              style={{
                color: textColorOf(settings, field, value),
                fontWeight: textColorOf(settings, field, value) ? 600 : 400,
                // `eu-west-1` would break at its hyphens.
                whiteSpace: wordOf(settings, field, value).length <= mostUnbroken ? 'nowrap' : 'normal',
              }}
            >
              {wordOf(settings, field, value)}
            </span>
          ),
        };
      }),
    [rows, settings],
  );
  const shown = useMemo(() => rows.slice(0, mostRows), [rows]);
  return (
    <>
      <SimpleTable data={shown} columns={columns} style={{ width: '100%' }} />
      {rows.length > mostRows ? <p>{`The first ${mostRows} of ${rows.length} rows.`}</p> : null}
    </>
  );
};

const SingleTile = ({ rows, settings }: ChartProps) => {
  const field = settings.singleValue?.recordField ?? '';
  const value = rows[0]?.[field];
  if (value === null || value === undefined) return <p className="none">No data</p>;
  return (
    <p className="single" style={{ color: colorOf(settings, field, value) }}>
      {wordOf(settings, field, value)}
    </p>
  );
};

const drawings: Record<string, (props: ChartProps) => ReactElement> = {
  ...{ lineChart: LineTile, bandChart: BandTile, categoricalBarChart: BarTile, honeycomb: HoneycombTile },
  ...{ heatmap: HeatMapTile, singleValue: SingleTile, table: TableTile },
};

type Answer = { rows: Row[] } | { error: string } | null;

/** Runs a tile's query and draws what comes. */
export const DataTile = ({
  tile,
  chosen,
  span,
  height,
}: {
  tile: Tile;
  chosen: Chosen | null;
  span: Span;
  height: number;
}) => {
  const [answer, setAnswer] = useState<Answer>(null);
  useEffect(() => {
    if (chosen === null) return undefined;
    let isCurrent = true;
    setAnswer(null);
    run(filled(tile.text, chosen), span, tile.maxRecords).then(
      (rows) => isCurrent && setAnswer({ rows }),
      (error: unknown) => isCurrent && setAnswer({ error: String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [tile, chosen, span]);
  if (answer === null) return <p className="none">Loading …</p>;
  if ('error' in answer) return <p role="alert">{answer.error}</p>;
  if (answer.rows.length === 0) return <p className="none">No data</p>;
  const Drawing = drawings[tile.visualization];
  if (Drawing === undefined) return <NotSuitable why={`this viewer does not draw ${tile.visualization}`} />;
  return <Drawing rows={answer.rows} settings={tile.settings} height={height} />;
};

const statusColors: Record<string, string> = {
  SUCCESS: 'var(--dt-colors-charts-status-ideal-default, #2f6863)',
  WARNING: 'var(--dt-colors-charts-status-warning-default, #eca440)',
  FAILURE: 'var(--dt-colors-charts-status-critical-default, #c4233b)',
};
const percent = (value: number): string =>
  `${new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(value)} %`;

/** What the sandbox evaluates an SLO to, over its own window. */
export const SloTile = ({ values }: { values: SloValue[] | null }) =>
  values === null ? (
    <p role="alert">There is no SLO with this id.</p>
  ) : (
    <>
      {values.map(({ status, value, errorBudget, target, timeframe, message }) => (
        <div key={timeframe}>
          <p className="single" style={{ color: statusColors[status] }}>
            {value === null ? status : percent(value)}
          </p>
          <p className="none">
            {value === null
              ? message
              : `${status}, target ${percent(target)}, error budget ${percent(errorBudget ?? 0)}, ${timeframe}`}
          </p>
        </div>
      ))}
    </>
  );

export const MarkdownTile = ({ text }: { text: string }) => <Markdown>{text}</Markdown>;
