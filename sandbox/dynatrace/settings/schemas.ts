import { ApiError } from '../../http/operation';
import { anomalyDetectorSchema } from './anomalyDetectorSchema';
import { metricEventSchema } from './metricEventSchema';
import type { SettingsSchema } from './settingsSchema';
import { sloSchema } from './sloSchema';

const schemas: readonly SettingsSchema[] = [sloSchema, metricEventSchema, anomalyDetectorSchema];

/** @throws ApiError 404 for a schema that the sandbox does not know. */
export function schemaOf(schemaId: string): SettingsSchema {
  const found = schemas.find((schema) => schema.schemaId === schemaId);
  if (!found) throw new ApiError(404, `Schema '${schemaId}' not found.`);
  return found;
}
