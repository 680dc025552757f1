import { parseSloHistory } from '../domain/contract/sloHistory';
import { grail, metrics, now, platformSlos, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { sloHistory } from './usecases/history/sloHistory';

export default (payload: unknown) =>
  serve(
    parseSloHistory,
    sloHistory({
      ...{ grail: grail(), metrics: metrics(), now, stopwatch },
      ...{ sloObjects: sloObjects(), platformSlos: platformSlos() },
    }),
  )(payload);
