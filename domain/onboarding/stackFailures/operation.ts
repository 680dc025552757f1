import type { FailedEvent } from '../failureWords/knownFailure';

const stackType = 'AWS::CloudFormation::Stack';
const begins = /^(?:CREATE|UPDATE|DELETE|IMPORT)_IN_PROGRESS$/;

/** A failure, by the status of a resource, a stack, a hook or a stack set's instance. */
export const isFailure = ({ status, account, reason }: FailedEvent): boolean =>
  /FAILED$/.test(status) ||
  /^(?:UPDATE_|IMPORT_)?ROLLBACK_IN_PROGRESS$/.test(status) ||
  (account !== undefined && /^(?:CANCELLED|INOPERABLE|FAILED_IMPORT|SKIPPED_SUSPENDED_ACCOUNT)$/.test(status)) ||
  (account !== undefined && status === 'OUTDATED' && reason !== null) ||
  // A deletion that could not begin leaves the stack in the state that it had.
  (/_COMPLETE$/.test(status) && /\bcannot be (?:deleted|updated)\b/.test(reason ?? ''));

/** Of the stack itself. Where no types are told, a stack is what can roll back or was begun by a person. */
export function isOfStack({ type, status, reason, logicalId, stack }: FailedEvent): boolean {
  if (stack !== undefined && type !== undefined) return type === stackType && logicalId === stack;
  if (type !== undefined) return type === stackType;
  return /^(?:UPDATE_|IMPORT_)?ROLLBACK_/.test(status) || /^user initiated/i.test(reason ?? '') || logicalId === stack;
}

/** DescribeStackEvents lists the newest first; events of one moment keep their order. */
export function inOrder(events: readonly FailedEvent[]): FailedEvent[] {
  const time = ({ at }: FailedEvent) => Date.parse(at) || 0;
  const known = events.filter((event) => time(event) > 0);
  const [first, last] = [known[0], known.at(-1)];
  const isNewestFirst = first && last ? time(first) > time(last) : endsWithBeginning(events);
  const chronological = isNewestFirst ? [...events].reverse() : [...events];
  // Events without a time stay where they are; sorting them against others would tear them out.
  return known.length === events.length ? chronological.sort((a, b) => time(a) - time(b)) : chronological;
}

/** Without times, what a person began stands at one end. */
const endsWithBeginning = (events: readonly FailedEvent[]): boolean => {
  const index = events.findIndex((event) => isOfStack(event) && begins.test(event.status));
  return index > 0 && index === events.length - 1;
};

/**
 * The events of the latest operation of each stack among them. A deletion that went well is not of interest to somebody who asks
 * why it failed: then the operation before it counts.
 */
export function latestOperation(events: readonly FailedEvent[]): FailedEvent[] {
  const stacks = [...new Set(events.map(({ stack }) => stack))];
  if (stacks.length > 1) return stacks.flatMap((name) => latestOperation(events.filter(({ stack }) => stack === name)));
  const starts = events.flatMap((event, index) => (isStart(event, events) ? [index] : []));
  const parts = starts.map((from, index) => events.slice(from, starts[index + 1]));
  const latest = parts.at(-1);
  if (latest === undefined) return [...events];
  const before = parts.at(-2);
  return before && latest[0]?.status === 'DELETE_IN_PROGRESS' && !latest.some(isFailure) && before.some(isFailure)
    ? before
    : latest;
}

/** A nested stack begins inside an operation; only the outermost one begins an operation. */
function isStart(event: FailedEvent, events: readonly FailedEvent[]): boolean {
  if (!isOfStack(event) || !begins.test(event.status)) return false;
  const people = events.filter((one) => isOfStack(one) && /^user initiated/i.test(one.reason ?? ''));
  if (people.length === 0) return true;
  return people.some(({ logicalId }) => logicalId === event.logicalId);
}
