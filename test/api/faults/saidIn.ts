import type { FailureReport } from '../../../domain/failure';

/** Fields by which a value says that something is missing in it, and why. */
const remarkFields = [
  'warnings',
  'remarks',
  'historyUnknown',
  'familiesUnknown',
  'why',
  'stops',
  'stopped',
  'stoppedBy',
  'unknownBecause',
  'note',
  'reason',
  'message',
  'notLooked',
  'verification',
];

/** Every remark of a value that says what is not known, failed or stopped; with its place, so that two values can be compared. */
export function remarksIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => remarksIn(one, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const isRemark = remarkFields.includes(name) || (['state', 'phase'].includes(name) && one === 'unknown');
    const own =
      isRemark && one !== null && JSON.stringify(one) !== '[]' ? [`${at}.${name}: ${JSON.stringify(one)}`] : [];
    return [...own, ...remarksIn(one, `${at}.${name}`)];
  });
}

/** Every failure that a value carries. */
export function failuresIn(value: unknown): FailureReport[] {
  if (Array.isArray(value)) return value.flatMap(failuresIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('whose' in value && 'hint' in value && 'code' in value) return [value as FailureReport];
  return Object.values(value).flatMap(failuresIn);
}
