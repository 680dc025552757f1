import { parseApplySlos } from '../domain/contract/applySlos';
import { platformSlos, random, sloObjects, stopwatch, wait } from './compose';
import { serve } from './edge';
import { applySlos } from './usecases/applying/applySlos';

export default (payload: unknown) =>
  serve(
    parseApplySlos,
    applySlos({ sloObjects: sloObjects(), platformSlos: platformSlos(), wait, random, stopwatch }),
  )(payload);
