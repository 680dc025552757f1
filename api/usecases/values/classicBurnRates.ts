import { largestOf } from '../../../domain/model/manyValues';
import { dimensions } from '../../../domain/model/ecsMetrics';
import type { Slo } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { isEvaluationWindow, slotMinutes } from '../../../domain/queries/evaluationWindow';
import type { ReadSli } from '../../../domain/queries/foundSli';
import { readSli } from '../../../domain/queries/readSli';
import { backtestValue } from '../../../domain/slo/history/backtestValue';
import { judgeSlots } from '../../../domain/slo/history/judgeSlots';
import { slotsPerQuery } from '../../../domain/queries/grail/slotsDql';
import type { MetricSeries } from '../../platform/metrics';
import type { HistoryPart } from '../history/historyPart';
import { partsByPlace, seriesByMetrics } from '../history/partsByPlace';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { amongPlaces, placeOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { slotSpan } from '../history/slotSpan';
import { grailSeries } from '../readers/grailSeries';
import { asFailure } from '../storedSlos/knownSlos';
import type { ValueReaders } from './valueReaders';

/** How fast an SLO's budget is spent in the slots it counts: null when that is not known, undefined for "as Dynatrace says". */
export type BurnRateOf = (slo: Slo) => number | null | undefined;

type SlotSli = Exclude<ReadSli['sli'], { kind: 'headroom' }>;

/** SLOs that one set of queries tells about. */
interface Family extends SeriesPlace {
  id: string;
  sli: SlotSli;
  keys: readonly string[];
  slotMinutes: number;
}

const minuteMs = 60_000;

/**
 * Burn rates of classic SLOs of ours over the last hour, or the last time slot where one is wider: (100 − share of good slots) ÷
 * (100 − target). Dynatrace's own looks at that hour minute by minute, while the SLO's value is made of slots of a 120th of its window: a
 * hot quarter of an hour would burn beside an SLO at 100 %. Where slots are minutes, or the SLI is no share of slots, both are
 * the same.
 * @param now milliseconds since 1970, by the environment's clock
 */
export async function classicBurnRates(
  readers: ValueReaders,
  slos: readonly Slo[],
  now: number,
  isOver: () => boolean,
): Promise<BurnRateOf> {
  const all = slos.flatMap((slo) => familyOf(slo) ?? []);
  const families = new Map(all.map((family) => [family.id, family]));
  const recent = new Map<string, ReadonlyMap<string, HistoryPart>>();
  await inParallel([...families.values()], { atATime: pace.metricQueries, isOver }, async (family) => {
    const members = all.filter(({ id }) => id === family.id);
    recent.set(family.id, await recentSlots(readers, family, members, now));
  });
  return (slo) => {
    const family = familyOf(slo);
    if (family === null) return undefined;
    const part = recent.get(family.id)?.get(family.series);
    const { target } = sloFacts(slo);
    const value = part === undefined || target >= 100 ? null : valueOf(family.sli, target, part, now);
    return value === null ? null : (100 - value) / (100 - target);
  };
}

function familyOf(slo: Slo): Family | null {
  const { window } = sloFacts(slo);
  const read = isEvaluationWindow(window) ? readSli(slo) : null;
  if (read === null || read.sli.kind === 'headroom' || read.entityId === null) return null;
  const width = slotMinutes(window);
  if (width === 1) return null;
  const { sli, keys } = read;
  const place = placeOf(read);
  const statistic = sli.kind === 'time' ? [sli.statistic, sli.level] : [];
  return { ...place, sli, keys, slotMinutes: width, id: JSON.stringify([keys, width, place.by, sli.kind, statistic]) };
}

/** The newest slots by place; what cannot be read is not known. */
async function recentSlots(
  { metrics, reading, ask }: ValueReaders,
  { sli, keys, by, slotMinutes: width }: Family,
  members: readonly SeriesPlace[],
  now: number,
): Promise<Map<string, HistoryPart>> {
  const span = slotSpan('classic', { from: now - 60 * minuteMs, to: now }, width);
  const when = { from: `${span.from}`, to: `${span.to}`, resolution: `${width}m` } as const;
  const isWorst = sli.kind === 'time' && sli.level === 'worst-service';
  const split = isWorst ? [...by, dimensions.service] : [...by];
  const statistic = sli.kind === 'time' ? sli.statistic : 'avg';
  const byMetrics = () => seriesByMetrics(metrics, { keys, members, split, statistic, when });
  const byGrail = (): Promise<MetricSeries[][]> => {
    const filter = amongPlaces(members);
    const asked = keys.map((key) => ({ key, statistic, by: split, filter, slotMinutes: width }));
    const what = 'read the newest time slices';
    return Promise.all(asked.map(async (one) => (await grailSeries(reading, one, span, what)).series));
  };
  try {
    // Wider slots of a classic SLO do not fit into a query of Grail.
    const answers = await (width > slotsPerQuery ? byMetrics() : ask({ grail: byGrail, classic: byMetrics }));
    const apart = isWorst ? dimensions.service : null;
    return partsByPlace(answers, { by, apart, span: { ...span, slotMs: width * minuteMs } });
  } catch (error) {
    asFailure(error);
    return new Map();
  }
}

/** The share of good slots, percent; of several services the one that uses most. Null without data. */
function valueOf(sli: SlotSli, target: number, { grid, series }: HistoryPart, now: number): number | null {
  const columns = [...series.values()];
  const slots = grid.map((slot, index) => {
    const values = columns.flatMap((column) => column[index] ?? []);
    return { ...slot, value: values.length === 0 ? null : largestOf(values) };
  });
  return backtestValue(judgeSlots(slots, { sli, target, excluded: [], now }), sli);
}
