import { parseUpgradeDashboards } from '../domain/contract/upgradeDashboards';
import { appUrl, dashboards, dashboardUrl, platformSlos, sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { upgradeDashboards } from './usecases/dashboards/upgradeDashboards';

export default (payload: unknown) =>
  serve(
    parseUpgradeDashboards,
    upgradeDashboards({
      ...{ dashboards: dashboards(), sloObjects: sloObjects(), platformSlos: platformSlos() },
      ...{ urlOf: dashboardUrl, appUrl: appUrl(), stopwatch },
    }),
  )(payload);
