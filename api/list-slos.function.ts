import { parseListSlos } from '../domain/contract/listSlos';
import {
  grail,
  metrics,
  now,
  platformEvaluations,
  platformSlos,
  sloEvaluations,
  sloObjects,
  stopwatch,
} from './compose';
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
      grail: grail(),
      metrics: metrics(),
      now,
      stopwatch,
    }),
  )(payload);
