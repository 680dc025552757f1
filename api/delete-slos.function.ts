import { parseDeleteSlos } from '../domain/contract/deleteSlos';
import { alertObjects, dashboards, platformSlos, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { deleteSlos } from './usecases/deleting/deleteSlos';

export default (payload: unknown) =>
  serve(
    parseDeleteSlos,
    deleteSlos({
      sloObjects: sloObjects(),
      platformSlos: platformSlos(),
      alertObjects: alertObjects(),
      dashboards: dashboards(),
      stopwatch,
    }),
  )(payload);
