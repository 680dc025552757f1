import { parseRecentBreaches } from '../domain/contract/recentBreaches';
import { grail, metrics, now, platformSlos, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { recentBreaches } from './usecases/breaches/recentBreaches';

export default (payload: unknown) =>
  serve(
    parseRecentBreaches,
    recentBreaches({
      ...{ grail: grail(), metrics: metrics(), now, stopwatch },
      ...{ sloObjects: sloObjects(), platformSlos: platformSlos() },
    }),
  )(payload);
