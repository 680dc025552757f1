import type { Engine } from '../../../domain/model/slo';
import { keysWith } from '../../../domain/queries/keysRead';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { byTheMinute, type MinuteHistory } from '../../../domain/slo/upgrade/minuteHistory';
import type { Candidate } from '../../../domain/slo/upgrade/candidateOf';
import type { HistoryReader } from '../history/historyReader';

/**
 * What both engines made their figures of, by the minute; of the worst service one column for each.
 * @param engine whose way to pick the cluster: classic by its entity, platform by its names
 */
export async function minutesOf(
  history: Pick<HistoryReader, 'slots'>,
  { meaning, target }: Pick<Candidate, 'meaning' | 'target'>,
  engine: Engine,
  span: TimeRange,
): Promise<MinuteHistory> {
  const { sli } = meaning;
  const keys = keysWith(sli, meaning.keys);
  const perService = sli.kind === 'time' && sli.level === 'worst-service';
  const { grid, series } = await history.slots({ sli, engine, target, keys, perService, slotMinutes: 1, ...span });
  return byTheMinute(grid, [...series.values()]);
}
