import { MetricsClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { largestOf } from '../../domain/model/manyValues';
import { allPages } from './allPages';
import { translated, type Doing } from './translateError';

export interface MetricQuery {
  selector: string;
  /** E.g. `now-1h`, which the environment resolves by its own clock, or milliseconds since the epoch. */
  from: string;
  /** The same; without it, now. */
  to?: string;
  /** `Inf` for one value per series, `5m` for slots of five minutes; without it 120 slots. */
  resolution?: 'Inf' | `${number}m`;
}

export interface MetricSeries {
  /** By dimension. `splitBy` answers only series that have all dimensions asked for. */
  dimensions: Readonly<Record<string, string>>;
  /** Ends of slots, milliseconds since the epoch, ascending. */
  timestamps: readonly number[];
  /** One per slot; null where nothing was measured. */
  values: readonly (number | null)[];
}

export interface MetricAnswer {
  series: MetricSeries[];
  /** What the API remarked, e.g. that it cut the answer short. */
  warnings: string[];
  /** Width of a slot in minutes as the API tells it, which need not be what was asked for; null when it does not. */
  resolutionMinutes?: number | null;
  /** How many series were read, as far as the API tells (`dimensionCountRatio`, of 100,000). */
  seriesRead?: number | null;
}

export interface Metric {
  key: string;
  /** Dimensions that its series have, some or all of them; null when the environment does not say. */
  dimensions: readonly string[] | null;
  /** When it was first written, milliseconds since the epoch; null when the environment does not say. */
  createdAt?: number | null;
}

export interface Metrics {
  /**
   * Metrics that exist and whose key starts with this prefix.
   * @param writtenSince e.g. `now-7d`: only those with data since then
   */
  list(prefix: string, writtenSince?: string): Promise<Metric[]>;
  /** @throws Failure `NotFound` when the selector names a metric that does not exist. */
  query(query: MetricQuery): Promise<MetricAnswer>;
}

const scopes = ['environment-api:metrics:read'];
const listing: Doing = { what: 'list the metrics of the environment', scopes };
const querying: Doing = { what: 'query metrics', scopes };

/** Metrics API v2. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2 */
export function metricsFrom(httpClient: HttpClient): Metrics {
  const client = new MetricsClient(httpClient, { transformDates: false });
  const acceptType = 'application/json; charset=utf-8';
  return {
    list: (prefix, writtenSince) =>
      translated(listing, () =>
        allPages(
          (nextPageKey) =>
            client.allMetrics({
              acceptType,
              ...(nextPageKey
                ? { nextPageKey }
                : {
                    metricSelector: `${prefix}*`,
                    fields: 'metricId,dimensionDefinitions,created',
                    pageSize: 500,
                    ...(writtenSince === undefined ? {} : { writtenSince }),
                  }),
            }),
          ({ metrics }) =>
            metrics.map(({ metricId, dimensionDefinitions, created }) => ({
              key: metricId,
              dimensions: dimensionDefinitions?.map(({ key }) => key) ?? null,
              createdAt: typeof created === 'number' ? created : null,
            })),
        ),
      ),
    query: ({ selector, from, to, resolution }) =>
      translated(querying, async () => {
        const answer = await client.query({ acceptType, metricSelector: selector, from, to, resolution });
        const collections = answer.result;
        return {
          series: collections.flatMap(({ data }) => data.map(seriesOf)),
          warnings: [
            ...(answer.warnings ?? []),
            ...collections.flatMap(({ warnings }) => warnings ?? []),
            ...(collections.some(({ data }) => data.some(isRemainder)) ? [cutShort] : []),
          ],
          resolutionMinutes: minutesIn(answer.resolution),
          seriesRead: seriesReadIn(collections),
        };
      }),
  };
}

const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };

/** `1m`, `5m`, `1h`; null for anything else, e.g. `Inf`. */
function minutesIn(resolution: unknown): number | null {
  const [, amount, unit = ''] = /^(\d+)([mhdw])$/.exec(typeof resolution === 'string' ? resolution : '') ?? [];
  return amount === undefined ? null : Number(amount) * (unitMinutes[unit] ?? Number.NaN);
}

/** Tuples that one request may read: the ratio that an answer tells is of this. Same page as above. */
const mostSeries = 100_000;

function seriesReadIn(collections: readonly { dimensionCountRatio?: number }[]): number | null {
  const ratios = collections.flatMap(({ dimensionCountRatio }) => dimensionCountRatio ?? []);
  return ratios.length === 0 ? null : Math.round(largestOf(ratios) * mostSeries);
}

/** The SDK types leave out that slots and dimensions may be null. */
interface WireSeries {
  /** Null for the remainder: what the API aggregated because there were too many tuples. */
  dimensionMap: object | null;
  timestamps: number[];
  values: (number | null)[];
}

const cutShort = 'Dynatrace aggregated a part of the series because there were too many; some clusters may be missing.';

/** https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector ("Remainder dimension") */
const isRemainder = ({ dimensionMap }: WireSeries): boolean => dimensionMap === null;

function seriesOf({ dimensionMap, timestamps, values }: WireSeries): MetricSeries {
  const present = Object.entries(dimensionMap ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return { dimensions: Object.fromEntries(present), timestamps, values };
}
