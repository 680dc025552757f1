import { parsePlanSlos } from '../domain/contract/planSlos';
import {
  asideEntities,
  clusterReader,
  entities,
  grail,
  metrics,
  now,
  platformSlos,
  queryVerifier,
  sloObjects,
  stopwatch,
} from './compose';
import { serve } from './edge';
import { planSlos } from './usecases/slos/planSlos';

export default (payload: unknown) =>
  serve(
    parsePlanSlos,
    planSlos({
      sloObjects: sloObjects(),
      platformSlos: platformSlos(),
      entities: entities(),
      grailEntities: asideEntities(),
      metrics: metrics(),
      grail: grail(),
      clusters: clusterReader(),
      verify: queryVerifier(),
      now,
      stopwatch,
    }),
  )(payload);
