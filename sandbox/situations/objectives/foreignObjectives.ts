import { dimensions, ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import { entityOf, type Place } from './objective';

const production = '111122223333';
const checkout: Place = { accountId: production, region: 'us-east-1', cluster: 'checkout-prod' };
const catalog: Place = { accountId: production, region: 'eu-west-1', cluster: 'catalog-prod' };

const ofCluster = (key: string, place: Place): string =>
  `${key}:filter(eq("${dimensions.clusterEntity}",${entityOf(place)}))`;
const cpu = ecsMetricKeys.cluster.cpu;
const serviceCpu = ecsMetricKeys.service.cpu;

/** Named as people name dimensions who never saw an entity id. */
const ofRouting = `${serviceCpu}:filter(and(eq("${dimensions.cluster}","fulfilment-prod"),eq("${dimensions.service}","routing"))):avg`;

/**
 * SLOs on ECS metrics that somebody else made: name, expression, window, target, warning. What a reader can make of them is
 * in the comment.
 */
export const foreignObjectives: readonly (readonly [string, string, string, number, number])[] = [
  // The article's own expression, typed by hand.
  [
    'Checkout CPU headroom',
    `100-${ofCluster(cpu, checkout)}:splitBy("${dimensions.clusterEntity}"):avg`,
    '-7d',
    20,
    30,
  ],
  // The same name but for a letter: two SLOs in a list that ignores case.
  ['checkout CPU headroom', `100-${ofCluster(cpu, checkout)}:splitBy():avg`, '-1d', 15, 20],
  // Share of good slots as tenants write it: the factor first, `default(0)`, names in place of ids.
  [
    'Routing below 80 % CPU',
    `(100)*(${ofRouting}:partition("cpu",value("good",lt(80))):splitBy():count:default(0))/(${ofRouting}:splitBy():count)`,
    '-30d',
    95,
    98,
  ],
  // Missing slots count as good.
  [
    'Catalog CPU share',
    `((${ofCluster(cpu, catalog)}:avg:partition("usage",value("good",lt(85))):splitBy():count:default(0))/(${ofCluster(cpu, catalog)}:avg:splitBy():count)*(100)):default(100,always)`,
    '-7d',
    50,
    80,
  ],
  // Not one cluster's: the mean of two.
  [
    'Shop CPU headroom (both clusters)',
    `100-((${ofCluster(cpu, checkout)}:splitBy():avg+${ofCluster(cpu, catalog)}:splitBy():avg)/2)`,
    '-7d',
    20,
    30,
  ],
  // Of the peaks, which none of our templates measures.
  ['Checkout CPU headroom at its peaks', `100-${ofCluster(cpu, checkout)}:splitBy():max`, '-1d', 5, 10],
  // Of a cluster that is gone: no data.
  [
    'Legacy shop CPU headroom',
    `100-${cpu}:filter(eq("${dimensions.cluster}","legacy-shop")):splitBy():avg`,
    '-7d',
    20,
    30,
  ],
];

/** The name of a platform SLO by somebody else, which is what the first of ours is called too. */
export const takenName = '[ECS] checkout-prod CPU headroom (111122223333 us-east-1)';
