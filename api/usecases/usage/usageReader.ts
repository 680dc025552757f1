import { usageDimensions, usageDql, usageFields, type UsageAsked } from '../../../domain/queries/usage/usageDql';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { usageSelectors } from '../../../domain/queries/usage/usageSelector';
import { compositeKey } from '../../../domain/model/compositeKey';
import type { Grail } from '../../platform/grail/grail';
import type { Metrics } from '../../platform/metrics';
import { numbersIn } from '../readers/grailSeries';
import { placeOfRecord } from '../readers/grailSlots';

export type Values = (number | null)[];
export type Usage = Record<(typeof usageFields)[number], Values>;

export interface UsageFound {
  /** By account, region, cluster and, per service, service: see `placeKey`. */
  byPlace: Map<string, Usage>;
  /** What was kept back. */
  truncated: string[];
  remarks: string[];
}

export const placeKey = (accountId: string, region: string, cluster: string, service = ''): string =>
  compositeKey(accountId, region, cluster, service);

/** The usage of many clusters, or of their services, in one question. */
export type UsageReader = (asked: UsageAsked, span: TimeRange) => Promise<UsageFound>;

const what = 'read the usage of clusters and services';
/** Amazon ECS allows 5,000 services a cluster; so many series of 120 slots are about 20 MB, hence a limit on purpose. */
const mostRecords = 5000;
const minuteMs = 60_000;

export const grailUsage =
  (grail: Pick<Grail, 'query'>, leaves: (ms: number) => boolean): UsageReader =>
  async (asked, span) => {
    const answer = await grail.query(usageDql(asked, span), { maxRecords: mostRecords, leaves, what });
    const slots = Math.round((span.to - span.from) / (asked.slotMinutes * minuteMs));
    const byPlace = new Map<string, Usage>();
    for (const record of answer.records) {
      const place = placeIn(placeOfRecord(record, usageDimensions(asked)), asked);
      const [mean, min, max] = usageFields.map((field) => numbersIn(record[field], slots, what));
      if (mean && min && max) byPlace.set(place, { mean, min, max });
    }
    const said = answer.notifications.filter(({ severity }) => severity !== 'INFO').map(({ message }) => message);
    return { byPlace, truncated: answer.isPartial ? [said.join(' ')] : [], remarks: answer.isPartial ? [] : said };
  };

export const classicUsage =
  (metrics: Pick<Metrics, 'query'>): UsageReader =>
  async (asked, span) => {
    const width = asked.slotMinutes * minuteMs;
    const slots = Math.round((span.to - span.from) / width);
    const byPlace = new Map<string, Usage>();
    const remarks = new Set<string>();
    const when = { from: `${span.from}`, to: `${span.to}`, resolution: `${asked.slotMinutes}m` } as const;
    const answers = await Promise.all(usageSelectors(asked).map((selector) => metrics.query({ selector, ...when })));
    answers.forEach(({ series, warnings }, at) => {
      const field = usageFields[at] ?? 'mean';
      for (const { dimensions, timestamps, values } of series) {
        const place = placeIn(dimensions, asked);
        const usage = byPlace.get(place) ?? { mean: empty(slots), min: empty(slots), max: empty(slots) };
        byPlace.set(place, usage);
        timestamps.forEach((end, index) => {
          const slot = Math.round((end - span.from) / width) - 1;
          if (slot >= 0 && slot < slots) usage[field][slot] = values[index] ?? null;
        });
      }
      for (const warning of warnings) remarks.add(warning);
    });
    return { byPlace, truncated: [], remarks: [...remarks] };
  };

function placeIn(dimensions: Readonly<Record<string, string>>, asked: UsageAsked): string {
  const [accountId = '', region = '', cluster = '', service = ''] = usageDimensions(asked).map(
    (name) => dimensions[name] ?? '',
  );
  return placeKey(accountId, region, cluster, service);
}

export const empty = (slots: number): Values => Array.from({ length: slots }, () => null);
