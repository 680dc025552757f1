import type { Exclusion } from './exclusion';

export type Engine = 'classic' | 'platform';

export const templateIds = [
  'cluster-cpu-headroom',
  'cluster-memory-headroom',
  'cluster-cpu-time',
  'cluster-memory-time',
  'service-cpu-time',
  'service-memory-time',
  'cluster-worst-service-cpu',
  'cluster-worst-service-memory',
  'service-running-tasks',
] as const;

export type TemplateId = (typeof templateIds)[number];

export type NoDataPolicy = 'exclude' | 'good' | 'bad';

/**
 * The built-in template behind a template id. A template that a person saved is called `<built-in id>.<its own name>`, e.g.
 * `cluster-cpu-time.tier-1`, so that both can stand side by side on one target. Null when there is none.
 */
export function baseTemplateId(id: string): TemplateId | null {
  const [base] = id.split('.', 1);
  return templateIds.find((known) => known === base) ?? null;
}

/** Parameters of an SLO; which of them a template reads is the template's affair. Percent unless said otherwise. */
export interface SloParameters {
  target: number;
  /** Must be greater than `target`. */
  warning: number;
  /** Evaluation window in Dynatrace's classic notation, e.g. `-7d`. */
  window: string;
  /** Time templates only: usage below it is good. Services can use more than they reserved, so theirs may exceed 100. */
  threshold?: number;
  statistic?: 'avg' | 'max';
  noData?: NoDataPolicy;
  /** Platform engine only: width of a time slot in minutes; without it the narrowest that is known to be accepted. */
  slotMinutes?: number;
  /** Name of the SLO with `{cluster}`, `{service}`, `{account}`, `{region}`, `{objective}` filled in; without it the template's own. */
  namePattern?: string;
  /** Maintenance windows that do not count; platform engine only. */
  exclusions?: Exclusion[];
}

/** Parameters as asked for: what is missing takes the template's defaults, so that `{}` is enough. */
export type GivenParameters = Partial<SloParameters>;

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

/**
 * Body of a platform SLO (`POST /platform/slo/v1/slos`). Shape: Dynatrace's configuration-as-code samples,
 * https://github.com/Dynatrace/dynatrace-configuration-as-code-samples/tree/main/service-level-objectives
 */
export interface PlatformSlo {
  name: string;
  description: string;
  /** `managed-by:ecs-slo-launchpad`, and the key once more, in case `externalId` is not kept. */
  tags: string[];
  externalId: string;
  criteria: { timeframeFrom: string; timeframeTo: string; target: number; warning: number }[];
  /** DQL that yields `sli`, an array of percents, one per time slot. */
  customSli: { indicator: string; filterSegments: string[] };
}

/** An SLO as its engine stores it. */
export type Slo = ClassicSlo | PlatformSlo;

export const isClassic = (slo: Slo): slo is ClassicSlo => 'metricExpression' in slo;

export type SloStatus = 'SUCCESS' | 'WARNING' | 'FAILURE' | 'NO_DATA' | 'ERROR';
