import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { settingsObjectsFrom, type SettingsObject, type SettingsWritten } from './settingsObjects';

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
  /** Every metric event and anomaly detector of the environment, ours or not. A schema that it does not have has none. */
  all(): Promise<AlertObject[]>;
  /** Creates or, where an object carries the `externalId` already, replaces. Each object stands for itself. */
  save(writes: readonly AlertWrite[]): Promise<AlertWritten[]>;
  /** @throws Failure `NotFound` when there is no such object. */
  remove(objectId: string): Promise<void>;
}

/**
 * A detector runs as whoever saved it, who then has to be allowed to run analyzers
 * (https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/set-up-anomaly-detectors-via-api).
 */
const detectorScopes = ['settings:objects:write', 'davis:analyzers:execute'];

const isDetector = ({ schemaId }: AlertWrite): boolean => schemaId === alertSchemaIds.anomalyDetector;

/** Settings objects of both alert schemas. */
export function alertObjectsFrom(httpClient: HttpClient): AlertObjects {
  const objects = settingsObjectsFrom(httpClient, 'alert');
  const detectors = settingsObjectsFrom(httpClient, 'alert', detectorScopes);
  const ofSchema = async (schemaId: AlertSchemaId): Promise<AlertObject[]> => {
    try {
      return (await objects.all(schemaId)).map((object) => ({ ...object, schemaId }));
    } catch (error) {
      // One query for both would be answered by 404 as soon as one of them is missing.
      if (error instanceof Failure && error.code === 'NotFound') return [];
      throw error;
    }
  };
  return {
    all: async () => (await Promise.all(Object.values(alertSchemaIds).map(ofSchema))).flat(),
    save: (writes) => (writes.some(isDetector) ? detectors : objects).save(writes),
    remove: (objectId) => objects.remove(objectId),
  };
}
