import { ApiError, type Operation } from '../../http/operation';
import { assertMayDetect } from './assertMayDetect';
import { authorOf } from './authorOf';
import { isRecord } from './checks';
import { checkSettingsObject, createSettingsObject } from './createSettingsObject';
import { assertSmall, isTrue, readWanted } from './readWanted';
import { responseOf } from './settingsError';

/**
 * Every object is judged and stored on its own, in order; nothing is rolled back.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/settings/objects/post-object
 */
export const postObjects: Operation = (world) => (call) => {
  assertSmall(call);
  if (!Array.isArray(call.json)) throw new ApiError(400, 'The payload must be an array of settings objects.');
  assertMayDetect(world, call, call.json);
  const onlyValidates = isTrue(call, 'validateOnly');
  const responses = call.json.map((item: unknown) =>
    responseOf(isRecord(item) ? item.value : item, () => {
      const wanted = readWanted(item);
      if (!onlyValidates) return createSettingsObject(world, wanted, authorOf(call));
      checkSettingsObject(world, wanted);
      return null;
    }),
  );
  const codes = new Set(responses.map(({ code }) => code));
  const [only = 200] = codes;
  return { status: codes.size > 1 ? 207 : only, body: responses };
};
