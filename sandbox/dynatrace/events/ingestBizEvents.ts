import { ApiError, type Operation } from '../../http/operation';
import { isRecord } from '../settings/checks';
import { bizEventShelf } from './eventShelf';

/**
 * One business event or many, as pure JSON; 202 without a body. They open no problem.
 * @see https://developer.dynatrace.com/develop/sdks/client-classic-environment-v2/
 */
export const ingestBizEvents: Operation = (world) => (call) => {
  if (call.headers.get('content-type')?.includes('cloudevent'))
    throw new ApiError(501, 'The sandbox does not support cloud events');
  const events: unknown[] = Array.isArray(call.json) ? call.json : [call.json];
  if (!events.every(isRecord)) throw new ApiError(400, 'Some business events are invalid.');
  const at = world.clock.now();
  for (const event of events) world.shelf(bizEventShelf).push({ at, event });
  return { status: 202 };
};
