import { ServiceLevelObjectivesClient, type SLO } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { allPages } from './allPages';
import { translated, type Doing } from './translateError';

export interface SloEvaluation {
  /** The SLO's own id, not that of its settings object. */
  id: string;
  name: string;
  status: 'SUCCESS' | 'WARNING' | 'FAILURE';
  /** Percent; null when it was not evaluated. */
  value: number | null;
  /** What went wrong in the evaluation; null when nothing did. */
  error: string | null;
  /** Of the last hour; null when not told. */
  burnRate: number | null;
  target: number;
  warning: number;
  window: string;
}

export interface SloEvaluations {
  /** Every enabled SLO with its current value. */
  all(): Promise<SloEvaluation[]>;
}

const doing: Doing = { what: 'evaluate the SLOs', scopes: ['environment-api:slo:read'] };

/** With `evaluate=true` a page holds at most 25. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives/get-all */
const first = { evaluate: 'true', pageSize: 25, timeFrame: 'CURRENT', sort: 'name' } as const;

/** Classic SLO API. */
export function sloEvaluationsFrom(httpClient: HttpClient): SloEvaluations {
  const client = new ServiceLevelObjectivesClient(httpClient, { transformDates: false });
  return {
    all: () =>
      translated(doing, () =>
        allPages(
          (nextPageKey) => client.getSlo(nextPageKey ? { nextPageKey } : first),
          (page) => page.slo.map(evaluationOf),
        ),
      ),
  };
}

function evaluationOf(slo: SLO): SloEvaluation {
  const { id, name, status, target, warning, timeframe } = slo;
  const error = slo.error === 'NONE' || slo.error === undefined ? null : slo.error;
  return {
    id,
    name,
    status,
    value: measured(slo.evaluatedPercentage),
    error,
    burnRate: burnRateOf(slo),
    target,
    warning,
    window: timeframe,
  };
}

/** -1 stands for "not evaluated"; other negative values are real, e.g. headroom of a cluster above its reservation. */
const measured = (percentage: number | null | undefined): number | null =>
  percentage === undefined || percentage === null || percentage === -1 ? null : percentage;

const burnRateOf = (slo: SLO): number | null => measured(slo.errorBudgetBurnRate?.burnRateValue);
