import Colors from '@dynatrace/strato-design-tokens/colors';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { Meter } from '../text/Meter';
import { budgetWords } from './sloWords';

/** The error budget remaining as a bar with its number: full and green while untouched, all red once overspent. */
export const BudgetMeter = ({ slo }: { slo: SloRow }) => {
  const { errorBudget, status } = slo;
  if (errorBudget === null) return <>{slo.target >= 100 ? budgetWords(slo) : '–'}</>;
  const isSpent = errorBudget <= 0;
  const { Critical, Ideal, Warning } = Colors.Charts.Status;
  const color = isSpent ? Critical : status === 'WARNING' ? Warning : Ideal;
  return <Meter percent={isSpent ? 100 : errorBudget} words={budgetWords(slo)} color={color.Default} />;
};
