import { windowInWords } from '../../../domain/queries/evaluationWindow';

/** `last 7 days`; a notation that is not a simple span, as SLOs of others may have, stays as it is. */
export function windowWords(window: string): string {
  return /^-[1-9]\d{0,2}[hdwM]$/.test(window) ? `last ${windowInWords(window).replace(/^1 /, '')}` : window;
}
