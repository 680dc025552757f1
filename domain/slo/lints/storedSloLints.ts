import { isClassic, type Engine, type Slo } from '../../model/slo';
import { sloFacts } from '../../model/sloFacts';
import { isEvaluationWindow } from '../../queries/evaluationWindow';
import { readSli } from '../../queries/readSli';
import { slotMinutesOf } from '../../queries/slotWidth';
import type { Lint } from '../../model/planItem';
import { rawUsageLints } from './rawUsageLints';
import { budgetLint, metricIntervalLint } from './slotLints';
import { percentText } from '../words/utilisationWords';

function warningLint(target: number, warning: number): Lint[] {
  if (!(warning <= target)) return [];
  const message = `The warning (${percentText(warning)}) is not above the target (${percentText(target)}), so it never warns before the objective is missed.`;
  return [{ code: 'warning-not-above-target', severity: 'warning', message }];
}

/** Without `interval:` a query has 120 slots, whatever the window. */
function intervalLint(slo: Slo): Lint[] {
  const query = isClassic(slo) ? '' : (slo.customSli?.indicator ?? '');
  if (!/\btimeseries\b/i.test(query) || /\b(?:interval|bins)\s*:/.test(query)) return [];
  const message =
    'Its query names no interval, so its time slices are a 120th of the window: the wider the window, the more an average hides.';
  return [{ code: 'slot-width-not-set', severity: 'info', message }];
}

/** Slots are counted where a share of them is the SLI: in what we wrote, and in the documented classic pattern. */
function slotLintsOf(slo: Slo, target: number, window: string): Lint[] {
  if (!isEvaluationWindow(window) || target >= 100) return [];
  const read = readSli(slo);
  const engine: Engine = isClassic(slo) ? 'classic' : 'platform';
  if (read?.sli.kind === 'headroom') {
    return [
      {
        code: 'average-hides-breaches',
        severity: 'info',
        message: 'Its SLI is an average over the window: hours at 100 % pass when the rest is quiet.',
      },
    ];
  }
  if (read === null && !(isClassic(slo) && slo.metricExpression.includes(':partition('))) return [];
  const parameters = { window, target, ...(read?.slotMinutes ? { slotMinutes: read.slotMinutes } : {}) };
  const budget = budgetLint(engine, parameters);
  return [
    ...(budget.severity === 'info' ? [] : [budget]),
    ...metricIntervalLint(read?.keys ?? [], slotMinutesOf(engine, parameters)),
  ];
}

/**
 * `default(0)` fills gaps of a series that has points; one without any stays empty, and the share then has no value.
 * https://docs.dynatrace.com/docs/analyze-explore-automate/dashboards-classic/reference/metric-selector
 */
function noneGoodLint(slo: Slo): Lint[] {
  if (!isClassic(slo) || !/:partition\([\s\S]*?:count:default\(\s*0(?:\.0*)?\s*\)/.test(slo.metricExpression))
    return [];
  const message =
    'While not one time slice is good, its count of good slices is empty in spite of default(0), and the SLO has no value just then. Write default(0,always).';
  return [{ code: 'default-not-always', severity: 'warning', message }];
}

/** Remarks on an SLO as it is stored, ours or not: what it says may not be what was meant. */
export function storedSloLints(slo: Slo): Lint[] {
  const { target, warning, window } = sloFacts(slo);
  return [
    ...rawUsageLints(slo),
    ...warningLint(target, warning),
    ...intervalLint(slo),
    ...noneGoodLint(slo),
    ...slotLintsOf(slo, target, window),
  ];
}
