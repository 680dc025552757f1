import { Failure } from '../../../domain/failure';
import type { Slo } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { isEvaluationWindow, windowMinutes } from '../../../domain/queries/evaluationWindow';
import { measuredMinutesBy } from '../../../domain/queries/minutesMeasured';
import { readSli } from '../../../domain/queries/readSli';
import type { TimeRange } from '../../../domain/queries/timeRange';
import type { Metrics } from '../../platform/metrics';
import { inParallel } from '../pacing/inParallel';
import { keptSpans, minutesIn, type Kept } from '../ecs/keptSpans';
import { pace } from '../pacing/pace';
import { sharesInGrail } from './grailCoverages';
import type { ValueReaders } from './valueReaders';
import { filtersFor, placeNameOf, placeOf, type SeriesPlace } from '../ecs/seriesPlaces';

/** Minutes with data ÷ minutes of an SLO's window, 0 to 1; null when unknown. */
export type CoverageOf = (slo: Slo) => number | null;

/** SLOs whose coverage one set of queries tells. */
interface Family extends SeriesPlace {
  id: string;
  keys: readonly string[];
  window: string;
  /** Maintenance, and the slots that it takes whole. */
  excluded: readonly TimeRange[];
  slotMinutes: number | null;
}

/** Of one series, in one query: https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points */
const pointsPerSeries = 10_080;

/** Data points that one query may read: a fifth of the 20,000,000 that the same page names. */
const pointsPerQuery = 4_000_000;

/**
 * Coverage of SLOs of ours: a few queries per metric and window, however many SLOs there are, of Grail or of the Metrics API. Minutes are counted where the
 * data is, so that an answer is one number per SLO. What there was no time for is unknown.
 * @param now milliseconds since 1970, by the environment's clock
 */
export async function coverages(
  { metrics, reading, ask }: ValueReaders,
  slos: readonly Slo[],
  now: number,
  isOver: () => boolean = () => false,
): Promise<CoverageOf> {
  const all = slos.flatMap((slo) => familyOf(slo) ?? []);
  const families = new Map(all.map((family) => [family.id, family]));
  const shares = new Map<string, ReadonlyMap<string, number> | null>();
  await inParallel([...families.values()], { atATime: pace.metricQueries, isOver }, async (family) => {
    const members = all.filter(({ id }) => id === family.id);
    const found = await ask({
      grail: () => sharesInGrail(reading, family, { members, now, isOver }),
      classic: () => sharesOf(metrics, family, { filters: filtersFor(members), now, isOver }),
    });
    shares.set(family.id, found);
  });
  return (slo) => {
    const family = familyOf(slo);
    const bySeries = family && shares.get(family.id);
    return family && bySeries ? (bySeries.get(family.series) ?? 0) : null;
  };
}

function familyOf(slo: Slo): Family | null {
  const { window } = sloFacts(slo);
  const read = isEvaluationWindow(window) ? readSli(slo) : null;
  if (read === null) return null;
  const { keys, slotMinutes, excluded } = read;
  const place = placeOf(read);
  // How wide slots are matters only where maintenance takes them whole.
  const id = JSON.stringify([keys, window, place.by, ...(excluded.length === 0 ? [] : [excluded, slotMinutes])]);
  return { ...place, id, keys, window, excluded, slotMinutes };
}

interface Asked {
  filters: readonly string[];
  now: number;
  isOver: () => boolean;
}

/** Null when a metric does not exist (any more), the API will not read so much, or time is up: then nobody knows. */
async function sharesOf(
  metrics: Pick<Metrics, 'query'>,
  family: Family,
  { filters, now, isOver }: Asked,
): Promise<ReadonlyMap<string, number> | null> {
  const kept: Kept = { ...family, windowMinutes: windowMinutes(family.window), now };
  const all = minutesIn(keptSpans(kept, pointsPerSeries));
  const measured = new Map<string, number>();
  try {
    for (const filter of filters) {
      const selector = measuredMinutesBy(family.keys, family.by, filter);
      for (const span of keptSpans(kept, await affordableMinutes(metrics, selector, family))) {
        if (isOver()) return null;
        const when = { from: `${span.from}`, to: `${span.to}`, resolution: '1m' } as const;
        const { series, resolutionMinutes } = await metrics.query({ selector, ...when });
        for (const one of series) {
          const name = placeNameOf(one, family.by);
          // Of coarser data a slot with a value counts in full.
          const minutes = Math.min((one.values[0] ?? 0) * (resolutionMinutes ?? 1), minutesIn([span]));
          measured.set(name, (measured.get(name) ?? 0) + minutes);
        }
      }
    }
    return new Map([...measured].map(([name, minutes]) => [name, all === 0 ? 0 : minutes / all]));
  } catch (error) {
    if (error instanceof Failure && (error.code === 'NotFound' || error.code === 'InvalidInput')) return null;
    throw error;
  }
}

/** Minutes that one query may ask for, by the number of series that the last hour has. */
async function affordableMinutes(
  metrics: Pick<Metrics, 'query'>,
  selector: string,
  { window }: Family,
): Promise<number> {
  if (windowMinutes(window) <= 60) return pointsPerSeries;
  const { seriesRead, series } = await metrics.query({ selector, from: 'now-1h', resolution: '1m' });
  const count = Math.max(1, seriesRead ?? series.length);
  return Math.max(1, Math.min(pointsPerSeries, Math.floor(pointsPerQuery / count)));
}
