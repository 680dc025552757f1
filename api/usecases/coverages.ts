import { Failure } from '../../domain/failure';
import { dimensions } from '../../domain/model/ecsMetrics';
import type { Slo } from '../../domain/model/slo';
import { sloFacts } from '../../domain/model/sloFacts';
import { isEvaluationWindow, windowMinutes } from '../../domain/queries/evaluationWindow';
import { meanBy } from '../../domain/queries/meanBy';
import { quoted } from '../../domain/queries/metricSelector';
import { readSli, type ReadSli } from '../../domain/queries/readSli';
import type { MetricSeries, Metrics } from '../platform/metrics';
import { chunksOf } from './chunksOf';
import { inParallel } from './inParallel';
import { pace } from './pace';

/** Measured share of an SLO's slots, 0 to 1; null when unknown. */
export type CoverageOf = (slo: Slo) => number | null;

/** SLOs whose coverage one set of queries tells. */
interface Family {
  id: string;
  keys: readonly string[];
  window: string;
  by: readonly string[];
  /** Width of a slot; null for a 120th of the window. */
  slotMinutes: number | null;
  /** The series of one SLO: its dimensions in the order of `by`, and as one text. */
  place: Record<string, string>;
  series: string;
}

/** Values that one query may bring: a function has 256 MiB of memory. */
const mostValues = 1_000_000;

/** Up to so many series are asked for by name, some at a time; beyond it all there are cost less than a hundred questions. */
const mostNamed = { series: 200, atOnce: 25, characters: 4000 };

/**
 * Coverage of SLOs of ours: a few metric queries per metric, window and slot width, however many SLOs there are. Slots are as
 * wide as the engine's own; wider where there are so many series that they would not fit into memory.
 */
export async function coverages(
  metrics: Metrics,
  slos: readonly Slo[],
  isOver: () => boolean = () => false,
): Promise<CoverageOf> {
  const all = slos.flatMap((slo) => familyOf(slo) ?? []);
  const families = new Map(all.map((family) => [family.id, family]));
  const shares = new Map<string, ReadonlyMap<string, number> | null>();
  await inParallel([...families.values()], { atATime: pace.metricQueries, isOver }, async (family) => {
    const filters = filtersFor(all.filter(({ id }) => id === family.id));
    shares.set(family.id, await sharesOf(metrics, family, filters));
  });
  return (slo) => {
    const family = familyOf(slo);
    const bySeries = family && shares.get(family.id);
    return family && bySeries ? (bySeries.get(family.series) ?? 0) : null;
  };
}

/** Metric selector filters that together keep the series of these SLOs; one that is empty keeps all. */
function filtersFor(members: readonly Family[]): string[] {
  const places = [...new Map(members.map(({ series, place }) => [series, place])).values()].map(
    (place) =>
      `and(${Object.entries(place)
        .map(([name, value]) => `eq(${quoted(name)},${quoted(value)})`)
        .join(',')})`,
  );
  if (places.length > mostNamed.series) return [''];
  const limits = { maxItems: mostNamed.atOnce, maxBytes: mostNamed.characters, bytesOf: (text: string) => text.length };
  return chunksOf(places, limits).map((some) => `:filter(or(${some.join(',')}))`);
}

function familyOf(slo: Slo): Family | null {
  const { window } = sloFacts(slo);
  const read = isEvaluationWindow(window) ? readSli(slo) : null;
  if (read === null) return null;
  const { keys, slotMinutes } = read;
  const place = placeOf(read);
  const by = Object.keys(place);
  const id = JSON.stringify([keys, window, by, slotMinutes]);
  return { id, keys, window, by, slotMinutes, place, series: Object.values(place).join('\n') };
}

/** Classic SLOs pick their cluster by entity, platform SLOs by name. All services of a cluster count as one series. */
function placeOf({ entityId, accountId = '', region = '', cluster = '', service }: ReadSli): Record<string, string> {
  const place: Record<string, string> =
    entityId === null
      ? { [dimensions.accountId]: accountId, [dimensions.region]: region, [dimensions.cluster]: cluster }
      : { [dimensions.clusterEntity]: entityId };
  return service === undefined ? place : { ...place, [dimensions.service]: service };
}

/** Null when a metric does not exist (any more), or the API will not read so much at once: then nobody knows. */
async function sharesOf(
  metrics: Metrics,
  family: Family,
  filters: readonly string[],
): Promise<ReadonlyMap<string, number> | null> {
  const shares = new Map<string, number>();
  try {
    for (const filter of filters) {
      const measured = await Promise.all(family.keys.map((key) => measuredSlots(metrics, key, family, filter)));
      const [first = new Map<string, boolean[]>(), ...others] = measured;
      for (const [series, slots] of first) {
        const both = slots.map((is, slot) => is && others.every((other) => other.get(series)?.[slot] ?? false));
        shares.set(series, both.length === 0 ? 0 : both.filter(Boolean).length / both.length);
      }
    }
    return shares;
  } catch (error) {
    if (error instanceof Failure && (error.code === 'NotFound' || error.code === 'InvalidInput')) return null;
    throw error;
  }
}

async function measuredSlots(
  metrics: Metrics,
  key: string,
  { by, window, slotMinutes }: Family,
  filter: string,
): Promise<Map<string, boolean[]>> {
  const selector = meanBy(key, by, filter);
  const width = slotMinutes === null ? null : await affordableWidth(metrics, selector, window, slotMinutes);
  const resolution = width === null ? {} : ({ resolution: `${width}m` } as const);
  const { series } = await metrics.query({ selector, from: `now${window}`, ...resolution });
  return new Map(series.map((one) => [nameOf(one, by), one.values.map((value) => value !== null)]));
}

/** As many minutes as it takes for all series of the last hour to fit. */
async function affordableWidth(metrics: Metrics, selector: string, window: string, wanted: number): Promise<number> {
  const { series } = await metrics.query({ selector, from: 'now-1h', resolution: 'Inf' });
  return Math.max(wanted, Math.ceil((windowMinutes(window) * series.length) / mostValues));
}

const nameOf = ({ dimensions: own }: MetricSeries, by: readonly string[]): string =>
  by.map((dimension) => own[dimension] ?? '').join('\n');
