import { windowWords } from '../../../../../domain/queries/evaluationWindow';

/** Spans people review objectives in. */
const usual = ['-1d', '-7d', '-14d', '-28d', '-30d', '-90d'];

/** The windows to choose from; the current one is among them whatever it is. */
export function windowOptions(current: string): { value: string; text: string }[] {
  const windows = usual.includes(current) ? usual : [current, ...usual];
  return windows.map((value) => ({ value, text: windowWords(value) }));
}
