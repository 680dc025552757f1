import type { SloValue } from '../sloValue';

/** A dashboard as the page was given it: the document's content, and what its SLO tiles are worth. */
export interface Dashboard {
  name: string;
  variables: { key: string; input: string; visible: boolean; multiple: boolean }[];
  tiles: Tile[];
}

export interface Tile {
  id: string;
  type: string;
  title: string;
  description: string;
  /** Markdown, DQL, or the id of an SLO. */
  text: string;
  visualization: string;
  settings: Settings;
  maxRecords: number;
  layout: { x: number; y: number; w: number; h: number };
  /** Of an SLO tile. */
  slo: SloValue[] | null;
}

interface ColorRule {
  field: string;
  value: number | string;
  comparator?: string;
  customColor?: { Default: string };
}

/** The part of `visualizationSettings` that the viewer draws. */
export interface Settings {
  chartSettings?: {
    bandChartSettings?: { lower: string; upper: string };
    fieldMapping?: { leftAxisValues?: string[] };
    categoricalBarChartSettings?: { categoryAxis?: string[]; valueAxis?: string[]; layout?: 'horizontal' | 'vertical' };
  };
  honeycomb?: {
    customColors?: { value: number; color: { Default: string } }[];
    dataMappings?: { value?: string };
    displayedFields?: string[];
  };
  singleValue?: { recordField?: string };
  coloring?: { colorRules?: ColorRule[] };
  thresholds?: { rules: { value: number; label: string; color: { Default: string } }[] }[];
  unitsOverrides?: { identifier: string; baseUnit: string; decimals: number }[];
}

const holds = ({ comparator, value: against }: ColorRule, value: unknown): boolean =>
  comparator === '=' ? value === against : typeof value === 'number' && value >= Number(against);

/** The color of a value by the rules of its field: the last one that holds. */
export const colorOf = ({ coloring }: Settings, field: string, value: unknown): string | undefined =>
  (coloring?.colorRules ?? []).findLast((rule) => rule.field === field && holds(rule, value))?.customColor?.Default;

const textColors: readonly (readonly [string, string])[] = [
  ['critical', 'var(--dt-colors-text-critical-default, #b01d32)'],
  ['warning', 'var(--dt-colors-text-warning-default, #8a5700)'],
  ['ideal', 'var(--dt-colors-text-success-default, #1c6b5e)'],
  ['neutral', 'var(--dt-colors-text-neutral-default, #2c2d4d)'],
];

/** A status color for letters, which need more contrast to their ground than a field of color does. */
export function textColorOf(settings: Settings, field: string, value: unknown): string | undefined {
  const color = colorOf(settings, field, value);
  return textColors.find(([status]) => color?.includes(`-status-${status}-`))?.[1] ?? color;
}

const shortUnits: Record<string, string> = { percent: '\u00a0%', minute: '\u00a0min' };

/** A value as text, with its unit and at most as many decimals as the tile says. */
export function wordOf({ unitsOverrides = [] }: Settings, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return JSON.stringify(value);
  const unit = unitsOverrides.find(({ identifier }) => identifier === field);
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: unit?.decimals ?? 2 }).format(value);
  return digits + (unit === undefined ? '' : (shortUnits[unit.baseUnit] ?? ` ${unit.baseUnit}`));
}
