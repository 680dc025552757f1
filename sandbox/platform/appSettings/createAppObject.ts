import { randomUUID } from 'node:crypto';
import { isRecord } from '../../dynatrace/settings/checks';
import { assertSmall, isTrue } from '../../dynatrace/settings/readWanted';
import { ApiError, type Operation } from '../../http/operation';
import { sandboxUser } from '../../world/sandboxUser';
import { appSchemaOf } from './appSchemaShelf';
import { appSettingsShelf, newObjectVersion, objectsOf } from './appSettingsShelf';
import { checkedValue } from './checkedValue';
import { place } from './place';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-app-settings-v2/objects-post */
export const createAppObject: Operation = (world) => (call) => {
  assertSmall(call);
  if (!isRecord(call.json)) throw new ApiError(400, 'One settings object is expected.');
  const { schemaId: asked, value, insertAfter } = call.json;
  if (typeof asked !== 'string') throw new ApiError(400, "Given property 'schemaId' is required.");
  const schema = appSchemaOf(world, asked);
  const { schemaId } = schema;
  const whole = checkedValue(world, schema, value, null);
  const most = schema.multiObject ? (schema.maxObjects ?? Infinity) : 1;
  if (objectsOf(world, schemaId).length >= most) {
    throw new ApiError(400, `The schema '${schemaId}' allows at most ${most} objects.`);
  }
  if (isTrue(call, 'validate-only')) return { status: 200 };
  const now = world.clock.now();
  const who = sandboxUser.id;
  const stored = {
    ...{ objectId: Buffer.from(`${schemaId}/${randomUUID()}`).toString('base64url'), version: newObjectVersion() },
    ...{ schemaId, value: whole, created: now, createdBy: who, modified: now, modifiedBy: who },
  };
  world.shelf(appSettingsShelf).push(stored);
  if (insertAfter !== undefined) place(world, schema, stored, { insertAfter });
  return { status: 201, body: { objectId: stored.objectId, version: stored.version } };
};
