import { unknownPlace } from '../../../../domain/model/cluster';
import {
  clusterSeriesDql,
  serviceSeriesDql,
  seriesFields,
  type SeriesAsked,
  type SeriesDql,
} from '../../../../domain/queries/discovery/seriesDql';
import { ecsKeyFacts, type EcsKeyFacts } from '../../../../domain/queries/ecsKeyFacts';
import type { Grail, GrailAnswer } from '../../../platform/grail/grail';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import type { ClusterPlace } from '../sighting';

/** Keys of ECS, and of its Container Insights whichever way the connection spells them. */
export const ecsPrefixes = ['cloud.aws.ecs.', 'cloud.aws.ecs_'] as const;

/** Records that one answer may have: ten thousand clusters with ten services or metrics each. */
export const mostRecords = 100_000;

/** A metric that a cluster has. */
export interface ClusterSeries extends ClusterPlace {
  facts: EcsKeyFacts;
  entityId: string | null;
}

export interface ServicePlace extends ClusterPlace {
  service: string;
}

/** What was listed, and whether that is all there is. */
export interface Listed<T> {
  found: T[];
  /** What Dynatrace said about keeping something back; empty when it did not. */
  cutBy: string[];
}

const what = 'find the ECS clusters';

async function listed<T>(
  grail: Pick<Grail, 'query'>,
  { dql, orElse }: SeriesDql,
  read: (record: GrailRecord) => T | null,
): Promise<Listed<T>> {
  const answer = await grail.query(dql, { what, orElse, maxRecords: mostRecords });
  return { found: answer.records.flatMap((record) => read(record) ?? []), cutBy: cutIn(answer) };
}

/** Why an answer is not all there is; empty when it is. */
export function cutIn({ isPartial, notifications }: GrailAnswer): string[] {
  if (!isPartial) return [];
  const said = notifications.filter(({ severity, message }) => severity !== 'INFO' && message !== '');
  return said.length === 0 ? ['Dynatrace answered only a part.'] : said.map(({ message }) => message);
}

/** A text that a record has; an empty one is none. */
export function textIn(record: GrailRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Where a record's cluster is. */
export const placeIn = (record: GrailRecord, name: string): ClusterPlace => ({
  accountId: textIn(record, seriesFields.accountId) ?? unknownPlace,
  region: textIn(record, seriesFields.region) ?? unknownPlace,
  name,
});

/** Which ECS metrics every cluster had within so many minutes; what names no cluster is left out. */
export const clusterSeries = (grail: Pick<Grail, 'query'>, asked: SeriesAsked): Promise<Listed<ClusterSeries>> =>
  listed(grail, clusterSeriesDql(asked), (record) => {
    const facts = ecsKeyFacts(textIn(record, seriesFields.key) ?? '', null);
    const name = textIn(record, seriesFields.cluster);
    if (facts === null || name === null) return null;
    return { facts, ...placeIn(record, name), entityId: textIn(record, seriesFields.entity) };
  });

/** The services of every cluster within so many minutes. */
export const serviceSeries = (grail: Pick<Grail, 'query'>, asked: SeriesAsked): Promise<Listed<ServicePlace>> =>
  listed(grail, serviceSeriesDql(asked), (record) => {
    const [name, service] = [textIn(record, seriesFields.cluster), textIn(record, seriesFields.service)];
    return name === null || service === null ? null : { ...placeIn(record, name), service };
  });
