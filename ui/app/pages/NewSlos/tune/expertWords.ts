import type { Target } from '../../../../../domain/model/cluster';
import type { NoDataPolicy } from '../../../../../domain/model/slo';
import { subjectsOf } from '../../../../../domain/model/sloKey';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import { familyOf } from '../../../../../domain/model/metricFamily';
import { isEvaluationWindow } from '../../../../../domain/queries/evaluationWindow';
import { slotMinutesOf } from '../../../../../domain/queries/slotWidth';
import { minutesText } from '../../../../../domain/slo/words/utilisationWords';
import { counted } from '../../../components/text/counted';
import { countsSlots, parametersOf, type ParameterProblems } from '../draft/parameterFields';
import type { FormFacts } from './formFacts';

const noDataWords: Record<NoDataPolicy, string> = {
  exclude: 'time without data left out',
  good: 'time without data good',
  bad: 'time without data bad',
};

/** What the folded choices are now: `Expert choices: average of slices of 10 minutes, time without data left out, …`. */
export function expertWords(
  { template, engine, fields, target, exclusions }: FormFacts,
  targets: readonly Target[],
  problems: ParameterProblems,
): string {
  if (problems.slotMinutes !== undefined || problems.namePattern !== undefined)
    return 'Expert choices: correct the marked field';
  const named = fields.namePattern.trim() === '' ? 'usual name' : 'own name';
  if (!countsSlots(template)) return `Expert choices: ${named}`;
  const parts = [
    slices(template.kind === 'time' ? `${fields.statistic === 'max' ? 'peak' : 'average'} of ` : '', width()),
    noDataWords[fields.noData],
    ...(engine === 'platform' ? [maintenance()] : []),
    named,
  ];
  return `Expert choices: ${parts.join(', ')}`;

  function width(): string | null {
    if (!isEvaluationWindow(fields.window)) return null;
    return minutesText(slotMinutesOf(engine, parametersOf(template, fields, engine), familyOf(target)));
  }

  function maintenance(): string {
    const count = applying(exclusions, targets);
    return fields.exclusions && count > 0 ? `${counted(count, 'maintenance window')} left out` : 'maintenance counts';
  }
}

const slices = (statistic: string, width: string | null): string =>
  `${statistic}time slices${width === null ? '' : ` of ${width}`}`;

/** How many windows concern at least one of the targets. */
export function applying(exclusions: readonly Exclusion[], targets: readonly Target[]): number {
  const names = new Set(targets.flatMap(subjectsOf));
  return exclusions.filter(({ clusters }) => clusters === null || clusters.some((name) => names.has(name))).length;
}
