import type { UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { usualThreshold, type UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import {
  usageCauses,
  type ClusterStory,
  type HighUsage,
  type MeasuredUsage,
  type UsageCause,
} from '../../../../domain/slo/history/usageCauses';
import { counted } from '../text/counted';
import { moment, span } from '../text/moments';
import { percentWords } from '../text/percentWords';

/** A stretch of high usage in words. */
export interface Happened {
  key: string;
  /** Milliseconds, to sort by. */
  from: number;
  when: string;
  what: string;
}

interface Seen {
  metric: UtilisationMetric;
  value: UsageSeriesValue | undefined;
  /** Of its SLOs, lowest first; without any the usual one. */
  thresholds: readonly number[];
}

const names: Record<UtilisationMetric, string> = { cpu: 'CPU', memory: 'Memory' };

/** When usage was high and what stood out beside it, the newest first. @param tasks of the cluster, on the same grid */
export function happened(seen: readonly Seen[], tasks: UsageSeriesValue | undefined): Happened[] {
  const found = seen.flatMap(({ metric, value, thresholds }) => {
    if (value === undefined) return [];
    const threshold = thresholds[0] ?? usualThreshold[metric];
    const story = storyOf(value, tasks);
    return usageCauses(story, threshold).map((high) => inWords(metric, value, { high, threshold, usage: story.usage }));
  });
  return found.sort((one, other) => other.from - one.from);
}

/** @param value the cluster first, then its services */
export function storyOf(value: UsageSeriesValue, tasks: UsageSeriesValue | undefined): ClusterStory {
  const [cluster, ...services] = value.series;
  return {
    usage: {
      cluster: cluster?.mean ?? [],
      services: new Map(services.map(({ target, mean }) => [target.service ?? '', mean])),
    },
    running: onGridOf(value, tasks) ? (tasks?.series[0]?.mean ?? []) : [],
    desired: onGridOf(value, tasks) ? (tasks?.series[0]?.desired ?? []) : [],
  };
}

const onGridOf = (value: UsageSeriesValue, tasks: UsageSeriesValue | undefined): boolean =>
  tasks?.from === value.from && tasks.intervalMinutes === value.intervalMinutes;

/** A stretch and its cause in words. */
export function inWords(
  metric: UtilisationMetric,
  { from, intervalMinutes }: UsageSeriesValue,
  { high, threshold, usage }: { high: HighUsage; threshold: number; usage: MeasuredUsage },
): Happened {
  const at = (slot: number) => Date.parse(from) + slot * intervalMinutes * 60_000;
  const whose = whoseWords(usage, high, threshold);
  const minutes = (high.to - high.from) * intervalMinutes;
  const words = high.cause === null ? 'Nothing stands out beside it.' : causeWords(metric, high.cause);
  return {
    ...{ key: `${metric} ${high.from}`, from: at(high.from) },
    when: `${moment(new Date(at(high.from)).toISOString())}, ${span(minutes)}`,
    what: `${names[metric]}${whose} at or above ${percentWords(threshold)}. ${words}`,
  };
}

/** Whose usage it was, where not the cluster's own and the cause does not begin with it. */
function whoseWords({ cluster, services }: MeasuredUsage, { from, to, cause }: HighUsage, threshold: number): string {
  const isHot = (values: readonly (number | null)[]) => values.slice(from, to).some((one) => (one ?? 0) >= threshold);
  if (isHot(cluster) || cause?.kind === 'service') return '';
  return ` of ${listed([...services].flatMap(([service, values]) => (isHot(values) ? [service] : [])))}`;
}

function causeWords(metric: UtilisationMetric, cause: UsageCause): string {
  switch (cause.kind) {
    case 'service': {
      const { service, meanwhile, otherwise, areTasksReplaced } = cause;
      const before = otherwise === null ? '' : `, otherwise ${percentWords(otherwise)}`;
      const used = `${service} used ${percentWords(meanwhile)} of its ${metric === 'cpu' ? 'CPU' : 'memory'}${before}`;
      if (otherwise === null || meanwhile < otherwise * 1.4) return `${used}: it runs close to its size.`;
      if (areTasksReplaced) return `${used}, and tasks were replaced: look at its deployment.`;
      return `${used}, and no other service rose with it: a hot service.`;
    }
    case 'services':
      return `${listed(cause.services)} rose together: more load came${cause.areTasksKnown ? '' : ', or tasks were missing'}.`;
    case 'fewer-tasks':
      return `Only ${Number(cause.running.toFixed(1))} of ${counted(Number(cause.desired.toFixed(1)), 'task')} ran, and no service rose alone: instances were lost, or tasks failed.`;
    case 'less-capacity':
      return `The cluster rose from ${percentWords(cause.otherwise)} to ${percentWords(cause.meanwhile)} while its services${cause.areTasksKnown ? ' and tasks' : ''} were as ever: it had fewer instances, or something beside them used it.`;
  }
}

/** Further ones are seen in the picture. */
const mostNamed = 3;

function listed(services: readonly string[]): string {
  // One that is left takes no more room by its name.
  const named = services.slice(0, services.length === mostNamed + 1 ? mostNamed + 1 : mostNamed);
  const rest = services.length > named.length ? counted(services.length - named.length, 'other service') : named.pop();
  return named.length === 0 ? (rest ?? '') : `${named.join(', ')} and ${rest}`;
}
