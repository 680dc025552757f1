import type { DataTile } from '../../../domain/dashboards/dashboardContent';

/** A field's type as the query API names it, e.g. `double`, or `array` with what is in it. */
export interface FieldType {
  type: string;
  elements?: string[];
}
export type FieldTypes = Readonly<Record<string, FieldType>>;

const numbers = new Set(['long', 'double', 'duration']);
const isNumber = (field: FieldType | undefined): boolean => field !== undefined && numbers.has(field.type);
const isSeries = (field: FieldType | undefined): boolean =>
  field?.type === 'array' && (field.elements ?? []).every((one) => numbers.has(one) || one === 'undefined');

interface Needs {
  visualization: DataTile['visualization'];
  fields: FieldTypes;
  settings: Record<string, unknown>;
}

/**
 * Why a tile would say "Data not suitable", in words; empty when it would not. The slots of each visualization and the types that
 * they take: https://github.com/Dynatrace/dynatrace-for-ai, skills/dt-app-dashboards/references/tiles.md
 */
export function unsuitable({ visualization, fields, settings }: Needs): string[] {
  const all = Object.values(fields);
  const need = (is: boolean, what: string): string[] => (is ? [] : [`${visualization} needs ${what}`]);
  const overTime = () => [
    ...need(
      all.some(({ type }) => type === 'timestamp' || type === 'timeframe'),
      'a timestamp or timeframe',
    ),
    ...need(fields['interval']?.type === 'duration', 'the field interval'),
  ];
  const named = namedIn(settings);
  const missing = named
    .filter((name) => !(name in fields))
    .map((name) => `its settings name ${name}, which is not there`);
  const needs: Record<DataTile['visualization'], () => string[]> = {
    lineChart: () => [...overTime(), ...need(all.some(isSeries), 'a series of numbers')],
    bandChart: () => [
      ...overTime(),
      ...need(
        ['lower', 'upper'].every((edge) => isSeries(fields[bandOf(settings)[edge] ?? ''])),
        'series for both edges',
      ),
    ],
    categoricalBarChart: () => [
      ...need(all.some(isNumber), 'a number'),
      ...need(
        all.some((field) => !isNumber(field)),
        'a category',
      ),
    ],
    heatmap: () => [
      ...need(
        all.some(({ type }) => type === 'timeframe'),
        'a timeframe',
      ),
      ...need(
        all.some(({ type }) => type === 'string'),
        'a text',
      ),
      ...need(all.some(isNumber), 'one number'),
      ...need(!all.some(isSeries), 'no series'),
    ],
    honeycomb: () => need(all.filter(isNumber).length === 1, 'exactly one number'),
    singleValue: () => need(all.length === 1, 'exactly one value'),
    table: () => [],
  };
  return [...needs[visualization](), ...missing];
}

const bandOf = (settings: Record<string, unknown>): Record<string, string> =>
  ((settings['chartSettings'] as Record<string, unknown> | undefined)?.['bandChartSettings'] as Record<
    string,
    string
  >) ?? {};

/** Every field that the settings of a tile name, wherever. */
function namedIn(settings: Record<string, unknown>): string[] {
  const text = JSON.stringify(settings);
  const single = [...text.matchAll(/"(?:identifier|recordField|lower|upper|timestamp|time|field)":"([^"]+)"/g)];
  const lists = [...text.matchAll(/"(?:leftAxisValues|categoryAxis|valueAxis|displayedFields)":(\[[^\]]*\])/g)];
  const mapped = [...text.matchAll(/"dataMappings":\{"value":"([^"]+)"\}/g)];
  return [
    ...[...single, ...mapped].map((match) => match[1] ?? ''),
    ...lists.flatMap((match) => JSON.parse(match[1] ?? '[]') as string[]),
  ];
}
