import { Failure } from '../../failure';
import { migrateExclusions, type Exclusion } from '../exclusion';
import type { KeptKind } from './keptObject';
import { assertKnownFormat, filled, keptFormat, numberOf } from './valueFields';

/** Maintenance windows: `settings/schemas/maintenance-window.schema.json`. */
export const keptExclusions: KeptKind<Exclusion> = {
  ...{ name: 'exclusions', schemaId: 'maintenance-window', noun: 'maintenance window', most: 1000 },
  valueOf: ({ clusters, durationMinutes, rrule, ...one }) => ({
    format: keptFormat,
    ...one,
    durationMinutes: `${durationMinutes}`,
    rrule: rrule ?? '',
    allClusters: clusters === null,
    clusters: clusters ?? [],
  }),
  rawOf: ({ format, allClusters, clusters, durationMinutes, rrule, ...one }) => {
    assertKnownFormat({ format });
    if (allClusters !== false && Array.isArray(clusters) && clusters.length > 0) throw twoAnswers();
    return {
      ...one,
      durationMinutes: numberOf(durationMinutes),
      rrule: filled(rrule) ?? null,
      clusters: allClusters === false ? clusters : null,
    };
  },
  read: migrateExclusions,
  idOf: ({ id }) => id,
  titleOf: ({ reason }) => reason,
};

const twoAnswers = () =>
  new Failure({
    code: 'InvalidInput',
    message: 'allClusters: is on, and clusters are named too',
    whose: 'user',
    hint: 'In Settings, switch "All clusters" off or remove the named ones.',
  });
