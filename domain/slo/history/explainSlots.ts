import type { Target } from '../../model/cluster';
import { familyOf } from '../../model/metricFamily';
import type { Engine, NoDataPolicy, SloParameters } from '../../model/slo';
import { slotMinutesOf } from '../../queries/slotWidth';
import { minutesText } from '../words/utilisationWords';

/** `time slices of 10 minutes`; the classic engine's width is not documented, hence "about". */
export function slotWords(engine: Engine, parameters: SloParameters, target: Pick<Target, 'family'>): string {
  const width = minutesText(slotMinutesOf(engine, parameters, familyOf(target)));
  return `time slices of ${engine === 'classic' ? 'about ' : ''}${width}`;
}

const noDataWords: Record<NoDataPolicy, string> = {
  exclude: 'Time without data is left out.',
  good: 'Time without data counts as good.',
  bad: 'Time without data counts as bad.',
};

/** What time without data means with this policy on this engine, in one sentence. */
export function noDataText(engine: Engine, noData: NoDataPolicy): string {
  if (engine === 'classic' && noData === 'bad') return 'Time without data cannot count as bad on the classic engine.';
  return noDataWords[noData];
}

const storedWords: Record<NoDataPolicy, string> = {
  exclude: 'Slots without data are left out.',
  good: 'Slots without data count as good.',
  bad: 'Slots without data count as bad.',
};

/** The same as descriptions in Dynatrace say it. These words stay: other ones would rewrite every SLO that exists. */
export const storedNoDataText = (noData: NoDataPolicy): string => storedWords[noData];
