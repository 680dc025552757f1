import type { ApplySlosPayload, ApplySlosValue } from '../../../domain/contract/applySlos';
import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../../domain/contract/createBurnAlerts';
import type { CreateDashboardPayload, CreateDashboardValue } from '../../../domain/contract/createDashboard';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../../domain/contract/deleteSlos';
import type { DiscoverClustersPayload, DiscoverClustersValue } from '../../../domain/contract/discoverClusters';
import type { PlanSlosPayload, PlanSlosValue } from '../../../domain/contract/planSlos';
import type { Engine } from '../../../domain/model/slo';
import type { AlertObjects } from '../../platform/settings/alertObjects';
import type { AppStates } from '../../platform/appStates';
import type { Deadline } from '../pacing/deadline';
import type { PlanSlosParts } from '../slos/planSlos';
import type { KeptParts } from './keptByPeople';
import type { PolicyParts } from './policyStore';

/** What a run of policies is made of: the very use-cases that a person uses one by one. */
export interface RunPoliciesParts extends PolicyParts, Omit<KeptParts, 'states'> {
  states: AppStates;
  discover: (payload: DiscoverClustersPayload) => Promise<DiscoverClustersValue>;
  /** Of the environment; asked only where a policy leaves it open. */
  defaultEngine: () => Promise<Engine>;
  plan: (
    goneAfterDays: NonNullable<PlanSlosParts['goneAfterDays']>,
  ) => (payload: PlanSlosPayload) => Promise<PlanSlosValue>;
  apply: (deadline: Deadline) => (payload: ApplySlosPayload) => Promise<ApplySlosValue>;
  remove: (deadline: Deadline) => (payload: DeleteSlosPayload) => Promise<DeleteSlosValue>;
  alert: (deadline: Deadline) => (payload: CreateBurnAlertsPayload) => Promise<CreateBurnAlertsValue>;
  board: (payload: CreateDashboardPayload) => Promise<CreateDashboardValue>;
  alertObjects: Pick<AlertObjects, 'all'>;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}
