import { newest, peak } from '../../components/charts/usagePoints';
import type { UsageSeries } from '../../../../domain/contract/usageSeries';
import { counted } from '../../components/text/counted';
import { percentWords } from '../../components/text/percentWords';

/** What the picture of a cluster's usage shows. @param thresholds of its SLOs, lowest first */
export function usageSentence({ mean, max }: Pick<UsageSeries, 'mean' | 'max'>, thresholds: readonly number[]): string {
  const now = newest(mean);
  if (now === null) return 'Not measured in this timeframe.';
  const [threshold] = thresholds;
  const line = threshold === undefined ? 'No SLO has a threshold here.' : `SLO threshold ${percentWords(threshold)}.`;
  return `${percentWords(now)} at the end, at most ${percentWords(peak(max))}. ${line}`;
}

/** What the picture of the tasks shows. */
export function tasksSentence({ mean, desired = [] }: Pick<UsageSeries, 'mean' | 'desired'>): string {
  const running = newest(mean);
  if (running === null) return 'Not measured: no task counts without Container Insights.';
  const short = mean.filter((value, index) => {
    const wanted = desired[index] ?? null;
    return value !== null && wanted !== null && value < wanted;
  }).length;
  const rounded = (value: number) => Number(value.toFixed(1)).toLocaleString('en-US');
  const wanted = newest(desired);
  const end = wanted === null ? `${rounded(running)} running` : `${rounded(running)} of ${rounded(wanted)} running`;
  return short === 0
    ? `${end}; never fewer than desired.`
    : `${end}; fewer than desired in ${counted(short, 'time slice')} of ${mean.length}.`;
}

/** What the heat map shows: services above the line. */
export function heatSentence(series: readonly UsageSeries[], threshold: number): string {
  const services = series.filter(({ target }) => target.service !== undefined);
  const measured = services.filter(({ max }) => peak(max) > -Infinity);
  if (measured.length === 0) return 'No service was measured in this timeframe.';
  const hot = measured.filter(({ max }) => peak(max) >= threshold);
  const [worst] = [...measured].sort((one, other) => peak(other.max) - peak(one.max));
  const most =
    worst?.target.service === undefined ? '' : ` Highest: ${worst.target.service}, ${percentWords(peak(worst.max))}.`;
  return `${hot.length.toLocaleString('en-US')} of ${counted(measured.length, 'service')} peaked at or above ${percentWords(threshold)}.${most}`;
}
