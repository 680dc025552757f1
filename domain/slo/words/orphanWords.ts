import type { OrphanEvidence } from '../../model/planItem';

/** Why an SLO counts as one without a cluster. */
export function orphanWords({ noDataForDays, listedEntities }: OrphanEvidence): string {
  const listed = listedEntities === 1 ? 'not the one ECS cluster' : `not among the ${listedEntities} ECS clusters`;
  return `No data for ${noDataForDays} days, and ${listed} that Dynatrace lists.`;
}
