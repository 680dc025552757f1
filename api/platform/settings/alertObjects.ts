import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../../domain/failure';
import { platformFirst } from '../platformFirst';
import { classicSettingsFrom } from './classicSettings';
import { platformSettingsFrom } from './platformSettings';
import { untoldObject } from './settingsFailures';
import type { SettingsObject, SettingsObjects, SettingsWritten } from './settingsObjects';

/** Metric events alert on metric selectors (classic), anomaly detectors on DQL (platform). */
export const alertSchemaIds = {
  metricEvent: 'builtin:anomaly-detection.metric-events',
  anomalyDetector: 'builtin:davis.anomaly-detectors',
} as const;

export type AlertSchemaId = (typeof alertSchemaIds)[keyof typeof alertSchemaIds];

export interface AlertObject extends SettingsObject {
  schemaId: AlertSchemaId;
}

export interface AlertWrite {
  schemaId: AlertSchemaId;
  externalId: string;
  value: object;
}

export type AlertWritten = SettingsWritten;

export interface AlertObjects {
  /** Every alert of a schema in the environment, ours or not. A schema that it does not have has none. */
  all(schemaId: AlertSchemaId): Promise<AlertObject[]>;
  /** Creates or, where an object carries the `externalId` already, replaces. Each object stands for itself. */
  save(writes: readonly AlertWrite[]): Promise<AlertWritten[]>;
  /** @throws Failure `NotFound` when there is no such object. */
  remove(schemaId: AlertSchemaId, objectId: string): Promise<void>;
}

/**
 * A detector runs as whoever saved it, who then has to be allowed to run analyzers
 * (https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/set-up-anomaly-detectors-via-api).
 */
const detectorScopes = ['settings:objects:write', 'davis:analyzers:execute'];

export interface AlertClients {
  /** Writes may be repeated: the classic API upserts by `externalId`. */
  classic: HttpClient;
  /** Does not repeat a POST whose answer got lost. */
  platform: HttpClient;
}

/**
 * Settings objects of both alert schemas. Detectors watch platform SLOs and go by the platform's API first; metric events watch
 * classic ones, and go by the classic API, with which they will be gone.
 */
export function alertObjectsFrom({ classic, platform }: AlertClients): AlertObjects {
  const events = classicSettingsFrom(classic, 'alert');
  const detectors = eitherWay(
    platformSettingsFrom(platform, 'alert', detectorScopes),
    classicSettingsFrom(classic, 'alert', detectorScopes),
  );
  const of: Record<AlertSchemaId, SettingsObjects> = {
    [alertSchemaIds.metricEvent]: events,
    [alertSchemaIds.anomalyDetector]: detectors,
  };
  return {
    all: async (schemaId) => {
      try {
        return (await of[schemaId].all(schemaId)).map((object) => ({ ...object, schemaId }));
      } catch (error) {
        if (error instanceof Failure && error.code === 'NotFound') return [];
        throw error;
      }
    },
    save: async (writes) => {
      const answers = new Map<AlertWrite, AlertWritten>();
      for (const schemaId of Object.values(alertSchemaIds)) {
        const some = writes.filter((write) => write.schemaId === schemaId);
        if (some.length === 0) continue;
        const written = await of[schemaId].save(some);
        written.forEach((answer, index) => some[index] && answers.set(some[index], answer));
      }
      return writes.map((write) => answers.get(write) ?? { ok: false, failure: untoldObject('alert') });
    },
    remove: (schemaId, objectId) => of[schemaId].remove(objectId),
  };
}

function eitherWay(platform: SettingsObjects, classic: SettingsObjects): SettingsObjects {
  const by = platformFirst(platform, classic);
  return {
    all: (schemaId) => by((door) => door.all(schemaId)),
    save: (writes) => by((door) => door.save(writes)),
    remove: (objectId) => by((door) => door.remove(objectId)),
  };
}
