import { Failure } from '../../failure';

/** Form of the values; an object without it is of the first. */
export const keptFormat = '1';

/** @throws Failure for the value of a newer version of this app */
export function assertKnownFormat({ format = keptFormat }: Record<string, unknown>): void {
  if (format === keptFormat) return;
  throw new Failure({
    code: 'InvalidInput',
    message: `format: ${JSON.stringify(format)} is of a newer version of this app`,
    whose: 'operator',
    hint: 'Update this app in the environment.',
  });
}

/** What is no number stays a text, which its reader refuses. */
export const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;

export const isFilled = (value: unknown): boolean => value !== '' && value !== null && value !== undefined;

/** An empty field of Settings is one that was left out. */
export const filled = (value: unknown): unknown => (isFilled(value) ? value : undefined);
