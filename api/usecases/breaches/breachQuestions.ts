import type { UsageAsked } from '../../../domain/queries/usage/usageDql';
import type { WatchedSlo } from './watchedSlos';

/** One question for many SLOs: a metric of some clusters, or of their services. */
export interface BreachQuestion {
  asked: Omit<UsageAsked, 'slotMinutes'>;
  /** Indexes of the SLOs that it is for. */
  slos: number[];
}

/** Names in one filter; their series are what an answer has. */
const clustersPerQuestion = 100;

/** Whether an SLO is told by services: its own, or whichever of a cluster's is the worst. */
export const isByService = ({ sli }: WatchedSlo): boolean => sli.kind === 'running-tasks' || sli.level !== 'cluster';

/** As few questions as there are metrics to read, in chunks of clusters. @param available metrics that the environment has */
export function breachQuestions(slos: readonly WatchedSlo[], available: ReadonlySet<string>): BreachQuestion[] {
  const grouped = new Map<string, { key: string; perService: boolean; at: number[] }>();
  slos.forEach((slo, index) => {
    const perService = isByService(slo);
    for (const key of slo.read.keys.filter((one) => available.has(one))) {
      const group = grouped.get(`${perService} ${key}`) ?? { key, perService, at: [] };
      grouped.set(`${perService} ${key}`, group);
      group.at.push(index);
    }
  });
  return [...grouped.values()].flatMap(({ key, perService, at }) => {
    const nameOf = (index: number) => slos[index]?.target.cluster ?? '';
    const names = [...new Set(at.map(nameOf))].sort();
    return Array.from({ length: Math.ceil(names.length / clustersPerQuestion) }, (_, n) => {
      const clusters = names.slice(n * clustersPerQuestion, (n + 1) * clustersPerQuestion);
      const among = new Set(clusters);
      return { asked: { key, perService, clusters }, slos: at.filter((index) => among.has(nameOf(index))) };
    });
  });
}
