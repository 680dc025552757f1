import { parseListSlos } from '../domain/contract/listSlos';
import { metrics, now, platformEvaluations, platformSlos, sloEvaluations, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { listSlos } from './usecases/slos/listSlos';

export default (payload: unknown) =>
  serve(
    parseListSlos,
    listSlos({
      sloObjects: sloObjects(),
      sloEvaluations: sloEvaluations(),
      platformSlos: platformSlos(),
      platformEvaluations: platformEvaluations(),
      metrics: metrics(),
      now,
      stopwatch,
    }),
  )(payload);
