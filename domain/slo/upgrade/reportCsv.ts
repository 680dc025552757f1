import { notReached, type UpgradeFindings } from './findings';
import type { UpgradeItem } from './upgradeItem';

const head = [
  ...['key', 'name', 'made_by_this_app', 'verdict', 'target', 'warning', 'window', 'from', 'to'],
  ...[
    'classic_value',
    'classic_status',
    'platform_value',
    'platform_status',
    'platform_slot_minutes',
    'difference_points',
  ],
  ...['reasons', 'side_by_side_since'],
];

/** One line per SLO (RFC 4180), for whoever must approve an upgrade. Percent and percentage points with a dot, instants in UTC. */
export function upgradeReportCsv({ items, failed, remaining }: UpgradeFindings): string {
  return [
    head.join(),
    ...items.map(line),
    ...failed.map(({ key, name, failure: { message, hint } }) => openLine(key, name, `${message}. ${hint}`)),
    ...remaining.map((key) => openLine(key, '', notReached)),
  ].join('\r\n');
}

/** Of what was not compared nothing is known but why. */
function openLine(key: string, name: string, why: string): string {
  const known: Partial<Record<string, string>> = {
    ...{ key: cell(key), name: cell(name), verdict: 'not compared', reasons: cell(why) },
  };
  return head.map((column) => known[column] ?? '').join();
}

function line(one: UpgradeItem): string {
  const reasons = one.reasons.map(({ code, size }) => (size === null ? code : `${code} ${signed(size)}`)).join('; ');
  return [
    ...[cell(one.key), cell(one.name), String(!one.foreign), one.verdict, one.target, one.warning, cell(one.window)],
    ...[one.evaluated?.from ?? '', one.evaluated?.to ?? '', figure(one.classic.value), one.classic.status],
    ...[figure(one.platform.value), one.platform.status, one.platform.slotMinutes ?? '', figure(one.difference)],
    ...[cell(reasons), one.counterpart?.since ?? ''],
  ].join();
}

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(6))));

/** `+0.5`, `-0.25`: points from classic to platform. */
export const signed = (size: number): string => `${size < 0 ? '' : '+'}${Number(size.toFixed(4))}`;

/** A spreadsheet takes a text that begins with one of these for a formula, whatever stands before it that it trims. */
const looksLikeFormula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const cell = (text: string): string => `"${(looksLikeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
