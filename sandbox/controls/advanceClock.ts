import type { Operation } from '../http/operation';
import { inputError, readObject } from './inputError';
import { readPayload } from './readPayload';

/** Further than the generated history is long makes no sense, and every minute is really delivered. */
const longestAdvance = 31 * 24 * 3600;

/** Moves the clock; answers when everything that was due has run. */
export const advanceClock: Operation = (world) => async (call) => {
  const { advanceSeconds } = readObject(readPayload(call));
  const isDuration = typeof advanceSeconds === 'number' && advanceSeconds >= 0 && advanceSeconds <= longestAdvance;
  if (!isDuration) throw inputError('advanceSeconds', `must be a number of seconds from 0 to ${longestAdvance}`);
  await world.clock.advance(advanceSeconds);
  return { status: 200, body: { now: new Date(world.clock.now()).toISOString() } };
};
