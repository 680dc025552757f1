import { isRecord } from '../../dynatrace/settings/checks';
import { DetailedError } from '../../http/detailedError';
import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import type { AppSchema } from './appSchema';
import { objectsOf, type AppSettingsObject } from './appSettingsShelf';
import { maskedSecret } from './presentAppObject';
import { valueViolations, withDefaults, type ValueViolation } from './valueViolations';

/**
 * A value that may be stored, with defaults filled in and masked secrets resolved.
 * @param replaced the object whose value it becomes; null for a new one
 * @throws DetailedError 400 with `constraintViolations`
 */
export function checkedValue(world: World, schema: AppSchema, value: unknown, replaced: AppSettingsObject | null) {
  if (!isRecord(value)) throw new ApiError(400, "Given property 'value' must be an object.");
  const whole = withSecrets(schema, withDefaults(schema, value), replaced);
  const found = [...valueViolations(schema, whole), ...notUnique(world, schema, whole, replaced)];
  if (found.length > 0) refuse(found);
  return whole;
}

/** "To keep the current value, send the current masked secret." */
function withSecrets(schema: AppSchema, value: Record<string, unknown>, replaced: AppSettingsObject | null) {
  const kept = Object.keys(value).filter(
    (name) => schema.properties[name]?.type === 'secret' && value[name] === maskedSecret,
  );
  if (kept.length === 0) return value;
  if (replaced === null) refuse(kept.map((path) => ({ path, message: 'is masked; a new object needs the secret' })));
  // Without a constraint of its own, a schema with secrets wants them again with every change (documented).
  const isChanged = Object.keys(value).some(
    (name) => !kept.includes(name) && JSON.stringify(value[name]) !== JSON.stringify(replaced?.value[name]),
  );
  if (isChanged)
    refuse(kept.map((path) => ({ path, message: 'must be submitted again when another property changes' })));
  return { ...value, ...(Object.fromEntries(kept.map((name) => [name, replaced?.value[name]])) as object) };
}

function notUnique(
  world: World,
  schema: AppSchema,
  value: Readonly<Record<string, unknown>>,
  own: AppSettingsObject | null,
) {
  const others = objectsOf(world, schema.schemaId).filter(({ objectId }) => objectId !== own?.objectId);
  return (schema.schemaConstraints ?? [])
    .filter(({ type }) => type === 'UNIQUE')
    .flatMap(({ uniqueProperties = [], customMessage }): ValueViolation[] => {
      const key = (one: Readonly<Record<string, unknown>>) => JSON.stringify(uniqueProperties.map((name) => one[name]));
      const isTaken = others.some((other) => key(other.value) === key(value));
      const message = customMessage ?? 'must be unique';
      return isTaken ? uniqueProperties.map((path) => ({ path, message })) : [];
    });
}

function refuse(constraintViolations: readonly ValueViolation[]): never {
  throw new DetailedError(400, 'Validation failed', { constraintViolations });
}
