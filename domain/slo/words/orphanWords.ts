import type { OrphanEvidence } from '../../model/planItem';

/** Why an SLO counts as one without a cluster. */
export function orphanWords(evidence: OrphanEvidence): string {
  const { noDataForDays } = evidence;
  if ('otherClusters' in evidence) {
    const { otherClusters } = evidence;
    const others = otherClusters === 1 ? '1 other ECS cluster sends' : `${otherClusters} other ECS clusters send`;
    return `No data for ${noDataForDays} days, while ${others} data now. It was made without an entity, so there is none to look for.`;
  }
  const { listedEntities } = evidence;
  const listed = listedEntities === 1 ? 'not the one ECS cluster' : `not among the ${listedEntities} ECS clusters`;
  return `No data for ${noDataForDays} days, and ${listed} that Dynatrace lists.`;
}
