import type { Target } from '../../../domain/model/cluster';
import { familyOfKey } from '../../../domain/model/metricFamily';
import type { Sli } from '../../../domain/model/sli';
import type { Engine } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { readSli, type ReadSli } from '../../../domain/queries/readSli';
import type { KnownSlo } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';

/** An SLO whose time slices can be held against a threshold. */
export interface WatchedSlo {
  engine: Engine;
  id: string;
  name: string;
  target: Target;
  sli: Exclude<Sli, { kind: 'headroom' }>;
  read: ReadSli;
}

/** Why an SLO is not watched. */
export type Unwatched = 'headroom' | 'unreadable' | 'unknown';

/** What an SLO of ours measures and where, read from its query. @param clusters places by entity id, for those that know no other */
export function watchedSlo(
  engine: Engine,
  known: KnownSlo,
  clusters: ReadonlyMap<string, Target>,
): WatchedSlo | Unwatched {
  const slo = sloOf(engine, known.value);
  const read = readSli(slo);
  if (read === null) return 'unreadable';
  const { sli } = read;
  if (sli.kind === 'headroom') return 'headroom';
  const target = placeOf(read, clusters);
  return target === null ? 'unknown' : { engine, id: known.id, name: sloFacts(slo).name, target, sli, read };
}

function placeOf(read: ReadSli, clusters: ReadonlyMap<string, Target>): Target | null {
  const { entityId, cluster, accountId, region, service } = read;
  const own = service === undefined ? {} : { service };
  const family = familyOfKey(read.keys[0] ?? '');
  if (cluster !== undefined && accountId !== undefined && region !== undefined)
    return { entityId, cluster, accountId, region, family, ...own };
  const known = entityId === null ? undefined : clusters.get(entityId);
  return known ? { ...known, family, ...own } : null;
}
