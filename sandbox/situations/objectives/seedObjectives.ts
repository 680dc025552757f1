import { createSettingsObject } from '../../dynatrace/settings/createSettingsObject';
import type { World } from '../../world/world';
import { objective } from './objective';

const production = '111122223333';
const staging = '444455556666';

/**
 * What was "applied earlier" in situation `breaching`, with the hashes that the app left in the description, and in the
 * last column what becomes of it.
 */
const objectives: readonly (readonly [string, string, string, string, string])[] = [
  [production, 'us-east-1', 'checkout-prod', 'cluster-cpu-headroom', 'n=bfa02096 e=507eeb20 #12bd5b83'], // met
  [production, 'us-east-1', 'checkout-prod', 'cluster-cpu-time', 'n=28799142 e=0cdaca90 #58aa33a4'], // missed: an incident on most days
  [production, 'eu-west-1', 'catalog-prod', 'cluster-cpu-headroom', 'n=c66505c0 e=052f771a #0b96cd94'], // missed: too hot all day
  [production, 'eu-west-1', 'catalog-prod', 'cluster-memory-headroom', 'n=eada7615 e=6219b0df #689a9530'], // near its target
  [production, 'eu-central-1', 'fulfilment-prod', 'cluster-memory-time', 'n=42ae7648 e=d02cb33d #8ce78dce'], // met
  [staging, 'eu-west-1', 'catalog-staging', 'cluster-cpu-time', 'n=0ecd6ce5 e=902a29a5 #720ef7e0'], // met
  [staging, 'eu-central-1', 'fulfilment-staging', 'cluster-cpu-headroom', 'n=64807d80 e=59493674 #f00b82a8'], // no data: scaled to zero
  [staging, 'us-east-1', 'checkout-staging', 'cluster-memory-headroom', 'n=f827dd7d e=880239f1 #2497e4c3'], // of the stream that fell silent
];

/** Puts SLOs in place as this app's users would have, through the same door as the settings API. */
export function seedObjectives(world: World): void {
  for (const [accountId, region, cluster, template, hashes] of objectives) {
    createSettingsObject(world, objective(template, { accountId, region, cluster }, hashes));
  }
}
