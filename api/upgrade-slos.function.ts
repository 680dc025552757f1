import { parseUpgradeSlos } from '../domain/contract/upgradeSlos';
import { grail, metrics, now, platformSlos, sloEvaluations, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { upgradeSlos } from './usecases/upgrade/upgradeSlos';

export default (payload: unknown) =>
  serve(
    parseUpgradeSlos,
    upgradeSlos({
      ...{ sloObjects: sloObjects(), platformSlos: platformSlos(), sloEvaluations: sloEvaluations() },
      ...{ grail: grail(), metrics: metrics(), now, stopwatch },
    }),
  )(payload);
