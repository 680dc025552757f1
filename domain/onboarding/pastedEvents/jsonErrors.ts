import type { FailedEvent } from '../failureWords/knownFailure';
import type { Text } from './jsonFields';
import { loose, looseEvents } from './looseMessages';

/** An operation of a stack set, or a change set, as a whole. */
export function ofOperation(text: Text): FailedEvent | FailedEvent[] | null {
  const [status, reason] = [text('Status'), text('StatusReason')];
  if (status === undefined || !text('ChangeSetName', 'OperationId')) return null;
  if (text('ChangeSetName')) return status === 'FAILED' && reason ? looseEvents(reason) : [];
  if (!/^(?:FAILED|STOPPED)$/.test(status)) return [];
  return [
    loose(reason ?? `Stack set operation ${status} ${text('OperationId') ?? ''} of ${text('StackSetId') ?? 'NAME'}`),
  ];
}

/** An error of an SDK, of the wire, or in CloudTrail. */
export function ofError(text: Text): FailedEvent[] | null {
  const message = text('errorMessage', 'Message');
  const code = text('errorCode', 'errorName', 'Code', 'errorType', '__type', 'name');
  if (message === undefined || code === undefined || message === code) return null;
  const operation = text('eventName');
  const name = code.replace(/^.*#/, '');
  return looseEvents(
    operation
      ? `An error occurred (${name}) when calling the ${operation} operation: ${message}`
      : `${name}: ${message}`,
  );
}
