import type { Target } from './cluster';

export type Engine = 'classic' | 'platform';

export const templateIds = [
  'cluster-cpu-headroom',
  'cluster-memory-headroom',
  'cluster-cpu-time',
  'cluster-memory-time',
] as const;

export type TemplateId = (typeof templateIds)[number];

export type NoDataPolicy = 'exclude' | 'good' | 'bad';

/** Parameters of an SLO; which of them a template reads is the template's affair. Percent unless said otherwise. */
export interface SloParameters {
  target: number;
  /** Must be greater than `target`. */
  warning: number;
  /** Evaluation window in Dynatrace's classic notation, e.g. `-7d`. */
  window: string;
  /** Time templates only: usage below it is good. */
  threshold?: number;
  statistic?: 'avg' | 'max';
  noData?: NoDataPolicy;
}

/** What identifies an SLO of ours across runs. */
export function sloKey(templateId: string, target: Pick<Target, 'entityId' | 'service'>): string {
  return [templateId, target.entityId, ...(target.service === undefined ? [] : [target.service])].join(':');
}

const externalIdPrefix = 'ecs-slo-launchpad:';

/** The key as carried by settings objects (`externalId`, at most 500 characters). */
export function externalIdOf(key: string): string {
  return `${externalIdPrefix}${key}`;
}

/** The key inside an `externalId`, or null when the object is not ours. */
export function keyOfExternalId(externalId: string | undefined): string | null {
  return externalId?.startsWith(externalIdPrefix) ? externalId.slice(externalIdPrefix.length) : null;
}

/** Value of a `builtin:monitoring.slo` settings object. Percent, except `evaluationWindow`. */
export interface ClassicSlo {
  enabled: boolean;
  /** At most 200 characters, unique. */
  name: string;
  /** At most 250 characters. */
  customDescription: string;
  /** Letters, digits, underscore; at most 220; unique; cannot change once created. */
  metricName: string;
  /** At most 5,000 characters, no blanks at its ends. */
  metricExpression: string;
  evaluationType: 'AGGREGATE';
  /** Entity selector, at most 1,000 characters. */
  filter: string;
  evaluationWindow: string;
  targetSuccess: number;
  targetWarning: number;
  errorBudgetBurnRate: { burnRateVisualizationEnabled: boolean; fastBurnThreshold: number };
}

export type SloStatus = 'SUCCESS' | 'WARNING' | 'FAILURE' | 'NO_DATA' | 'ERROR';
