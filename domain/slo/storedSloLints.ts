import { isClassic, type Engine, type Slo } from '../model/slo';
import { sloFacts } from '../model/sloFacts';
import { isEvaluationWindow } from '../queries/evaluationWindow';
import { readSli } from '../queries/readSli';
import type { Lint } from './planItem';
import { budgetLint, metricIntervalLint } from './slotLints';
import { slotMinutesOf } from '../queries/slotWidth';
import { percentText } from './utilisationWords';

const usage = /(?:cpu|mem|memory|disk)[\w.]*(?:usage|utili[sz]ation|used)|(?:usage|utili[sz]ation)[\w.]*(?:cpu|mem)/i;

/** A metric expression that hands on a usage metric as it is: no share of slots, nothing subtracted from 100. */
function isRawSelector(expression: string): boolean {
  return usage.test(expression) && !/:partition\(|100\s*\)?\s*-|\//.test(expression);
}

/** DQL whose `sli` is an aggregation of a usage metric, or a column that is one. */
function isRawIndicator(query: string): boolean {
  const raw = [...query.matchAll(/([\w.`]+)\s*=\s*(?:avg|max|min|median|percentile)\(([^()]*)\)/g)]
    .filter(([, , argument = '']) => usage.test(argument))
    .map(([, column = '']) => column);
  if (raw.includes('sli')) return true;
  const [, handedOn] = /\bsli\s*=\s*([\w.`]+)(?:\[\])?\s*(?:$|\n|,|\|)/.exec(query) ?? [];
  return handedOn !== undefined && raw.includes(handedOn);
}

function rawUsageLint(slo: Slo, target: number): Lint[] {
  const isRaw = isClassic(slo) ? isRawSelector(slo.metricExpression) : isRawIndicator(slo.customSli?.indicator ?? '');
  if (!isRaw) return [];
  const message =
    `Its SLI is the usage itself, and an SLI is good when it is high: a target of ${percentText(target)} asks for at least that much usage, not for less. ` +
    'To promise low usage, measure the share of time below a threshold (a time template of this app), or 100 % minus usage.';
  return [{ code: 'raw-usage-as-sli', severity: 'warning', message }];
}

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
    'Its query names no interval, so its time slots are a 120th of the window: the wider the window, the more an average hides.';
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

/** Remarks on an SLO as it is stored, ours or not: what it says may not be what was meant. */
export function storedSloLints(slo: Slo): Lint[] {
  const { target, warning, window } = sloFacts(slo);
  return [
    ...rawUsageLint(slo, target),
    ...warningLint(target, warning),
    ...intervalLint(slo),
    ...slotLintsOf(slo, target, window),
  ];
}
