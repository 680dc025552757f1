import { ServiceLevelObjectivesClient, type SLO } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { quoted } from '../../domain/queries/metricSelector';
import { allPages } from './allPages';
import { translated, type Doing } from './translateError';

export interface SloEvaluation {
  /** The SLO's own id, not that of its settings object. */
  id: string;
  status: 'SUCCESS' | 'WARNING' | 'FAILURE';
  /** Percent; null when it was not evaluated. */
  value: number | null;
  /** What went wrong in the evaluation; null when nothing did. */
  error: string | null;
  /** Of the last hour; null when not told. */
  burnRate: number | null;
}

export interface SloEvaluations {
  /**
   * Values of these SLOs, 25 a page; those that are disabled or gone are left out.
   * @param timeframe milliseconds since 1970; without it, each over its own window until now
   */
  evaluate(ids: readonly string[], timeframe?: { from: number; to: number }): Promise<SloEvaluation[]>;
  /** Ids of all enabled SLOs by name, which is unique; evaluates nothing. */
  idsByName(): Promise<Map<string, string>>;
}

/** With `evaluate=true` a page holds at most 25. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives/get-all */
const mostAtOnce = 25;
/** Without it. */
const largestPage = 10_000;

const doing: Doing = { what: 'evaluate the SLOs', scopes: ['environment-api:slo:read'] };

/** Classic SLO API. */
export function sloEvaluationsFrom(httpClient: HttpClient): SloEvaluations {
  const client = new ServiceLevelObjectivesClient(httpClient, { transformDates: false });
  return {
    evaluate: (ids, timeframe) =>
      translated(doing, () => {
        const sloSelector = `id(${ids.map(quoted).join(',')})`;
        const when =
          timeframe === undefined
            ? ({ timeFrame: 'CURRENT' } as const)
            : ({ timeFrame: 'GTF', from: String(timeframe.from), to: String(timeframe.to) } as const);
        const first = { sloSelector, evaluate: 'true', pageSize: mostAtOnce, ...when } as const;
        return allPages(
          (nextPageKey) => client.getSlo(nextPageKey ? { nextPageKey } : first),
          ({ slo }) => slo.map(evaluationOf),
        );
      }),
    idsByName: () =>
      translated(doing, async () => {
        const slos = await allPages(
          (nextPageKey) => client.getSlo(nextPageKey ? { nextPageKey } : { pageSize: largestPage }),
          ({ slo }) => slo,
        );
        return new Map(slos.map(({ name, id }) => [name, id]));
      }),
  };
}

function evaluationOf(slo: SLO): SloEvaluation {
  const { id, status } = slo;
  const error = slo.error === 'NONE' || slo.error === undefined ? null : slo.error;
  return { id, status, value: measured(slo.evaluatedPercentage), error, burnRate: burnRateOf(slo) };
}

/** -1 stands for "not evaluated"; other negative values are real, e.g. headroom of a cluster above its reservation. */
const measured = (percentage: number | null | undefined): number | null =>
  percentage === undefined || percentage === null || percentage === -1 ? null : percentage;

const burnRateOf = (slo: SLO): number | null => measured(slo.errorBudgetBurnRate?.burnRateValue);
