import type { OrphanEvidence } from '../../model/planItem';

/** Why an SLO counts as one without a cluster. */
export function orphanWords(evidence: OrphanEvidence): string {
  const silent = `No data for ${evidence.noDataForDays} days${evidence.by === 'grail' ? ' in Grail' : ''}`;
  if ('otherClusters' in evidence) {
    const { otherClusters } = evidence;
    const others = otherClusters === 1 ? '1 other ECS cluster sends' : `${otherClusters} other ECS clusters send`;
    const why = evidence.noEntities
      ? 'This environment has no entities any more, so there is none to look for.'
      : 'It was made without an entity, so there is none to look for.';
    const doubt = evidence.by === 'grail' ? ' Data that you may not read would be missing just so.' : '';
    return `${silent}, while ${others} data now. ${why}${doubt}`;
  }
  const { listedEntities } = evidence;
  const listed = listedEntities === 1 ? 'not the one ECS cluster' : `not among the ${listedEntities} ECS clusters`;
  return `${silent}, and ${listed} that Dynatrace lists.`;
}
