import type { Target } from '../../../../../domain/model/cluster';

/** A target in words: `checkout in prod (eu-west-1)`, `prod (eu-west-1)`. */
export function targetWords({ cluster, service, region }: Target): string {
  return service === undefined ? `${cluster} (${region})` : `${service} in ${cluster} (${region})`;
}
