import type { Lint } from '../../model/planItem';
import { percentText } from '../words/utilisationWords';

/** Where target tracking is usually set (percent), and how near to it a threshold is too near. */
const usualAutoscaling = { from: 70, to: 75, near: 10 };

/** A threshold near to what autoscaling aims at. */
export function autoscalingLint(threshold: number): Lint[] {
  const { from, to, near } = usualAutoscaling;
  if (threshold < from - near || threshold > to + near) return [];
  const message =
    `Autoscaling usually aims at ${from} to ${to} % utilization. A threshold of ${percentText(threshold)} is within ${near} points of that, ` +
    'so normal scaling may count as bad. Compare it with the target of your own scaling policy.';
  return [{ code: 'threshold-near-autoscaling-target', severity: 'info', message }];
}
