import { numberOf } from '../../../components/forms/numberOf';

/** The warning as typed while it stays above a new target; else halfway between the target and 100. Percent, as text. */
export function warningAbove(target: number, warning: string): string {
  return numberOf(warning) > target ? warning : String(Number((target + (100 - target) / 2).toFixed(6)));
}
