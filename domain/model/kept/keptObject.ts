import type { BadRow } from '../storedRows';
import type { KeptName } from './keptNames';

/** A settings object of this app. */
export interface KeptObject {
  objectId: string;
  /** For optimistic locking; changes with every update. */
  version: string;
  value: unknown;
  /** ISO 8601 and the id of a user; null where nobody says. */
  modified: { at: string | null; by: string | null };
}

/** What people keep in this app, one settings object a row; rows of earlier versions of the app lie in an app state. */
export interface KeptKind<T> {
  name: KeptName;
  /** Of the settings schema, `settings/schemas/<id>.schema.json`. */
  schemaId: string;
  /** What one row is to a person. */
  noun: string;
  /** So many an environment takes, as the schema says. */
  most: number;
  /** A row as a settings object holds it. Numbers are texts, as in policies. */
  valueOf: (row: T) => Record<string, unknown>;
  /** A value of a settings object in the form of the app state, for `read`; what is no number stays a text, which `read` refuses. */
  rawOf: (value: Record<string, unknown>) => Record<string, unknown>;
  /** Reads a list in the form of the app state. @throws Failure */
  read: (stored: unknown) => T[];
  /** Anything else that must hold. @throws Failure */
  check?: (row: T) => void;
  /** What no two rows may share. */
  idOf: (row: T) => string;
  /** A name for people. */
  titleOf: (row: T) => string;
}

/** A row and where it lies. */
export interface KeptRow<T> {
  id: string;
  row: T;
  /** Null: in the app state, where it waits to be moved. */
  at: Omit<KeptObject, 'value'> | null;
}

export interface KeptRows<T> {
  rows: KeptRow<T>[];
  bad: BadRow[];
}
