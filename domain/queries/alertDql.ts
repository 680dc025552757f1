import type { Target } from '../model/cluster';
import { dimensionsOfKey } from '../model/metricFamily';
import type { MetricKeys } from '../model/metricKeys';
import type { Sli } from '../model/sli';
import { dqlField } from './dql';
import { keysRead } from './keysRead';
import { numberLiteral } from './metricSelector';
import { targetFilter } from './targetFilter';
import type { TimeRange } from './timeRange';
import { utcText } from '../model/utcText';

type Scope = Pick<Target, 'accountId' | 'region' | 'cluster' | 'service'>;
type SlotSli = Exclude<Sli, { kind: 'headroom' }>;

const instant = (ms: number): string => `toTimestamp("${utcText(ms)}")`;

/** Arrays of one value a minute, and what becomes of the last minutes of a slot's width; a gap adds nothing. */
interface Part {
  /** Name of the array with one value per minute's end: that of the slot if the minute is its last. */
  value: string;
  columns: string[];
  /** By field. */
  moving: string[];
  divided: string;
}

function meanPart(value: string, key: string, slotMinutes: number): Part {
  const [total, points] = [`${value}Total`, `${value}Points`];
  return {
    value,
    columns: [`${total} = sum(${key}, default: 0)`, `${points} = count(${key}, default: 0)`],
    moving: [total, points].map((field) => `${field} = arrayMovingSum(${field}, ${slotMinutes})`),
    divided: `${value} = iCollectArray(if(${points}[] > 0, ${total}[] / ${points}[]))`,
  };
}

function peakPart(value: string, key: string, slotMinutes: number): Part {
  const [peak, points] = [`${value}Peak`, `${value}Points`];
  return {
    value,
    columns: [`${peak} = max(${key}, default: 0)`, `${points} = count(${key}, default: 0)`],
    moving: [
      `${peak} = arrayMovingMax(${peak}, ${slotMinutes})`,
      `${points} = arrayMovingSum(${points}, ${slotMinutes})`,
    ],
    divided: `${value} = iCollectArray(if(${points}[] > 0, ${peak}[]))`,
  };
}

function partsOf(sli: SlotSli, keys: MetricKeys, slotMinutes: number): Part[] {
  const fields = keysRead(sli).map((name) => dqlField(keys[name]));
  if (sli.kind === 'running-tasks')
    return ['running', 'desired'].map((name, at) => meanPart(name, fields[at] ?? '', slotMinutes));
  return [(sli.statistic === 'max' ? peakPart : meanPart)('usage', fields[0] ?? '', slotMinutes)];
}

/** A slot that a span touches does not count; `at[]` is the begin of the slot's last minute. */
function touched(excluded: readonly TimeRange[], slotMinutes: number): string {
  const spans = excluded.map(
    ({ from, to }) => `at[] > ${instant(from - 60_000)} and at[] < ${instant(to + (slotMinutes - 1) * 60_000)}`,
  );
  return spans.join(' or ');
}

function judged(sli: SlotSli): string {
  const isTasks = sli.kind === 'running-tasks';
  const isMeasured = isTasks ? 'isNotNull(running[]) and isNotNull(desired[])' : 'isNotNull(usage[])';
  const isGood = isTasks ? 'running[] >= desired[]' : `usage[] < ${numberLiteral(sli.threshold)}`;
  const without = { exclude: '', good: ', else: 100.0', bad: ', else: 0.0' }[sli.noData];
  return `if(${isMeasured}, if(${isGood}, 100.0, else: 0.0)${without})`;
}

/**
 * The slots of an objective for a detector, which looks at minutes: `sli` is the slot's own verdict (100 or 0) in the last
 * minute of each slot, and 100 in between. So its bad minutes are bad slots, one for one. Sum and count of a slot's minutes
 * make the very mean that Grail has for the slot. The first minutes of the timeframe know no whole slot and stay 100.
 * Slots begin at multiples of their width, hence widths that divide an hour.
 * `arrayMovingSum(array, window)`, `arrayMovingMax`: https://docs.dynatrace.com/docs/shortlink/array-functions
 */
export function slotEndIndicator(
  sli: SlotSli,
  scope: Scope,
  keys: MetricKeys,
  { slotMinutes, excluded }: { slotMinutes: number; excluded: readonly TimeRange[] },
): string {
  const parts = partsOf(sli, keys, slotMinutes);
  const [key = ''] = keysRead(sli).map((name) => keys[name]);
  const dimensions = dimensionsOfKey(key);
  const columns = [...parts.flatMap((part) => part.columns), 'at = start()'].join(', ');
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  const nonempty = isWorst || sli.noData === 'exclude' ? '' : 'nonempty: true, ';
  const by = isWorst ? `by: { ${dqlField(dimensions.service)} }, ` : '';
  const isInside = `iIndex() < ${slotMinutes - 1} or (toLong(at[]) / 60000000000 + 1) % ${slotMinutes} != 0`;
  const spared = excluded.length === 0 ? isInside : `${isInside} or ${touched(excluded, slotMinutes)}`;
  const gone = parts.flatMap((part) => part.columns.map((column) => column.split(' ', 1)[0] ?? ''));
  const values = parts.map(({ value }) => value);
  return [
    `timeseries { ${columns} }, ${by}${nonempty}interval: 1m, filter: ${targetFilter(scope, dimensions)}`,
    `| fieldsAdd ${parts.flatMap((part) => part.moving).join(', ')}`,
    `| fieldsAdd ${parts.map((part) => part.divided).join(', ')}`,
    ...(isWorst ? ['| summarize usage = max(usage[]), at = takeAny(at), by: { timeframe, interval }'] : []),
    `| fieldsAdd sli = iCollectArray(if(${spared}, 100.0, else: ${judged(sli)}))`,
    `| fieldsRemove ${[...(isWorst ? [] : gone), ...values, 'at'].join(', ')}`,
  ].join('\n');
}
