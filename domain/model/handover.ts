import { isRecord, readVersioned, unreadable } from './stored';

/**
 * Alerts that a platform SLO is to get as soon as the classic SLO that it stands for is gone. Kept before that one is removed, so that
 * whoever closes the page in between finds it again.
 */
export interface Handover {
  /** Settings object id of the classic SLO. */
  id: string;
  /** Key of the platform SLO. */
  successor: string;
  /** Of the classic SLO, for people. */
  name: string;
}

/** @throws Failure when the stored value is not ours to understand */
export function migrateHandovers(stored: unknown): Handover[] {
  if (stored === null || stored === undefined) return [];
  const { handovers } = readVersioned(stored, 'handovers', 1);
  if (!Array.isArray(handovers)) throw unreadable('handovers', '"handovers" is not a list');
  return handovers.map((row: unknown, index) => {
    const fields: Record<string, unknown> = isRecord(row) ? row : {};
    const text = (field: keyof Handover): string => {
      const { [field]: value } = fields;
      if (typeof value === 'string' && value !== '') return value;
      throw unreadable('handovers', `row ${index + 1} has no usable "${field}"`);
    };
    return { id: text('id'), successor: text('successor'), name: text('name') };
  });
}
