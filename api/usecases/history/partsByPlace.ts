import { appendTo } from '../../../domain/model/manyValues';
import { meanBy } from '../../../domain/queries/meanBy';
import type { Metrics, MetricSeries } from '../../platform/metrics';
import { filtersFor, placeNameOf, type SeriesPlace } from '../ecs/seriesPlaces';
import { historyPart, type HistoryPart } from './historyPart';

interface Asked {
  /** Metrics, each with an answer of its own. */
  keys: readonly string[];
  members: readonly SeriesPlace[];
  /** Dimensions that the answers are split by. */
  split: readonly string[];
  statistic: 'avg' | 'max';
  when: { from: string; to: string; resolution: `${number}m` };
}

/** Series of many places by the Metrics API, for each metric those of all filters. */
export async function seriesByMetrics(metrics: Pick<Metrics, 'query'>, asked: Asked): Promise<MetricSeries[][]> {
  const { keys, members, split, statistic, when } = asked;
  const found: MetricSeries[][] = keys.map(() => []);
  for (const filter of filtersFor(members)) {
    const selectors = keys.map((key) => meanBy(key, [...split], filter).replace(/avg$/, statistic));
    const answers = await Promise.all(selectors.map((selector) => metrics.query({ selector, ...when })));
    answers.forEach(({ series }, at) => appendTo(found[at] ?? [], series));
  }
  return found;
}

interface Parting {
  by: readonly string[];
  /** Dimension whose values stay series of their own within a place; null for none. */
  apart: string | null;
  span: Parameters<typeof historyPart>[2];
}

/** The series of each metric by place; of two metrics the difference. */
export function partsByPlace(answers: readonly (readonly MetricSeries[])[], { by, apart, span }: Parting) {
  const grouped = answers.map((series) => {
    const found = new Map<string, MetricSeries[]>();
    for (const one of series) {
      const name = placeNameOf(one, by);
      const own = found.get(name);
      if (own) own.push(one);
      else found.set(name, [one]);
    }
    return found;
  });
  const names = new Set(grouped.flatMap((found) => [...found.keys()]));
  return new Map<string, HistoryPart>(
    [...names].map((name) => {
      const own = grouped.map((found) => found.get(name) ?? []);
      return [name, historyPart(own, apart, span)];
    }),
  );
}
