import { largestOf } from '../../../domain/model/manyValues';
import { historySelector } from '../../../domain/queries/historySelector';
import { measuredMinutes } from '../../../domain/queries/minutesMeasured';
import type { Metrics } from '../../platform/metrics';
import type { HistoryPart } from './historyPart';
import type { HistoryReader } from './historyReader';
import { minutesPerSlot } from './minutesPerSlot';
import { readHistory } from './readHistory';

/** History by the Metrics API. */
export const classicHistory = (metrics: Pick<Metrics, 'query'>): HistoryReader => ({
  async slots({ sli, slotMinutes, from, to, ...scope }) {
    const query = historySelector(sli, scope);
    const history = await readHistory(metrics, { query, slotMinutes, from, to });
    return scope.perService === true || query.by === null ? history : { ...history, series: highest(history) };
  },
  minutes: ({ sli, ...scope }, grid, now) =>
    minutesPerSlot(metrics, { selectors: measuredMinutes(sli, scope), grid, now }),
});

/** One value per slot: of several series the highest, which is what "worst service" means. */
export function highest({ grid, series }: HistoryPart): HistoryPart['series'] {
  const columns = [...series.values()];
  if (columns.length === 0) return new Map();
  const values = grid.map((_, index) => {
    const found = columns.flatMap((column) => column[index] ?? []);
    return found.length === 0 ? null : largestOf(found);
  });
  return new Map([['', values]]);
}
