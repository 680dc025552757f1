import { Failure } from '../failure';
import { isRecord, readVersioned, unreadable, type StoredKind } from './stored';

/** A stored row that cannot be used. It stays stored as it is until somebody removes it. */
export interface BadRow {
  /** Place in the stored list, from 1. */
  position: number;
  /** As stored. */
  raw: unknown;
  /** What is wrong, with the field. */
  problem: string;
  fix: string;
  /** The settings object that it is; left out where it lies in an app state. */
  object?: { objectId: string; version: string };
}

/** A stored list, row by row: one that is wrong does not take the others with it. */
export interface StoredRows<T> {
  rows: T[];
  bad: BadRow[];
}

interface Rules<T> {
  kind: StoredKind;
  /** Name of the list in the stored object. */
  list: string;
  /** Reads a list of one. @throws Failure */
  read: (stored: unknown) => T[];
  /** Anything else that must hold. @throws Failure */
  check: (row: T) => void;
  /** What no two rows may share. */
  idOf: (row: T) => string;
}

/** Far above any row of ours; more would only slow the page down. */
export const largestRow = 20_000;

/**
 * Reads a stored list; nothing stored means none.
 * @throws Failure when the value as a whole is not ours to understand (`isUnreadable`): it is never silently replaced
 */
export function readRows<T>(stored: unknown, { kind, list, read, check, idOf }: Rules<T>): StoredRows<T> {
  const found: StoredRows<T> = { rows: [], bad: [] };
  if (stored === null || stored === undefined) return found;
  const { [list]: raws } = readVersioned(stored, kind, 1);
  if (!Array.isArray(raws)) throw unreadable(kind, `"${list}" is not a list`);
  const taken = new Set<string>();
  raws.forEach((raw: unknown, index): void => {
    const bad = (problem: string, fix: string) => void found.bad.push({ position: index + 1, raw, problem, fix });
    if (JSON.stringify(raw).length > largestRow) return bad('it is larger than any row of this app', removeRow);
    try {
      const [row] = read({ version: 1, [list]: [raw] });
      if (row === undefined) return bad('it is empty', removeRow);
      check(row);
      if (taken.has(idOf(row))) return bad('another row stands for the same', removeRow);
      taken.add(idOf(row));
      found.rows.push(row);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      bad(
        reasonIn(error),
        error.code === 'InvalidInput' ? `${error.hint} Or remove it, and make it again.` : removeRow,
      );
    }
  });
  return found;
}

export const removeRow = 'Remove it, and make it again if you need it.';

/** Without what the failure of a whole list says besides. */
export const reasonIn = ({ message }: Failure): string =>
  message.replace(/^The stored \w+ cannot be read: (row 1:? ?)?/, '').replace(/\. They were left untouched\.$/, '');

/** A name for a row that nobody can read, for people; short. */
export function labelOf({ position, raw }: BadRow): string {
  const texts = isRecord(raw) ? Object.values(raw).filter((value) => typeof value === 'string') : [];
  const shown = texts.filter((text) => text !== '').map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
  return [`Row ${position}`, ...shown.slice(0, 3)].join(' · ');
}
