import { clusterKey, type MetricFamily } from '../../../../domain/model/cluster';
import { dimensions } from '../../../../domain/model/ecsMetrics';
import { narrowestSlot } from '../../../../domain/queries/discovery/newestDql';
import { clusterNameOf } from '../../../../domain/queries/discovery/seriesDql';
import type { Grail } from '../../../platform/grail/grail';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import { placeIn, textIn, type ClusterSeries } from './clusterSeries';
import { keysToAsk } from './keysToAsk';
import { newestByKey, nothingAsked, type NewestAnswer } from './newestByKey';
import { meansOf, usageIn } from './usageMeans';

export interface NewestParts {
  grail: Pick<Grail, 'query'>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How far back. */
  minutes: number;
  /** True when the lists of series are not complete, so that running clusters may be missing in them. */
  isCut: boolean;
}

/** All by the cluster's key. */
export interface NewestOfFamily {
  /** Milliseconds since the epoch. */
  newest: Map<string, number>;
  /** Percent, mean of the last hour. */
  cpu: Map<string, number>;
  memory: Map<string, number>;
  /** Clusters that have data and were not in the lists. */
  seen: ClusterSeries[];
  cutBy: string[];
}

const what = 'find out when the ECS clusters last sent data';
const hourMinutes = 60;
/** Slots begin at whole minutes, at or before the time that is asked for: with a minute less none is older than an hour. */
const withinHour = hourMinutes - 1;

/**
 * When the clusters of a family last had data, and the last hour's usage: of all of them minute by minute in the last hour, and of
 * those that the lists do not know to have sent anything since in wider slots further back; at last of those that the lists of
 * the last hour named in vain, which may be coarser than an hour.
 */
export async function newestOfFamily(
  parts: NewestParts,
  family: MetricFamily,
  all: readonly ClusterSeries[],
  recent: readonly ClusterSeries[],
): Promise<NewestOfFamily> {
  const running = parts.isCut ? all : recent;
  const [listed, fresh] = [keysIn(all), keysIn(recent)];
  const quiet = all.filter((one) => !fresh.has(clusterKey(one)));
  const [inHour, before] = await Promise.all([lastHour(parts, family, running), furtherBack(parts, family, quiet)]);
  const clusterOf = ({ record }: { record: GrailRecord }) => clusterKey(placedIn(record, family));
  const newest = new Map<string, number>();
  for (const one of inHour.found) raise(newest, clusterOf(one), one.at, parts.now());
  const alive = new Set(newest.keys());
  const late = await furtherBack(
    parts,
    family,
    all.filter((one) => fresh.has(clusterKey(one)) && !alive.has(clusterKey(one))),
  );
  // A wide slot may reach into the last hour, where we know that there was nothing.
  const latest = parts.now() - hourMinutes * 60_000;
  for (const one of [...before.found, ...late.found])
    if (!alive.has(clusterOf(one))) raise(newest, clusterOf(one), one.at, latest);
  return {
    newest,
    ...{ cpu: usageIn(inHour, 'cpu', clusterOf), memory: usageIn(inHour, 'memory', clusterOf) },
    seen: unlisted(inHour, family, all, listed),
    cutBy: [...inHour.cutBy, ...before.cutBy, ...late.cutBy],
  };
}

const keysIn = (series: readonly ClusterSeries[]): Set<string> => new Set(series.map((one) => clusterKey(one)));

const placedIn = (record: GrailRecord, family: MetricFamily) =>
  placeIn(record, textIn(record, clusterNameOf[family]) ?? '');

function raise(newest: Map<string, number>, key: string, at: number | null, latest: number): void {
  if (at !== null) newest.set(key, Math.max(newest.get(key) ?? 0, Math.min(at, latest)));
}

const asked = (family: MetricFamily, series: readonly ClusterSeries[]) => ({
  keys: keysToAsk(series.map((one) => ({ facts: one.facts, owner: clusterKey(one) }))),
  by: [dimensions.accountId, dimensions.region, clusterNameOf[family]],
  needed: clusterNameOf[family],
});

const lastHour = ({ grail }: NewestParts, family: MetricFamily, series: readonly ClusterSeries[]) =>
  newestByKey(grail, { ...asked(family, series), means: meansOf(series), minutes: withinHour, slotMinutes: 1 }, what);

async function furtherBack(
  { grail, minutes }: NewestParts,
  family: MetricFamily,
  series: readonly ClusterSeries[],
): Promise<NewestAnswer> {
  if (series.length === 0 || minutes <= hourMinutes) return nothingAsked;
  const only = onlyOf(series, family);
  return newestByKey(grail, { ...asked(family, series), minutes, slotMinutes: narrowestSlot(minutes), only }, what);
}

/** So many clusters are asked for by name; beyond, all there are cost no more. */
const mostNamed = 200;

function onlyOf(series: readonly ClusterSeries[], family: MetricFamily): Record<string, readonly string[]> {
  const names = [...new Set(series.map(({ name }) => name))].sort();
  return names.length > mostNamed ? {} : { [clusterNameOf[family]]: names };
}

/** Clusters with data that no list named, by the metrics that they have. */
function unlisted(
  { found }: NewestAnswer,
  family: MetricFamily,
  all: readonly ClusterSeries[],
  listed: ReadonlySet<string>,
): ClusterSeries[] {
  const factsOf = new Map(all.map(({ facts }) => [facts.key, facts]));
  return found.flatMap(({ record, keys }) => {
    const place = placedIn(record, family);
    if (place.name === '' || listed.has(clusterKey(place))) return [];
    return keys.flatMap((key) => {
      const facts = factsOf.get(key);
      return facts === undefined ? [] : [{ facts, ...place, entityId: null }];
    });
  });
}
