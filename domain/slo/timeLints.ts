import type { SloParameters } from '../model/slo';
import { slotCount, slotMinutes, windowWords } from '../queries/evaluationWindow';
import type { Lint } from './planItem';
import { minutesText, percentText } from './utilisationWords';

/** Where target tracking is usually set (percent), and how near to it a threshold is too near. */
const usualAutoscaling = { from: 70, to: 75, near: 10 };

function slotWidthLint({ window }: SloParameters): Lint {
  return {
    code: 'slot-width',
    severity: 'info',
    message:
      `One time slot is about ${minutesText(slotMinutes(window))} here: the ${windowWords(window)} divided by 120, the default number of points ` +
      'of the Metrics API. Dynatrace does not document the width the SLO engine itself uses. Shorter peaks are averaged away (statistic avg).',
  };
}

/** Bad slots that the error budget pays for; less than one means that the first bad slot breaks the objective. */
function quantisationLint({ window, target }: SloParameters): Lint {
  const slots = slotCount(window);
  const allowed = Number((((100 - target) / 100) * slots).toFixed(6));
  const text = `${slots} time slots and a target of ${percentText(target)} allow ${Number(allowed.toFixed(2))} bad slots`;
  if (allowed >= 1) return { code: 'budget-in-slots', severity: 'info', message: `${text}.` };
  const reachable = Math.floor((1 - 1 / slots) * 1000) / 10;
  return {
    code: 'budget-below-one-slot',
    severity: 'warning',
    message:
      `${text}: a single bad slot of ${minutesText(slotMinutes(window))} breaks the objective. ` +
      `With ${slots} slots, a target of at most ${percentText(reachable)} leaves room for one.`,
  };
}

function autoscalingLint(threshold: number): Lint[] {
  const { from, to, near } = usualAutoscaling;
  if (threshold < from - near || threshold > to + near) return [];
  return [
    {
      code: 'threshold-near-autoscaling-target',
      severity: 'info',
      message:
        `Autoscaling usually aims at ${from} to ${to} % utilization. A threshold of ${percentText(threshold)} is within ${near} points of that, ` +
        'so normal scaling may count as bad. Compare it with the target of your own scaling policy.',
    },
  ];
}

function noDataLint({ noData }: SloParameters): Lint[] {
  if (noData === 'bad') {
    return [
      {
        code: 'no-data-bad-not-supported',
        severity: 'error',
        message:
          'A classic metric expression cannot count slots without data as bad. The platform engine (DQL) will; until then choose "exclude" or "good".',
      },
    ];
  }
  if (noData !== 'good') return [];
  return [
    {
      code: 'no-data-counts-as-good',
      severity: 'warning',
      message: 'ECS reports nothing while no task runs, so a dead cluster scores 100 % with this setting.',
    },
  ];
}

/** Remarks on the parameters of a time template; `threshold` is the one that applies. */
export function timeLints(parameters: SloParameters, threshold: number | null): Lint[] {
  return [
    ...noDataLint(parameters),
    quantisationLint(parameters),
    slotWidthLint(parameters),
    ...(threshold === null ? [] : autoscalingLint(threshold)),
  ];
}
