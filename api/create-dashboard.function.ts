import { parseCreateDashboard } from '../domain/contract/createDashboard';
import { dashboards, dashboardUrl, sloObjects } from './compose';
import { serve } from './edge';
import { createDashboard } from './usecases/createDashboard';

export default (payload: unknown) =>
  serve(
    parseCreateDashboard,
    createDashboard({ dashboards: dashboards(), sloObjects: sloObjects(), urlOf: dashboardUrl }),
  )(payload);
