import type { Failure } from '../../../domain/failure';

export interface SettingsObject {
  objectId: string;
  schemaId: string;
  externalId: string | null;
  value: Record<string, unknown>;
  /** When it was last changed (ISO 8601) and by whom (a user's id), as far as told. */
  modified: { at: string | null; by: string | null };
}

export interface SettingsWrite {
  schemaId: string;
  externalId: string;
  value: object;
  /** Object that is to be replaced and gets the `externalId`. */
  objectId?: string;
}

/** What became of one object of a write, in the order of the request. */
export type SettingsWritten = { ok: true; objectId: string } | { ok: false; failure: Failure };

export interface SettingsObjects {
  /** Every object of a schema in scope `environment`. @throws Failure `NotFound` when the environment has no such schema. */
  all(schemaId: string): Promise<SettingsObject[]>;
  /** Creates or, where an object carries the `externalId` already, replaces. Each object stands for itself. */
  save(writes: readonly SettingsWrite[]): Promise<SettingsWritten[]>;
  /** @throws Failure `NotFound` when there is no such object. */
  remove(objectId: string): Promise<void>;
}

/** The only scope that this app reads and writes. */
export const scope = 'environment';

/** Documented as the most of both APIs. */
export const pageSize = 500;
