import { parseBudgetSeries } from '../domain/contract/budgetSeries';
import { grail, metrics, now, platformSlos, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { budgetSeries } from './usecases/scoring/budgetSeries';

export default (payload: unknown) =>
  serve(
    parseBudgetSeries,
    budgetSeries({
      ...{ grail: grail(), metrics: metrics(), now, stopwatch },
      ...{ sloObjects: sloObjects(), platformSlos: platformSlos() },
    }),
  )(payload);
