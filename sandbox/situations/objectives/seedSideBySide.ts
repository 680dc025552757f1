import { createSettingsObject, type WantedObject } from '../../dynatrace/settings/createSettingsObject';
import { colleague, type Author } from '../../dynatrace/settings/authorOf';
import { settingsShelf } from '../../dynatrace/settings/settingsShelf';
import { newVersion } from '../../platform/slo/platformSlos';
import { platformSloShelf } from '../../platform/slo/platformSloShelf';
import { readSloConfig } from '../../platform/slo/readSloConfig';
import type { World } from '../../world/world';
import { foreignObjectives, takenName } from './foreignObjectives';
import { objective, type Place } from './objective';

const production = '111122223333';
const dayMs = 24 * 3_600_000;

const inProduction = (region: string, cluster: string, service?: string): Place => ({
  ...{ accountId: production, region, cluster },
  ...(service === undefined ? {} : { service }),
});

/** One objective of each of the nine templates, as the app applied it thirty days ago, with the hashes that it left. */
const applied: readonly (readonly [string, Place, string])[] = [
  ['cluster-cpu-headroom', inProduction('us-east-1', 'checkout-prod'), 'n=bfa02096 e=507eeb20 #12bd5b83'],
  ['cluster-memory-headroom', inProduction('eu-west-1', 'catalog-prod'), 'n=eada7615 e=6219b0df #689a9530'],
  ['cluster-cpu-time', inProduction('us-east-1', 'checkout-prod'), 'n=28799142 e=0cdaca90 #58aa33a4'],
  ['cluster-memory-time', inProduction('eu-central-1', 'fulfilment-prod'), 'n=42ae7648 e=d02cb33d #8ce78dce'],
  ['service-cpu-time', inProduction('eu-central-1', 'fulfilment-prod', 'routing'), 'n=89698cb9 e=438cbc3c #73a2a565'],
  ['service-memory-time', inProduction('us-east-1', 'payments-prod', 'refunds'), 'n=5fa8caea e=d77562c0 #7adb0052'],
  ['cluster-worst-service-cpu', inProduction('us-east-1', 'payments-prod'), 'n=bfd4c36e e=2271fc71 #9f6af163'],
  ['cluster-worst-service-memory', inProduction('eu-west-1', 'search-prod'), 'n=41bd9557 e=d8cffca9 #7ff9262e'],
  ['service-running-tasks', inProduction('eu-west-1', 'catalog-prod', 'reviews'), 'n=cdc390a6 e=8246d398 #057c0a66'],
];

type Change = (value: Record<string, unknown>) => Record<string, unknown>;

const withThreshold =
  (from: number, to: number): Change =>
  ({ metricExpression, ...rest }) => ({
    ...rest,
    metricExpression: String(metricExpression).replaceAll(`lt(${from})`, `lt(${to})`),
  });

/** Ours as well, and changed by hand since: the record in the description tells of something else, or is gone. */
const edited: readonly (readonly [string, Place, string, Change])[] = [
  [
    'cluster-cpu-time',
    inProduction('eu-west-1', 'catalog-prod'),
    'n=2cbc9707 e=9cc7aed8 #30d7e8ba',
    (value) => ({ ...value, targetSuccess: 50, targetWarning: 60 }),
  ],
  [
    'service-cpu-time',
    inProduction('us-east-1', 'payments-prod', 'refunds'),
    'n=ea3954a0 e=9463ed0b #2af4bd51',
    withThreshold(80, 90),
  ],
  [
    'cluster-memory-headroom',
    inProduction('eu-central-1', 'fulfilment-prod'),
    'n=af057686 e=2fca7648 #0a1030ab',
    (value) => ({
      ...value,
      customDescription: 'Ask the fulfilment team before changing this.',
      evaluationWindow: '-30d',
    }),
  ],
];

/** Classic SLOs of every template with thirty days behind them, some of them edited by hand, and some that somebody else made. */
export function seedSideBySide(world: World): void {
  for (const [template, place, hashes] of applied) put(world, objective(template, place, hashes), 30);
  for (const [template, place, hashes, change] of edited) {
    const wanted = objective(template, place, hashes);
    put(world, wanted, 30);
    put(world, { ...wanted, value: change(wanted.value) }, 9, colleague);
  }
  for (const [index, row] of foreignObjectives.entries()) put(world, foreign(index, row), 30, colleague);
  takeName(world);
}

/** Stores an object as it was written that many days ago. */
function put(world: World, wanted: WantedObject, daysAgo: number, by?: Author): void {
  const stored = createSettingsObject(world, wanted, by);
  const at = world.clock.now() - daysAgo * dayMs;
  world.shelf(settingsShelf).set(stored.objectId, { ...stored, created: Math.min(stored.created, at), modified: at });
}

function foreign(
  index: number,
  [name, metricExpression, evaluationWindow, ...targets]: (typeof foreignObjectives)[number],
) {
  const [targetSuccess, targetWarning] = targets;
  return {
    ...{ schemaId: 'builtin:monitoring.slo', scope: 'environment', externalId: null },
    value: {
      ...{ enabled: true, name, metricName: `shop_slo_${index + 1}`, metricExpression, evaluationWindow },
      ...{ evaluationType: 'AGGREGATE', filter: '', targetSuccess, targetWarning },
      errorBudgetBurnRate: { burnRateVisualizationEnabled: false },
    },
  };
}

/** A platform SLO of somebody else that has the name of one of ours, so that an upgrade under that name meets 409. */
function takeName(world: World): void {
  const config = readSloConfig({
    name: takenName,
    description: 'A first try at the new SLOs.',
    criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 90 }],
    customSli: {
      indicator:
        'timeseries used = avg(`cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion`), filter: clustername == "checkout-prod" | fieldsAdd sli = 100 - used[]',
    },
  });
  const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  world.shelf(platformSloShelf).set(id, { id, version: newVersion(), config });
}
