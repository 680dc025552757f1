import { parseListSlos } from '../domain/contract/listSlos';
import { metrics, now, sloEvaluations, sloObjects } from './compose';
import { serve } from './edge';
import { listSlos } from './usecases/listSlos';

export default (payload: unknown) =>
  serve(
    parseListSlos,
    listSlos({ sloObjects: sloObjects(), sloEvaluations: sloEvaluations(), metrics: metrics(), now }),
  )(payload);
