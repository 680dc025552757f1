import type { AnalyzeBreachesPayload, AnalyzeBreachesValue } from '../../domain/contract/analyzeBreaches';
import type { ApplySlosPayload, ApplySlosValue } from '../../domain/contract/applySlos';
import type { BacktestSloPayload, BacktestSloValue } from '../../domain/contract/backtestSlo';
import type { BudgetSeriesPayload, BudgetSeriesValue } from '../../domain/contract/budgetSeries';
import type { CheckTokenPayload, CheckTokenValue } from '../../domain/contract/tokens/checkToken';
import type { CreateBurnAlertsPayload, CreateBurnAlertsValue } from '../../domain/contract/createBurnAlerts';
import type { CreateDashboardPayload, CreateDashboardValue } from '../../domain/contract/createDashboard';
import type { DeletePolicyPayload } from '../../domain/contract/policies/deletePolicy';
import type { PoliciesValue } from '../../domain/contract/policies/listPolicies';
import type { RunPoliciesPayload, RunPoliciesValue } from '../../domain/contract/policies/runPolicies';
import type { SavePolicyPayload, SavePolicyValue } from '../../domain/contract/policies/savePolicy';
import type { CreateIngestTokenPayload, CreateIngestTokenValue } from '../../domain/contract/tokens/createIngestToken';
import type { DeleteSlosPayload, DeleteSlosValue } from '../../domain/contract/deleteSlos';
import type { DiscoverClustersValue } from '../../domain/contract/discoverClusters';
import type { EnableEntitiesExtensionValue } from '../../domain/contract/enableEntitiesExtension';
import type { EnvironmentFactsPayload, EnvironmentFactsValue } from '../../domain/contract/environmentFacts';
import type { Envelope } from '../../domain/contract/envelope';
import type { ListSlosPayload, ListSlosValue } from '../../domain/contract/listSlos';
import type { PipelineStatusValue } from '../../domain/contract/pipelineStatus';
import type { PlanSlosPayload, PlanSlosValue } from '../../domain/contract/planSlos';
import type { UpgradeDashboardsPayload, UpgradeDashboardsValue } from '../../domain/contract/upgradeDashboards';
import type { UpgradeSlosPayload, UpgradeSlosValue } from '../../domain/contract/upgradeSlos';
import type { RecentBreachesPayload, RecentBreachesValue } from '../../domain/contract/recentBreaches';
import type { SaveSchedulePayload, SaveScheduleValue } from '../../domain/contract/automation/saveSchedule';
import type { ScheduleStatusValue } from '../../domain/contract/automation/scheduleStatus';
import type { SloHistoryPayload, SloHistoryValue } from '../../domain/contract/sloHistory';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../domain/contract/usageSeries';
import type { ChangeStoredPayload } from '../../domain/contract/stored/changeStored';
import type { ListStoredPayload, ListStoredValue } from '../../domain/contract/stored/listStored';
import type { StackStatusPayload, StackStatusValue } from '../../domain/contract/stackStatus';

import type { ListIngestTokensValue } from '../../domain/contract/tokens/listIngestTokens';
import type { LogArrivalsValue } from '../../domain/contract/streams/logArrivals';
import type { StreamVolumePayload, StreamVolumeValue } from '../../domain/contract/streams/streamVolume';

/** Every app function with its payload and value, as the outside world calls them. */
interface Functions {
  'discover-clusters': [{ lookback?: string }, DiscoverClustersValue];
  'pipeline-status': [object, PipelineStatusValue];
  'enable-entities-extension': [object, EnableEntitiesExtensionValue];
  'create-ingest-token': [CreateIngestTokenPayload, CreateIngestTokenValue];
  'list-ingest-tokens': [object, ListIngestTokensValue];
  'stream-volume': [StreamVolumePayload, StreamVolumeValue];
  'check-token': [CheckTokenPayload, CheckTokenValue];
  'plan-slos': [PlanSlosPayload, PlanSlosValue];
  'apply-slos': [ApplySlosPayload, ApplySlosValue];
  'list-slos': [ListSlosPayload, ListSlosValue];
  'delete-slos': [DeleteSlosPayload, DeleteSlosValue];
  'backtest-slo': [BacktestSloPayload, BacktestSloValue];
  'analyze-breaches': [AnalyzeBreachesPayload, AnalyzeBreachesValue];
  'create-burn-alerts': [CreateBurnAlertsPayload, CreateBurnAlertsValue];
  'stack-status': [StackStatusPayload, StackStatusValue];
  'log-arrivals': [object, LogArrivalsValue];
  'environment-facts': [EnvironmentFactsPayload, EnvironmentFactsValue];
  'upgrade-slos': [UpgradeSlosPayload, UpgradeSlosValue];
  'upgrade-dashboards': [UpgradeDashboardsPayload, UpgradeDashboardsValue];
  'usage-series': [UsageSeriesPayload, UsageSeriesValue];
  'recent-breaches': [RecentBreachesPayload, RecentBreachesValue];
  'schedule-status': [object, ScheduleStatusValue];
  'save-schedule': [SaveSchedulePayload, SaveScheduleValue];
  'budget-series': [BudgetSeriesPayload, BudgetSeriesValue];
  'slo-history': [SloHistoryPayload, SloHistoryValue];
  'create-dashboard': [CreateDashboardPayload, CreateDashboardValue];
  'list-stored': [ListStoredPayload, ListStoredValue];
  'change-stored': [ChangeStoredPayload, ListStoredValue];
  'list-policies': [object, PoliciesValue];
  'save-policy': [SavePolicyPayload, SavePolicyValue];
  'delete-policy': [DeletePolicyPayload, PoliciesValue];
  'run-policies': [RunPoliciesPayload, RunPoliciesValue];
}

/** `POST /api/<name>` against a running sandbox. */
export function appFunctions(origin: string) {
  const ask = async <N extends keyof Functions>(name: N, payload: unknown): Promise<Envelope<Functions[N][1]>> => {
    const response = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    if (response.status !== 200) throw new Error(`/api/${name} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Envelope<Functions[N][1]>;
  };
  return {
    ask,
    /** The value, or a throw that carries the failure's words. */
    async call<N extends keyof Functions>(name: N, payload: Functions[N][0]): Promise<Functions[N][1]> {
      const envelope = await ask(name, payload);
      if (envelope.ok) return envelope.value;
      throw new Error(`${name}: ${envelope.failure.code}: ${envelope.failure.message}`);
    },
  };
}
