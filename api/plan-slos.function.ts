import { parsePlanSlos } from '../domain/contract/planSlos';
import { entities, grail, metrics, now, platformSlos, queryVerifier, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { planSlos } from './usecases/slos/planSlos';

export default (payload: unknown) =>
  serve(
    parsePlanSlos,
    planSlos({
      sloObjects: sloObjects(),
      platformSlos: platformSlos(),
      entities: entities(),
      metrics: metrics(),
      grail: grail(),
      verify: queryVerifier(),
      now,
      stopwatch,
    }),
  )(payload);
