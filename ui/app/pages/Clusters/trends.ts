import { createContext } from 'react';
import { clusterTarget, isPlaceKnown, type Target } from '../../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import type { ClusterRow } from './clusterRows';

/** Usage of the last day of the rows that are drawn. */
export interface Trends {
  of: (row: ClusterRow, metric: UtilisationMetric) => readonly (number | null)[] | null;
  /** It is drawn from now on; the answer says that it is no more. */
  show: (row: ClusterRow, metric: UtilisationMetric) => () => void;
}

export const TrendsContext = createContext<Trends>({ of: () => null, show: () => () => undefined });

/** The cluster, or its hottest service where there is none of the cluster: what its meter shows. */
export function trendTarget(row: ClusterRow, metric: UtilisationMetric): Target | null {
  if (!isPlaceKnown(row)) return null;
  if (row[metric] !== null) return clusterTarget(row);
  const service = row.servicesNow?.[metric]?.service;
  return service === undefined ? null : { ...clusterTarget(row), service };
}
