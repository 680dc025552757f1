import type { Target } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Engine, NoDataPolicy, SloParameters } from '../../model/slo';
import { slotMinutesOf } from '../../queries/slotWidth';
import { minutesText } from '../words/utilisationWords';

/** What a slot without data means, in one sentence. */
const noDataWords: Record<NoDataPolicy, string> = {
  exclude: 'Slots without data are left out.',
  good: 'Slots without data count as good.',
  bad: 'Slots without data count as bad.',
};

/** `time slots of 10 minutes`; the classic engine's width is not documented, hence "about". */
export function slotWords(engine: Engine, parameters: SloParameters, target: Pick<Target, 'family'>): string {
  const width = minutesText(slotMinutesOf(engine, parameters, familyOf(target)));
  return `time slots of ${engine === 'classic' ? 'about ' : ''}${width}`;
}

/** What a slot without data means with this policy on this engine. */
export function noDataText(engine: Engine, noData: NoDataPolicy): string {
  if (engine === 'classic' && noData === 'bad') return 'Slots without data cannot count as bad on the classic engine.';
  return noDataWords[noData];
}
