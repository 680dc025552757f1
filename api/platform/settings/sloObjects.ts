import type { HttpClient } from '@dynatrace-sdk/http-client';
import type { Slo } from '../../../domain/model/slo';
import { classicSettingsFrom } from './classicSettings';
import type { SettingsObject, SettingsWritten } from './settingsObjects';

export type SloObject = Pick<SettingsObject, 'objectId' | 'externalId' | 'value' | 'modified'>;

export interface SloWrite {
  externalId: string;
  value: Slo;
  /** Object that is to be replaced and gets the `externalId`: an SLO of others that is taken over. */
  objectId?: string;
}

/** What became of one object of a write, in the order of the request. */
export type SloWritten = SettingsWritten;

export interface SloObjects {
  /** Every SLO of the environment, ours or not. */
  all(): Promise<SloObject[]>;
  /** Creates or, where an object carries the `externalId` already, replaces. Each object stands for itself. */
  save(writes: readonly SloWrite[]): Promise<SloWritten[]>;
  /** @throws Failure `NotFound` when there is no such object. */
  remove(objectId: string): Promise<void>;
}

const schemaId = 'builtin:monitoring.slo';

/** Settings objects of schema `builtin:monitoring.slo`: classic SLOs by the classic API, with which they go. */
export function sloObjectsFrom(httpClient: HttpClient): SloObjects {
  const objects = classicSettingsFrom(httpClient, 'SLO');
  return {
    all: () => objects.all(schemaId),
    save: (writes) => objects.save(writes.map((write) => ({ schemaId, ...write }))),
    remove: (objectId) => objects.remove(objectId),
  };
}
