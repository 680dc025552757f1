import type { MetricFamily, Target } from '../../model/cluster';
import { metricFamilies } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import { appended, dqlAmong, dqlField, dqlString } from '../dql';
import { numberLiteral } from '../metricSelector';
import { byPlace, onBoard, placeLine, scopeFilter } from './boardScope';

/** Objectives that ask the same of several clusters or services, so that one query reads them all. */
export interface ObjectiveKind {
  /** In words, as a row of a table says it. */
  words: string;
  sli: Sli;
  keys: readonly string[];
  family: MetricFamily;
  /** Classic notation, e.g. `-7d`. */
  window: string;
  slotMinutes: number;
  target: number;
  warning: number;
  targets: readonly Target[];
}

/** Fields that every record of `objectiveRows` has. */
export const objectiveFields = [
  'cluster',
  'objective',
  'sli',
  'target',
  'left',
  'status',
  'account',
  'region',
] as const;

/** What `status` is. A number, because a honeycomb takes nothing else; the highest is the worst. */
export const statusOf = { none: 0, unknown: 1, met: 2, warning: 3, missed: 4 } as const;

/** What a person reads. "No value": nothing was measured in its window, or the query of a table cannot compute it. */
export const statusNames: Readonly<Record<keyof typeof statusOf, string>> = {
  ...{ none: 'no SLO', unknown: 'no value', met: 'met', warning: 'at risk', missed: 'missed' },
};

/** `status` in words. */
export const statusText = (['missed', 'warning', 'met', 'unknown'] as const).reduceRight(
  (otherwise, name) => `if(status >= ${statusOf[name]}, ${dqlString(statusNames[name])}, else: ${otherwise})`,
  dqlString(statusNames.none),
);

/** A number with so many decimals below ten, and none from there on. */
const few = (value: string, decimals: number): string =>
  `if(${value} < 10, toString(round(${value}, decimals: ${decimals})), else: toString(toLong(round(${value}))))`;

/** `left` in words, as the app says it: a share of a budget that was spent many times over says nothing any more. */
export const leftText = `if(left >= 0, concat(${few('left', 1)}, " %"), else: if(left < 0, concat("overspent ", ${few('(1 - left / 100)', 2)}, "×"), else: "–"))`;

const isOfService = (sli: Sli): boolean =>
  sli.kind === 'running-tasks' || (sli.kind === 'time' && sli.level === 'service');

const values = ({ sli, keys: [first = '', second = ''] }: ObjectiveKind): string => {
  if (sli.kind === 'running-tasks') return `{ running = avg(${dqlField(first)}), desired = avg(${dqlField(second)}) }`;
  if (sli.kind === 'headroom') return `usage = avg(${dqlField(first)}, scalar: true)`;
  return `usage = ${sli.statistic}(${dqlField(first)})`;
};

/** A record per cluster or service, with `sli` in percent; none where nothing was measured. */
function sliLines(kind: ObjectiveKind): string[] {
  const { sli, family, slotMinutes, window, targets } = kind;
  const scope = { family, targets };
  const { dimensions } = metricFamilies[family];
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  const by = byPlace(dimensions, isOfService(sli) || isWorst);
  const interval = sli.kind === 'headroom' ? '' : `interval: ${slotMinutes}m, `;
  const head = `timeseries ${values(kind)}, ${by}, ${interval}from: now()${window}, ${scopeFilter(scope)}`;
  const only = [placeLine, ...onBoard(scope)];
  if (sli.kind === 'headroom') return [head, ...only, '| filter isNotNull(usage)', '| fieldsAdd sli = 100 - usage'];
  const roof = isWorst
    ? ['| summarize usage = max(usage[]), by: { account, region, cluster, place, timeframe, interval }']
    : [];
  const isTasks = sli.kind === 'running-tasks';
  const measured = isTasks ? 'isNotNull(running[]) and isNotNull(desired[])' : 'isNotNull(usage[])';
  const good = isTasks ? 'running[] >= desired[]' : `usage[] < ${numberLiteral(sli.threshold)}`;
  const silent = { exclude: '', good: ', else: 100.0', bad: ', else: 0.0' }[sli.noData];
  return [
    ...[head, ...only, ...services(kind), ...roof],
    `| fieldsAdd slots = arrayRemoveNulls(iCollectArray(if(${measured}, if(${good}, 100.0, else: 0.0)${silent})))`,
    '| filter arraySize(slots) > 0',
    '| fieldsAdd sli = arrayAvg(slots)',
  ];
}

/** Services of which there is no such objective are left out. */
function services({ sli, targets }: ObjectiveKind): string[] {
  if (!isOfService(sli)) return [];
  const names = [...new Set(targets.flatMap(({ service }) => service ?? []))];
  return [`| filter ${dqlAmong('service', names)}`];
}

/**
 * One record per objective of these kinds: its SLI now, its target, and how much of its error budget is left, percent. The SLI is
 * computed as the SLO does, apart from maintenance windows and minutes missing within a slot; the SLO's own value is the reference.
 */
export function objectiveRows(kinds: readonly ObjectiveKind[]): string {
  return appended(
    kinds.map((kind) => {
      const { words, sli, target, warning } = kind;
      const objective = isOfService(sli) ? `concat(service, ": ", ${dqlString(words)})` : dqlString(words);
      const [goal, warn] = [numberLiteral(target), numberLiteral(warning)];
      return [
        ...sliLines(kind),
        `| fieldsAdd objective = ${objective}, target = toDouble(${goal})`,
        '| fieldsAdd left = 100.0 * (sli - target) / (100.0 - target)',
        `| fieldsAdd status = if(sli < target, ${statusOf.missed}.0, else: if(sli < ${warn}, ${statusOf.warning}.0, else: ${statusOf.met}.0))`,
        `| fields ${objectiveFields.join(', ')}`,
      ].join('\n');
    }),
  );
}
