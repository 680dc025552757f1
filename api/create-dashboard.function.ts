import { parseCreateDashboard } from '../domain/contract/createDashboard';
import { appUrl, dashboards, dashboardUrl, platformSlos, sloObjects } from './compose';
import { serve } from './edge';
import { createDashboard } from './usecases/dashboards/createDashboard';

export default (payload: unknown) =>
  serve(
    parseCreateDashboard,
    createDashboard({
      dashboards: dashboards(),
      sloObjects: sloObjects(),
      platformSlos: platformSlos(),
      urlOf: dashboardUrl,
      appUrl: appUrl(),
    }),
  )(payload);
