import { useMemo } from 'react';
import type { AnalyzeBreachesPayload, AnalyzeBreachesValue } from '../../../../../domain/contract/analyzeBreaches';
import type { Target } from '../../../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../../../domain/model/ecsMetrics';
import { usageCauses, type HighUsage } from '../../../../../domain/slo/history/usageCauses';
import { inWords, storyOf, type Happened } from '../../../components/causes/happened';
import { useUsageSeries } from '../../../data/clusters/useUsageSeries';

/** As fine as an answer for fifty services may be; tasks are read on the same slots. */
const points = 500;
/** Services that the heat map draws, the worst first. */
const mostServices = 50;

export interface Causes {
  /** The newest first. */
  all: Happened[];
  /** The cause of most of the time, whose minutes are added up; null where nothing stood out. */
  main: HighUsage['cause'];
  isPending: boolean;
  error: Error | null;
}

interface Asked {
  payload: Pick<AnalyzeBreachesPayload, 'target' | 'from' | 'to'>;
  /** Null where the SLO is about tasks, which tell their own story. */
  metric: UtilisationMetric | null;
  threshold: number;
  breaches: AnalyzeBreachesValue | undefined;
}

/** What stood out while an SLO's cluster or service was at or above its threshold: a question for usage and one for tasks. */
export function useCauses({ payload: { target, from, to }, metric, threshold, breaches }: Asked): Causes {
  const { service, ...cluster } = target;
  const names = useMemo(
    () => (breaches?.minutes.services ?? []).slice(0, mostServices).map((one) => one.service),
    [breaches],
  );
  const isBad = breaches !== undefined && (breaches.slots.bad > 0 || breaches.minutes.rollUps.any.badMinutes > 0);
  const enabled = metric !== null && (isBad || (breaches?.minutes.findings.length ?? 0) > 0);
  const targets = [cluster, ...names.map((name): Target => ({ ...cluster, service: name }))];
  const usage = useUsageSeries({ targets, metric: metric ?? 'cpu', from, to, points }, { enabled });
  const tasks = useUsageSeries({ targets: [target], metric: 'tasks', from, to, points }, { enabled });
  const found = useMemo(() => {
    if (metric === null || usage.data === undefined) return [];
    const story = storyOf(usage.data, tasks.data);
    // Of one service, its own times; else those of the cluster and of each service.
    const judged = service === undefined ? undefined : [story.usage.services.get(service) ?? []];
    return usageCauses(story, threshold, judged);
  }, [metric, usage.data, tasks.data, threshold, service]);
  const all = useMemo(() => {
    const { data } = usage;
    if (metric === null || data === undefined) return [];
    const measured = storyOf(data, undefined).usage;
    return found
      .map((high) => inWords(metric, data, { high, threshold, usage: measured }))
      .sort((one, other) => other.from - one.from);
  }, [found, metric, threshold, usage]);
  return {
    all,
    main: useMemo(() => mainCause(found), [found]),
    isPending: enabled && (usage.isPending || tasks.isPending),
    error: enabled ? usage.error : null,
  };
}

/** Stretches of one kind, and of one service, are one cause. */
export function mainCause(found: readonly HighUsage[]): HighUsage['cause'] {
  const slots = new Map<string, { cause: HighUsage['cause']; count: number }>();
  for (const { cause, from, to } of found) {
    if (cause === null) continue;
    const id = cause.kind === 'service' ? `service ${cause.service}` : cause.kind;
    const before = slots.get(id);
    // That tasks were replaced in one of its stretches says where to look.
    const isTelling = before === undefined || (cause.kind === 'service' && cause.areTasksReplaced);
    slots.set(id, { cause: isTelling ? cause : before.cause, count: (before?.count ?? 0) + to - from });
  }
  return [...slots.values()].sort((one, other) => other.count - one.count)[0]?.cause ?? null;
}
