import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf } from './fields';
import { hookReason } from './hookRow';
import { isRecord, textIn, type Json, type Text } from './jsonFields';

/** A hook that only warns stops nothing. */
export function hookOrCheck(text: Text): FailedEvent | FailedEvent[] | null {
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

/** The result of a stack set in one account and region. */
export function ofStackSet(record: Json, text: Text): FailedEvent | null {
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

/** An event of a stack, or the state of a stack, by whatever names a query gave its fields. */
export function ofEvent(text: Text): FailedEvent | null {
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

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/eventbridge-events.html */
export function ofEventBridge(record: Json, text: Text): FailedEvent | null {
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
