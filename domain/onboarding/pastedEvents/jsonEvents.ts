import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOfCells } from './cells';
import { eventOf } from './fields';
import { hookReason } from './hookRow';
import { ofAlarm, ofDrift, ofDynatraceAnswer, ofFailureDescription, type Text } from './jsonNotices';
import { loose, looseEvents } from './looseMessages';

type Json = Record<string, unknown>;
const deepest = 14;

/**
 * Events in any JSON of AWS: whatever list or object they stand in. Of stacks, stack events, operation events, instances, results and
 * operations of stack sets, change sets, EventBridge, CloudTrail, errors of SDKs, rows of `--query`.
 */
export function jsonEvents(value: unknown, depth = 0): FailedEvent[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return ofList(value, depth);
  if (!isRecord(value)) return [];
  const event = ofRecord(value);
  return event ? [event].flat() : Object.values(value).flatMap((one) => jsonEvents(one, depth + 1));
}

function ofList(list: readonly unknown[], depth: number): FailedEvent[] {
  const texts = list.filter((one) => typeof one === 'string');
  if (texts.length === 0) return list.flatMap((one) => jsonEvents(one, depth + 1));
  const row = eventOfCells(list.map((one) => (typeof one === 'string' ? one : '')));
  if (row) return [row];
  return texts.filter((text) => /\s/.test(text.trim())).flatMap(looseEvents);
}

function ofRecord(record: Json): FailedEvent | FailedEvent[] | null {
  const text = textIn(record);
  return (
    hookOrCheck(text) ??
    ofStackSet(record, text) ??
    ofEvent(text) ??
    ofOperation(text) ??
    ofEventBridge(record, text) ??
    ofAlarm(text, textIn(isRecord(record['Trigger']) ? record['Trigger'] : {})) ??
    ofDrift(text) ??
    ofFailureDescription(text) ??
    ofDynatraceAnswer(record['error']) ??
    ofError(text)
  );
}

const textIn = (record: Json): Text => {
  const byName = new Map(Object.entries(record).map(([name, value]) => [normal(name), value]));
  return (...names) => names.flatMap((name) => textOf(byName.get(normal(name))))[0];
};
const textOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);
const normal = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** A hook that only warns stops nothing. */
function hookOrCheck(text: Text): FailedEvent | FailedEvent[] | null {
  const hook = text('HookStatus');
  const check = text('ValidationStatus');
  const shared = {
    at: text('Timestamp', 'StartTime'),
    logicalId: text('LogicalResourceId'),
    type: text('ResourceType'),
    stack: text('StackName'),
  };
  if (text('HookFailureMode', 'ValidationFailureMode') === 'WARN' && !/FAILED$/.test(text('ResourceStatus') ?? ''))
    return [];
  if (hook !== undefined && /FAILED$/.test(hook)) {
    return eventOf({
      ...shared,
      status: hook,
      reason: hookReason(text('HookType'), text('HookStatusReason')),
    });
  }
  if (check === undefined || !/FAILED$/.test(check)) return null;
  const name = text('ValidationName');
  const reason = [text('ValidationStatusReason'), name ? `(${name})` : undefined, text('ValidationPath')]
    .filter(Boolean)
    .join(' ');
  return eventOf({ ...shared, status: check, reason });
}

function ofStackSet(record: Json, text: Text): FailedEvent | null {
  const account = text('Account');
  if (account === undefined || text('Status') === undefined || !/^\d{12}$/.test(account)) return null;
  const detail = record['StackInstanceStatus'];
  return eventOf({
    account,
    region: text('Region'),
    status: text('Status'),
    detailed: isRecord(detail) ? textIn(detail)('DetailedStatus') : text('DetailedStatus'),
    reason: text('StatusReason', 'reason'),
  });
}

function ofEvent(text: Text): FailedEvent | null {
  const status =
    text('ResourceStatus') ??
    (text('LogicalResourceId', 'resource', 'logicalId') ? text('status', 'HookStatus', 'ValidationStatus') : undefined);
  const stackStatus = text('StackStatus');
  if (status === undefined && stackStatus !== undefined)
    return eventOf({
      logicalId: text('StackName'),
      stack: text('StackName'),
      type: 'AWS::CloudFormation::Stack',
      status: stackStatus,
      reason: text('StackStatusReason'),
    });
  // A query for failures only, which named its fields as it liked.
  const reason = text('ResourceStatusReason', 'StatusReason', 'Reason');
  const named = text('LogicalResourceId', 'LogicalId', 'Resource', 'Res', 'Id', 'Name');
  if (status === undefined && reason !== undefined && /^[A-Z][A-Za-z0-9]{2,254}$/.test(named ?? ''))
    return eventOf({ logicalId: named, type: text('ResourceType', 'Type'), status: 'CREATE_FAILED', reason });
  if (status === undefined) return null;
  return eventOf({
    at: text('Timestamp', 'at', 'StartTime', 'LastUpdatedTimestamp'),
    logicalId: text('LogicalResourceId', 'logicalId', 'resource'),
    type: text('ResourceType', 'type'),
    status,
    reason: text('ResourceStatusReason', 'reason', 'HookStatusReason', 'ValidationStatusReason'),
    stack: text('StackName'),
  });
}

/** An operation of a stack set, or a change set, as a whole. */
function ofOperation(text: Text): FailedEvent | FailedEvent[] | null {
  const [status, reason] = [text('Status'), text('StatusReason')];
  if (status === undefined || !text('ChangeSetName', 'OperationId')) return null;
  if (text('ChangeSetName')) return status === 'FAILED' && reason ? looseEvents(reason) : [];
  if (!/^(?:FAILED|STOPPED)$/.test(status)) return [];
  return [
    loose(reason ?? `Stack set operation ${status} ${text('OperationId') ?? ''} of ${text('StackSetId') ?? 'NAME'}`),
  ];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/eventbridge-events.html */
function ofEventBridge(record: Json, text: Text): FailedEvent | null {
  const details = record['status-details'];
  if (!isRecord(details)) return null;
  const inner = textIn(details);
  const stack = /:stack\/([^/]+)\//.exec(text('stack-id') ?? '')?.[1];
  return eventOf({
    logicalId: text('logical-resource-id') ?? stack,
    type: text('resource-type'),
    stack,
    status: inner('status'),
    reason: inner('status-reason'),
  });
}

/** An error of an SDK, of the wire, or in CloudTrail. */
function ofError(text: Text): FailedEvent[] | null {
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

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sentences among the values of JSON of any shape, such as the log of a deployment tool. */
export function sentencesIn(value: unknown, depth = 0): FailedEvent[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return /\S\s+\S+\s+\S/.test(value) ? looseEvents(value.slice(0, 12_000)) : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((one) => sentencesIn(one, depth + 1))
    : [];
}
