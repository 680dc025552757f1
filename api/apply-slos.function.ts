import { parseApplySlos } from '../domain/contract/applySlos';
import { sloObjects, stopwatch, wait } from './compose';
import { serve } from './edge';
import { applySlos } from './usecases/applySlos';

export default (payload: unknown) =>
  serve(parseApplySlos, applySlos({ sloObjects: sloObjects(), wait, stopwatch }))(payload);
