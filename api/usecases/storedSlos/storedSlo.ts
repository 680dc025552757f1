import type { ClassicSlo, Engine, PlatformSlo, Slo } from '../../../domain/model/slo';
import { isRecord } from '../../../domain/model/stored';

/** A stored SLO of either engine, whoever wrote it. */
export const sloOf = (engine: Engine, value: Readonly<Record<string, unknown>>): Slo =>
  engine === 'classic' ? storedSlo(value) : storedPlatformSlo(value);

const rounded = (percent: number): number => Math.round(percent * 10_000) / 10_000;

/**
 * A stored classic SLO value. What is left out has the default of schema `builtin:monitoring.slo`
 * (https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/schemas/builtin-monitoring-slo).
 * Targets are rounded to four decimals: the backend keeps float32, and 99.9 comes back as 99.9000015258789.
 */
export function storedSlo(value: Readonly<Record<string, unknown>>): ClassicSlo {
  const text = (field: string, otherwise: string) => (typeof value[field] === 'string' ? value[field] : otherwise);
  const percent = (field: string, otherwise: number) =>
    typeof value[field] === 'number' ? rounded(value[field]) : otherwise;
  return {
    enabled: value.enabled !== false,
    name: text('name', ''),
    customDescription: text('customDescription', ''),
    metricName: text('metricName', ''),
    metricExpression: text('metricExpression', ''),
    evaluationType: 'AGGREGATE',
    filter: text('filter', ''),
    evaluationWindow: text('evaluationWindow', '-1w'),
    targetSuccess: percent('targetSuccess', 99.98),
    targetWarning: percent('targetWarning', 99.99),
    errorBudgetBurnRate: burnRateOf(value.errorBudgetBurnRate),
  };
}

/**
 * A stored platform SLO. Criteria may lack a warning; those of an SLO made from one of Dynatrace's templates have no query of
 * their own, so their indicator is empty.
 */
export function storedPlatformSlo(value: Readonly<Record<string, unknown>>): PlatformSlo {
  const { name, description, tags, externalId, criteria, customSli } = value;
  const sli = isRecord(customSli) ? customSli : {};
  return {
    name: textIn(name),
    description: textIn(description),
    tags: textsIn(tags),
    externalId: textIn(externalId),
    criteria: (Array.isArray(criteria) ? criteria : []).filter(isRecord).map(criterionOf),
    customSli: { indicator: textIn(sli['indicator']), filterSegments: textsIn(sli['filterSegments']) },
  };
}

function criterionOf({ timeframeFrom, timeframeTo, target, warning }: Record<string, unknown>) {
  const wanted = typeof target === 'number' ? rounded(target) : 0;
  return {
    timeframeFrom: textIn(timeframeFrom),
    timeframeTo: textIn(timeframeTo) || 'now',
    target: wanted,
    warning: typeof warning === 'number' ? rounded(warning) : wanted,
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');

function burnRateOf(value: unknown): ClassicSlo['errorBudgetBurnRate'] {
  const given = typeof value === 'object' && value !== null ? value : {};
  return {
    burnRateVisualizationEnabled:
      !('burnRateVisualizationEnabled' in given) || given.burnRateVisualizationEnabled !== false,
    fastBurnThreshold:
      'fastBurnThreshold' in given && typeof given.fastBurnThreshold === 'number' ? given.fastBurnThreshold : 10,
  };
}
