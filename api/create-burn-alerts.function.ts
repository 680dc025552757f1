import { parseCreateBurnAlerts } from '../domain/contract/createBurnAlerts';
import { alertObjects, grail, metrics, now, platformSlos, slosPageUrl, sloObjects, stopwatch, wait } from './compose';
import { serve } from './edge';
import { createBurnAlerts } from './usecases/alerts/createBurnAlerts';

export default (payload: unknown) =>
  serve(
    parseCreateBurnAlerts,
    createBurnAlerts({
      ...{ alertObjects: alertObjects(), sloObjects: sloObjects(), platformSlos: platformSlos() },
      ...{ wait, stopwatch, pageUrl: slosPageUrl, grail: grail(), metrics: metrics(), now },
    }),
  )(payload);
