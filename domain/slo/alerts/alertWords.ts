import type { Sli } from '../../model/sli';
import { windowWords } from '../../queries/evaluationWindow';
import { metricWords, minutesText, percentText } from '../words/utilisationWords';
import type { AlertRule } from './alertVerdict';

const share = (percent: number): string => percentText(Number(percent.toPrecision(2)));

const slotsText = (count: number, minutes: number): string =>
  `${count} ${count === 1 ? 'time slice' : 'time slices'} of ${minutesText(minutes)}`;

/** `CPU at 80 % or above`, `fewer tasks than desired`: what makes a minute or a slot bad. */
export function badWords(sli: Sli): string {
  if (sli.kind === 'running-tasks') return 'fewer tasks running than desired';
  if (sli.kind === 'headroom') return 'too little headroom';
  const whose = sli.level === 'worst-service' ? ' of some service' : '';
  return `${sli.statistic === 'max' ? 'peak ' : ''}${metricWords[sli.metric].short}${whose} at ${percentText(sli.threshold)} or above`;
}

function condition({ counts, violatingSamples, badSlots, slotMinutes, slidingWindow }: AlertRule, bad: string): string {
  switch (counts) {
    case 'minutes':
      return `${violatingSamples} of the last ${slidingWindow} minutes have ${bad}`;
    case 'slot-ends':
      return `${badSlots} of the last ${slotsText(slidingWindow / slotMinutes, slotMinutes)} (the last hour) ${badSlots === 1 ? 'has' : 'have'} ${bad}`;
    case 'moving-means':
      return `the mean of ${minutesText(slotMinutes)} has been bad (${bad}) for ${minutesText(slidingWindow)}, which is at least ${slotsText(badSlots, slotMinutes)}`;
    case 'silence':
      return `nothing was measured for ${minutesText(slidingWindow)}`;
  }
}

const gaps: Record<'exclude' | 'good' | 'bad', string> = {
  exclude: ' Minutes without data are left out.',
  good: ' Minutes without data count as good.',
  bad: ' Time slices without any data count as bad: when the stream itself stops, every such alert fires at once. A gap within a slice spends budget too, but does not page.',
};

/** What makes an alert fire, for people. @param window classic notation, e.g. `-7d` */
export function firesWords(rule: AlertRule, sli: Sli, window: string): string {
  const what = `Pages when ${condition(rule, badWords(sli))}`;
  if (rule.counts === 'silence' || rule.spent === null)
    return `${what}. The objective counts that as good, so the list stays green.`;
  const noData = sli.kind === 'headroom' ? 'exclude' : sli.noData;
  return `${what} = ${share(rule.spent)} of the error budget of the ${windowWords(window)}.${gaps[noData]}`;
}
