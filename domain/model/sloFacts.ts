import { isClassic, type Slo } from './slo';

/** What an SLO says, whichever engine stores it. Percent unless said otherwise. */
export interface SloFacts {
  name: string;
  description: string;
  target: number;
  warning: number;
  /** Classic notation, e.g. `-7d`. */
  window: string;
  /** The SLI: a metric selector (classic) or DQL (platform). */
  expression: string;
}

/** `now-7d` of a platform SLO is `-7d` in classic notation; anything else stays as it is. */
const windowOf = (timeframeFrom: string): string => timeframeFrom.replace(/^now(?=-)/, '');

export function sloFacts(slo: Slo): SloFacts {
  if (isClassic(slo)) {
    return {
      name: slo.name,
      description: slo.customDescription,
      target: slo.targetSuccess,
      warning: slo.targetWarning,
      window: slo.evaluationWindow,
      expression: slo.metricExpression,
    };
  }
  const [criteria] = slo.criteria;
  return {
    name: slo.name,
    description: slo.description,
    target: criteria?.target ?? Number.NaN,
    warning: criteria?.warning ?? Number.NaN,
    window: windowOf(criteria?.timeframeFrom ?? ''),
    expression: slo.customSli.indicator,
  };
}
