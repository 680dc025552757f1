import type { SloRow } from '../../../../domain/contract/listSlos';
import { Failure } from '../../../../domain/failure';
import {
  clusterTarget,
  isPlaceKnown,
  type Cluster,
  type FamilyData,
  type Target,
} from '../../../../domain/model/cluster';
import { familyOfKey } from '../../../../domain/model/metricFamily';
import type { Slo, SloParameters } from '../../../../domain/model/slo';
import { sloFacts } from '../../../../domain/model/sloFacts';
import { readSli } from '../../../../domain/queries/readSli';
import { readAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import type { SloTemplate } from '../../../../domain/slo/templates/sloTemplate';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { isAbout } from '../../components/clusters/objectivesByCluster';
import { entityOfSubject, partsOfKey } from '../../../../domain/model/sloKey';

/** What an SLO of ours is about. */
export interface SloSubject {
  key: string;
  templateId: string;
  /** Null for a template that this version of the app does not know. */
  template: SloTemplate | null;
  /** Null when the cluster is not known (any more). */
  target: Target | null;
  parameters: SloParameters;
  /** What is known of its cluster's data, by family of metrics. */
  families: readonly FamilyData[];
  /** Where the parameters come from: recorded when it was applied, or read from its query. */
  source: 'record' | 'query';
}

/** Null for an SLO of others. @param clusters those that are known, for the names behind a key. */
export function sloSubject(slo: SloRow, definition: Slo, clusters: readonly Cluster[]): SloSubject | null {
  if (slo.foreign || slo.key === null) return null;
  const { templateId, subject, service } = partsOfKey(slo.key);
  const knownCluster = clusters.find((one) => isAbout(slo, one));
  const recorded = readAppliedRecord(definition)?.parameters;
  return {
    key: slo.key,
    templateId,
    template: knownTemplate(templateId),
    target: targetOf(definition, { entityId: entityOfSubject(subject), service }, knownCluster),
    families: knownCluster?.families ?? [],
    parameters: recorded ?? parametersInQuery(definition),
    source: recorded ? 'record' : 'query',
  };
}

function knownTemplate(id: string): SloTemplate | null {
  try {
    return templateOf(id);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function targetOf(
  definition: Slo,
  { entityId, service }: { entityId: string | null; service: string | null },
  known: Cluster | undefined,
): Target | null {
  const read = readSli(definition);
  const cluster = known && clusterTarget(known);
  // An SLO is about the metrics that it reads, whichever its cluster would get now.
  const family = read === null ? cluster?.family : familyOfKey(read.keys[0] ?? '');
  const isUsual = family === undefined || (family === 'stream' && cluster?.family === undefined);
  const more = { ...(service === null ? {} : { service }), ...(isUsual ? {} : { family }) };
  const found = cluster && { ...cluster, entityId: entityId ?? cluster.entityId, ...more };
  if (found && isPlaceKnown(found)) return found;
  // A platform SLO names its cluster, which may send nothing at the moment; a classic one its entity only.
  if (!read?.cluster || !read.accountId || !read.region) return found ?? null;
  return { entityId, cluster: read.cluster, accountId: read.accountId, region: read.region, ...more };
}

function parametersInQuery(definition: Slo): SloParameters {
  const { target, warning, window } = sloFacts(definition);
  const read = readSli(definition);
  const sli = read?.sli;
  return {
    target,
    warning,
    window,
    ...(sli?.kind === 'time' ? { threshold: sli.threshold, statistic: sli.statistic } : {}),
    ...(sli && sli.kind !== 'headroom' ? { noData: sli.noData } : {}),
    ...(read?.slotMinutes ? { slotMinutes: read.slotMinutes } : {}),
  };
}
