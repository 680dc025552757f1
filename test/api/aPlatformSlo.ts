import { externalIdOf, type PlatformSlo } from '../../domain/model/slo';

/** A platform SLO of ours under a key, as a template might build it. */
export function aPlatformSlo(key: string, differing: Partial<PlatformSlo> = {}): PlatformSlo {
  return {
    name: key,
    description: 'CPU below 80 %',
    tags: ['managed-by:ecs-slo-launchpad', `ecs-slo-key:${key}`],
    externalId: externalIdOf(key),
    criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.9, warning: 99.95 }],
    customSli: { indicator: 'timeseries sli = avg(some.metric), interval: 5m', filterSegments: [] },
    ...differing,
  };
}
