import type { Lint } from '../../model/planItem';
import { percentText } from '../words/utilisationWords';

/** A threshold above 100 %: possible for services, and rarely what is meant. */
export function thresholdLint(threshold: number): Lint[] {
  if (threshold <= 100) return [];
  const message =
    `A threshold of ${percentText(threshold)} is above 100 %. Utilization is a share of what the service reserved, ` +
    `so only time slices in which it uses more than ${Number((threshold / 100).toFixed(4))} times its reservation count as bad; one that reserves what it needs never does.`;
  return [{ code: 'threshold-above-100', severity: 'info', message }];
}
