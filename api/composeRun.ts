import {
  alertObjects,
  appStates,
  appUrl,
  asideEntities,
  clusterReader,
  dashboards,
  dashboardUrl,
  entities,
  familyReaders,
  grail,
  metrics,
  now,
  platformSlos,
  policySettings,
  probes,
  queryVerifier,
  random,
  sloObjects,
  slosPageUrl,
  stopwatch,
  wait,
} from './compose';
import { shelfOf } from './composeStored';
import { createBurnAlerts } from './usecases/alerts/createBurnAlerts';
import { applySlos } from './usecases/applying/applySlos';
import { discoverClusters } from './usecases/clusters/discoverClusters';
import { createDashboard } from './usecases/dashboards/createDashboard';
import { deleteSlos } from './usecases/deleting/deleteSlos';
import { engineOfRuns } from '../domain/environment/engineFacts';
import { environmentFacts } from './usecases/environment/environmentFacts';
import type { RunPoliciesParts } from './usecases/policies/runParts';
import { planSlos } from './usecases/slos/planSlos';
import { keptKinds } from './usecases/stored/keptKinds';

/** The parts of a run of policies, which is made of most other use-cases; function and workflow action run the same. */
export function runPoliciesParts(): RunPoliciesParts {
  const stores = { sloObjects: sloObjects(), platformSlos: platformSlos() };
  const read = { metrics: metrics(), grail: grail(), now };
  const clusters = clusterReader();
  const alerts = alertObjects();
  const boards = dashboards();
  return {
    ...{ policies: policySettings(), states: appStates(), now, stopwatch, alertObjects: alerts },
    ...{ exclusions: shelfOf(keptKinds.exclusions), templates: shelfOf(keptKinds.templates) },
    discover: discoverClusters({ clusters, now }),
    defaultEngine: async () =>
      engineOfRuns((await environmentFacts({ probes: probes(), ...familyReaders(), now })()).apis),
    plan: (goneAfterDays) =>
      planSlos({
        ...{ ...stores, ...read, clusters, stopwatch, goneAfterDays, verify: queryVerifier() },
        ...{ entities: entities(), grailEntities: asideEntities() },
      }),
    apply: (deadline) => applySlos({ ...stores, wait, random, stopwatch, deadline }),
    remove: (deadline) => deleteSlos({ ...stores, alertObjects: alerts, dashboards: boards, stopwatch, deadline }),
    alert: (deadline) =>
      createBurnAlerts({ ...stores, ...read, alertObjects: alerts, wait, stopwatch, deadline, pageUrl: slosPageUrl }),
    board: createDashboard({ ...stores, dashboards: boards, urlOf: dashboardUrl, appUrl: appUrl() }),
  };
}
