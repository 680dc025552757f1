import { parsePlanSlos } from '../domain/contract/planSlos';
import { entities, sloObjects } from './compose';
import { serve } from './edge';
import { planSlos } from './usecases/planSlos';

export default (payload: unknown) =>
  serve(parsePlanSlos, planSlos({ sloObjects: sloObjects(), entities: entities() }))(payload);
