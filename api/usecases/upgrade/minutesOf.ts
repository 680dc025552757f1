import type { Engine } from '../../../domain/model/slo';
import { historySelector } from '../../../domain/queries/historySelector';
import { keysWith } from '../../../domain/queries/keysRead';
import type { TimeRange } from '../../../domain/queries/timeRange';
import { byTheMinute, type MinuteHistory } from '../../../domain/slo/upgrade/minuteHistory';
import type { Candidate } from '../../../domain/slo/upgrade/candidateOf';
import type { Metrics } from '../../platform/metrics';
import { readHistory } from '../history/readHistory';

/**
 * What both engines made their figures of, by the minute.
 * @param engine whose way to pick the cluster: classic by its entity, platform by its names
 */
export async function minutesOf(
  metrics: Pick<Metrics, 'query'>,
  { meaning, target }: Pick<Candidate, 'meaning' | 'target'>,
  engine: Engine,
  span: TimeRange,
): Promise<MinuteHistory> {
  const query = historySelector(meaning.sli, { engine, target, keys: keysWith(meaning.sli, meaning.keys) });
  const { grid, series } = await readHistory(metrics, { query, slotMinutes: 1, ...span });
  return byTheMinute(grid, [...series.values()]);
}
