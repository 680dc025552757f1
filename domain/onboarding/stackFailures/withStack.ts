import type { FailedEvent } from '../failureWords/knownFailure';
import { isOfStack } from './operation';

/** Each event with the name and the last status of its stack, where an event of the stack itself is among them. */
export function withStack(events: readonly FailedEvent[]): FailedEvent[] {
  const underWay = watched(events);
  const ofStacks = events.filter((event) => isOfStack(event) && event.account === undefined && !event.isLoose);
  if (ofStacks.length === 0) return events.map((event) => (event.isLoose ? { ...underWay, ...event } : event));
  const found = new Map<string | undefined, Pick<FailedEvent, 'stack' | 'stackStatus'>>();
  const stateOf = (stack: string | undefined) => {
    const known = found.get(stack) ?? lastOf(ofStacks.filter((one) => one.stack === stack));
    found.set(stack, known);
    return known;
  };
  return events.map((event) =>
    event.isLoose
      ? { ...underWay, ...event }
      : event.account === undefined
        ? { ...stateOf(event.stack), ...event }
        : event,
  );
}

/** Of an update a nested stack, which is created in it, tells less than the stack around it. */
function lastOf(events: readonly FailedEvent[]): Pick<FailedEvent, 'stack' | 'stackStatus'> {
  const updates = events.filter(({ status }) => /^(?:UPDATE|IMPORT)_/.test(status));
  const told = updates.length > 0 ? updates : events;
  // Events without times may stand the newest first; an end counts more than what is under way.
  const last = told.findLast(({ status }) => !status.endsWith('_IN_PROGRESS')) ?? told.at(-1);
  const name = last?.stack ?? last?.logicalId.trim() ?? '';
  return last === undefined ? {} : { stackStatus: last.status, ...(name === '' ? {} : { stack: name }) };
}

/** What a tool says while its rows tell that the stack is under way, it says of itself. */
function watched(events: readonly FailedEvent[]): Pick<FailedEvent, 'stackStatus'> {
  const last = events.findLast((one) => !one.isLoose && one.account === undefined);
  return last?.status.endsWith('_IN_PROGRESS') ? { stackStatus: last.status } : {};
}
