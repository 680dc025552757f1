import { parseCompositeKey } from '../../domain/model/compositeKey';
import {
  clusterEntityType,
  dimensions,
  heartbeatMetricKey,
  totalUpdatesMetricKey,
} from '../../domain/model/ecsMetrics';
import { metricStreamKeys, streamReservationKeys } from '../../domain/model/metricKeys';
import type { Clock } from '../world/clock';
import { hashOf } from './chance';
import { customDeviceId } from './customDeviceId';
import type { GenerateSeries } from '../metricStore/metricHistory';
import type { Minutes } from './keptDays';
import { listOf, serviceMinutes } from './serviceMinutes';
import type { EcsCluster, EcsMetric, Fleet } from './ecs';
import type { Series } from '../metricStore/series';

const minuteMs = 60_000;

/** A CloudWatch metric stream is about two to three minutes behind; newer minutes have not arrived yet. */
export const deliveryLagMs = 2 * minuteMs;

export interface HistoryOptions {
  clock: Clock;
  fleet: Fleet;
  /** Start of the history, milliseconds. */
  from: number;
  /** When a cluster's data stopped; Infinity while it goes on. */
  until: (cluster: EcsCluster) => number;
  /** When a stream's heartbeat stopped; Infinity while it goes on. */
  streamUntil: (accountId: string, region: string) => number;
  /** Data that arrived by then has no entity dimension: when the extension was activated; Infinity before that. */
  withoutEntitiesUntil: () => number;
}

/** Fourteen days of everything, made minute by minute when somebody reads it. */
export function generatedHistory(options: HistoryOptions): ReadonlyMap<string, GenerateSeries> {
  const clusters = [...options.fleet.values()].flat();
  if (clusters.length === 0) return new Map();
  const history = new Map<string, GenerateSeries>(
    [heartbeatMetricKey, totalUpdatesMetricKey].map((key) => [key, () => ownCounts(options, key)]),
  );
  for (const [metricKey, metric] of clusterMetrics) {
    history.set(metricKey, () => clusters.flatMap((cluster) => seriesOf(options, metricKey, cluster, null, metric)));
  }
  for (const [metricKey, metric] of serviceMetrics) {
    history.set(metricKey, () =>
      clusters.flatMap((cluster) =>
        cluster.services.flatMap(({ name }) => seriesOf(options, metricKey, cluster, name, metric)),
      ),
    );
  }
  return history;
}

const clusterMetrics: readonly (readonly [string, EcsMetric])[] = [
  [metricStreamKeys.clusterCpu, 'cpu'],
  [metricStreamKeys.clusterMemory, 'memory'],
  [streamReservationKeys.cpu, 'cpuReservation'],
  [streamReservationKeys.memory, 'memoryReservation'],
];
const serviceMetrics: readonly (readonly [string, EcsMetric])[] = [
  [metricStreamKeys.serviceCpu, 'cpu'],
  [metricStreamKeys.serviceMemory, 'memory'],
  [metricStreamKeys.serviceRunningTasks, 'running'],
  [metricStreamKeys.serviceDesiredTasks, 'desired'],
];

function seriesOf(
  options: HistoryOptions,
  metricKey: string,
  cluster: EcsCluster,
  service: string | null,
  metric: EcsMetric,
): Series[] {
  const minutes = serviceMinutes(cluster, service, metric);
  if (!minutes) return [];
  const { accountId, region, name } = cluster;
  const entityId = customDeviceId(clusterEntityType, accountId, region, name);
  const seriesDimensions = {
    [dimensions.accountId]: accountId,
    [dimensions.region]: region,
    [dimensions.cluster]: name,
    ...(service === null ? {} : { [dimensions.service]: service }),
  };
  const whole = (of: Record<string, string>) => minutely(options, metricKey, of, options.until(cluster), minutes);
  return byEntity(
    options,
    whole(seriesDimensions),
    whole({ ...seriesDimensions, [dimensions.clusterEntity]: entityId }),
  );
}

type Generated = Required<Pick<Series, 'each'>> & Series;

/** The entity is a dimension, hence another series, which goes on where the one without it ends. */
function byEntity({ withoutEntitiesUntil }: HistoryOptions, plain: Generated, withEntity: Generated): Series[] {
  if (withoutEntitiesUntil() === -Infinity) return [withEntity];
  const lastPlain = () => withoutEntitiesUntil() - deliveryLagMs;
  return [
    {
      ...plain,
      samples: (from, to) => plain.samples(from, Math.min(to, lastPlain())),
      each: (from, to, visit) => plain.each(from, Math.min(to, lastPlain()), visit),
    },
    {
      ...withEntity,
      samples: (from, to) => withEntity.samples(Math.max(from, lastPlain()), to),
      each: (from, to, visit) => withEntity.each(Math.max(from, lastPlain()), to, visit),
      exists: () => Number.isFinite(withoutEntitiesUntil()),
    },
  ];
}

/** One stream per account and region reports how many metric updates it sent; without additional statistics as many are billed. */
function ownCounts(options: HistoryOptions, metricKey: string): Series[] {
  return [...options.fleet].flatMap(([place, clusters]) => {
    const [accountId = '', region = ''] = parseCompositeKey(place);
    const updates = clusters.reduce(
      (sum, { services, containerInsights, capacity }) =>
        sum + (containerInsights ? 4 : 2) * services.length + (capacity === 'fargate' ? 0 : 4),
      0,
    );
    const suffix = hashOf(place).toString(36).toUpperCase();
    const seriesDimensions = {
      [dimensions.accountId]: accountId,
      [dimensions.region]: region,
      [dimensions.metricStream]: `ecs-slo-launchpad-MetricStream-${suffix}`,
    };
    return [minutely(options, metricKey, seriesDimensions, options.streamUntil(accountId, region), beats(updates))];
  });
}

const beats =
  (updates: number): Minutes =>
  (first, last, visit) => {
    for (let at = first; at <= last; at += minuteMs) visit(at, updates, updates, updates, 1);
  };

function minutely(
  { clock, from: start }: HistoryOptions,
  metricKey: string,
  seriesDimensions: Record<string, string>,
  until: number,
  between: Minutes,
): Generated {
  const each: Minutes = (from, to, visit) => {
    const last = Math.min(to, until, clock.now() - deliveryLagMs);
    const first = (Math.floor(Math.max(from, start) / minuteMs) + 1) * minuteMs;
    if (first <= last) between(first, last, visit);
  };
  const samples: Series['samples'] = (from, to) => listOf(each, from, to);
  return { metricKey, dimensions: seriesDimensions, since: start, each, samples };
}
