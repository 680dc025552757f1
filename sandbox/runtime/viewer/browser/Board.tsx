import { useEffect, useMemo, useState } from 'react';
import { Select } from '@dynatrace/strato-components/forms';
import type { Dashboard, Tile } from './dashboard';
import { filled, run, type Chosen, type Span } from './query';
import { DataTile, MarkdownTile, SloTile } from './TileBody';

const spans: Record<string, number> = { 'Last 2 hours': 2, 'Last 24 hours': 24, 'Last 7 days': 168 };
const hourMs = 3_600_000;

/** Pixels of a grid row, as in the style of the page. */
const rowHeight = 56;
const gap = 8;

const heightOf = ({ title, layout: { h } }: Tile): number => h * (rowHeight + gap) - gap - 24 - (title === '' ? 0 : 32);

interface PickerProps {
  label: string;
  values: readonly string[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

const Picker = ({ label, values, chosen, onChange }: PickerProps) => (
  <label className="picker">
    {label}
    <Select<string, true>
      style={{ width: 220 }}
      multiple
      aria-label={label}
      value={[...chosen]}
      onChange={(next) => onChange(next ?? [])}
    >
      <Select.Content>
        {values.map((value) => (
          <Select.Option key={value} value={value}>
            {value}
          </Select.Option>
        ))}
      </Select.Content>
    </Select>
  </label>
);

/** The values of each variable, asked for once; null until all are there. */
function useValues({ variables }: Dashboard, span: Span): Chosen | null {
  const [values, setValues] = useState<Chosen | null>(null);
  useEffect(() => {
    const all = variables.map(async ({ key, input }) => {
      const rows = await run(filled(input, {}), span, 1000);
      return [key, rows.map((row) => String(Object.values(row)[0]))] as const;
    });
    Promise.all(all).then(
      (entries) => setValues(Object.fromEntries(entries)),
      () => setValues({}),
    );
  }, [variables, span]);
  return values;
}

/** A dashboard, run and drawn. */
export const Board = ({ dashboard, now }: { dashboard: Dashboard; now: number }) => {
  const [spanName, setSpanName] = useState('Last 2 hours');
  const span = useMemo(
    () => ({ from: new Date(now - (spans[spanName] ?? 2) * hourMs), to: new Date(now) }),
    [now, spanName],
  );
  const values = useValues(dashboard, span);
  const [picked, setPicked] = useState<Chosen>({});
  const chosen = useMemo(() => (values === null ? null : { ...values, ...picked }), [values, picked]);
  return (
    <>
      <header className="bar">
        <h1>{dashboard.name}</h1>
        <span className="none">Sandbox viewer</span>
        {dashboard.variables
          .filter(({ visible }) => visible)
          .map(({ key }) => (
            <Picker
              key={key}
              label={key}
              values={values?.[key] ?? []}
              chosen={chosen?.[key] ?? []}
              onChange={(next) => setPicked({ ...picked, [key]: next })}
            />
          ))}
        <label className="picker">
          Timeframe
          <Select aria-label="Timeframe" value={spanName} onChange={(next) => setSpanName(next ?? spanName)}>
            <Select.Content>
              {Object.keys(spans).map((name) => (
                <Select.Option key={name} value={name}>
                  {name}
                </Select.Option>
              ))}
            </Select.Content>
          </Select>
        </label>
      </header>
      <main className="grid">
        {dashboard.tiles.map((tile) => {
          const { x, y, w, h } = tile.layout;
          return (
            <section
              key={tile.id}
              className={tile.type === 'markdown' ? 'text' : 'tile'}
              aria-label={tile.title || undefined}
              style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
            >
              {tile.title === '' ? null : <h2 title={tile.description || tile.title}>{tile.title}</h2>}
              {tile.type === 'markdown' ? <MarkdownTile text={tile.text} /> : null}
              {tile.type === 'slo' ? <SloTile values={tile.slo} /> : null}
              {tile.type === 'data' ? (
                <DataTile tile={tile} chosen={chosen} span={span} height={heightOf(tile)} />
              ) : null}
            </section>
          );
        })}
      </main>
    </>
  );
};
