import { dimensions } from '../../../domain/model/ecsMetrics';
import { dimensionsOfKey } from '../../../domain/model/metricFamily';
import type { Sli } from '../../../domain/model/sli';
import { dqlAmong } from '../../../domain/queries/dql';
import { longestCounted, measuredMinutes, measuredPerSlotDql } from '../../../domain/queries/grail/measuredDql';
import type { MeasuredSlot } from '../../../domain/slo/history/judgeSlots';
import { amongPlaces, placeNameOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { highest } from '../history/classicHistory';
import { historyPart, joinedParts, type HistoryPart, type Span } from '../history/historyPart';
import { partsByPlace, seriesByMetrics } from '../history/partsByPlace';
import { grailSeries, numbersIn, partsOf, readableParts } from '../readers/grailSeries';
import { placeOfRecord, slotRecords } from '../readers/grailSlots';
import type { ValueReaders } from '../values/valueReaders';

/** Objectives that are measured alike, so that one query tells of many. */
export interface Alike {
  sli: Sli;
  /** The metrics that the SLI reads. */
  keys: readonly string[];
  slotMinutes: number;
  /** Whole slots. */
  span: Span;
  /** Not all of them have data, and not all that have are asked for. */
  members: readonly SeriesPlace[];
}

const what = 'read what the SLOs would score';
const minuteMs = 60_000;

/** The slots of some objectives by the name of their place (`SeriesPlace.series`), the same as a backtest reads of each. */
export async function slotsTogether(readers: ValueReaders, alike: Alike): Promise<Map<string, MeasuredSlot[]>> {
  const parts = await readers.ask({ grail: () => byGrail(readers, alike), classic: () => byMetrics(readers, alike) });
  const minutes = await readers.ask({
    grail: () => minutesByGrail(readers, alike),
    // Only platform SLOs ask for the minutes, and these are not without Grail.
    classic: async () => new Map<string, number[]>(),
  });
  const nothing = historyPart([[]], null, { ...alike.span, slotMs: alike.slotMinutes * minuteMs });
  return new Map(
    alike.members.map(({ series: place }) => {
      const { grid, series } = parts.get(place) ?? nothing;
      const [values = []] = series.values();
      const own = minutes.get(place);
      const slots = grid.map((slot, at) => ({
        ...{ ...slot, value: values[at] ?? null },
        ...(own === undefined ? {} : { minutes: own[at] ?? 0 }),
      }));
      return [place, slots];
    }),
  );
}

const isWorstOf = (sli: Sli): boolean => sli.kind === 'time' && sli.level === 'worst-service';
const statisticOf = (sli: Sli): 'avg' | 'max' => (sli.kind === 'time' ? sli.statistic : 'avg');

/** Clusters of these names, and where services are asked for, services of these. */
function filterOf(members: readonly SeriesPlace[], key: string): string {
  const clusters = amongPlaces(members);
  const name = dimensionsOfKey(key).service;
  const services = [...new Set(members.flatMap(({ place }) => place[name] ?? []))];
  return services.length === 0 ? clusters : `${clusters} and ${dqlAmong(name, services)}`;
}

async function byGrail({ reading }: ValueReaders, alike: Alike): Promise<Map<string, HistoryPart>> {
  const { sli, keys, slotMinutes, span, members } = alike;
  const by = members[0]?.by ?? [];
  const isWorst = isWorstOf(sli);
  const parts = readableParts(span, slotMinutes);
  const read = await Promise.all(
    parts.map(async (part) => {
      const answers = await Promise.all(
        keys.map(async (key) => {
          const split = isWorst ? [...by, dimensionsOfKey(key).service] : by;
          const filter = filterOf(members, key);
          const asked = { key, statistic: statisticOf(sli), by: split, filter, slotMinutes };
          const kept = isWorst ? { highest: true, within: by } : {};
          return (await grailSeries(reading, { ...asked, ...kept }, part, what)).series;
        }),
      );
      return partsByPlace(answers, { by, apart: null, span: { ...part, slotMs: slotMinutes * minuteMs } });
    }),
  );
  const names = new Set(read.flatMap((found) => [...found.keys()]));
  const empty = (at: number) => historyPart([[]], null, { ...(parts[at] ?? span), slotMs: slotMinutes * minuteMs });
  return new Map([...names].map((name) => [name, joinedParts(read.map((found, at) => found.get(name) ?? empty(at)))]));
}

async function byMetrics({ metrics }: ValueReaders, alike: Alike): Promise<Map<string, HistoryPart>> {
  const { sli, keys, slotMinutes, span, members } = alike;
  const by = members[0]?.by ?? [];
  const isWorst = isWorstOf(sli);
  const split = isWorst ? [...by, dimensions.service] : by;
  const when = { from: `${span.from}`, to: `${span.to}`, resolution: `${slotMinutes}m` } as const;
  const found = await seriesByMetrics(metrics, { keys, members, split, statistic: statisticOf(sli), when });
  const apart = isWorst ? dimensions.service : null;
  const places = partsByPlace(found, { by, apart, span: { ...span, slotMs: slotMinutes * minuteMs } });
  if (!isWorst) return places;
  return new Map([...places].map(([name, part]) => [name, { ...part, series: highest(part) }]));
}

/** Minutes with data in each slot, where silence counts as bad; of slots of a minute they say nothing new. */
async function minutesByGrail({ reading }: ValueReaders, alike: Alike): Promise<Map<string, number[]>> {
  const { sli, keys, slotMinutes, span, members } = alike;
  const minutes = new Map<string, number[]>();
  if (sli.kind === 'headroom' || sli.noData !== 'bad' || slotMinutes <= 1) return minutes;
  const by = members[0]?.by ?? [];
  const slotMs = slotMinutes * minuteMs;
  const slots = Math.round((span.to - span.from) / slotMs);
  for (const { series } of members)
    minutes.set(
      series,
      Array.from({ length: slots }, () => 0),
    );
  const asked = { keys, by, filter: filterOf(members, keys[0] ?? '') };
  await Promise.all(
    partsOf(span, Math.floor(longestCounted / slotMs) * slotMs).map(async (part) => {
      const dql = measuredPerSlotDql(asked, slotMinutes, part);
      const query = { dql, what, spans: [part], slotMinutes: 1 };
      const { records } = await slotRecords(reading.grail, query, { leaves: reading.deadline.leaves });
      for (const record of records) {
        const own = minutes.get(placeNameOf({ dimensions: placeOfRecord(record, by), timestamps: [], values: [] }, by));
        numbersIn(record[measuredMinutes], (part.to - part.from) / slotMs, what).forEach((count, index) => {
          if (own !== undefined) own[(part.from - span.from) / slotMs + index] = count ?? 0;
        });
      }
    }),
  );
  return minutes;
}
