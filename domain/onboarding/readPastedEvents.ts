import type { FailedEvent } from './explainStackFailure';
import { invalidInput } from './invalidInput';

/** Fields as AWS and this tool name them. */
const names = {
  at: ['Timestamp', 'at', 'StartTime'],
  logicalId: ['LogicalResourceId', 'logicalId', 'resource'],
  type: ['ResourceType', 'type'],
  status: ['ResourceStatus', 'status', 'HookStatus', 'ValidationStatus'],
  reason: ['ResourceStatusReason', 'reason', 'HookStatusReason', 'ValidationStatusReason'],
} as const;

/**
 * Events that somebody pasted: the JSON of `aws cloudformation describe-stack-events` (or `describe-events`, or of `stack-status`),
 * or just messages, one a line, as a console or a failed command shows them.
 * @throws Failure `InvalidInput` when there is nothing in it
 */
export function readPastedEvents(text: string): FailedEvent[] {
  const trimmed = text.trim();
  const events = /^[[{]/.test(trimmed) ? ofJson(trimmed) : trimmed.split('\n').flatMap(ofLine);
  if (events.length > 0) return events;
  throw invalidInput(
    'events',
    'there is no stack event in it',
    'Paste what this prints: aws cloudformation describe-stack-events --stack-name STACK --output json. A single error message does, too.',
  );
}

function ofJson(text: string): FailedEvent[] {
  const parsed = parse(text);
  const list = Array.isArray(parsed) ? parsed : listIn(parsed);
  return list.flatMap((one) => (isRecord(one) ? [eventOf(one)] : [])).filter(({ status }) => status !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(
      'events',
      'the JSON is cut off or not valid',
      'Paste the whole output, from the first brace to the last.',
    );
  }
}

function listIn(parsed: unknown): unknown[] {
  if (!isRecord(parsed)) return [];
  const { value } = parsed;
  const found = ['StackEvents', 'OperationEvents', 'events'].map((name) => parsed[name]).find(Array.isArray);
  return found ?? (isRecord(value) ? listIn(value) : []);
}

function eventOf(one: Record<string, unknown>): FailedEvent {
  const text = (keys: readonly string[]) => keys.map((key) => one[key]).find((value) => typeof value === 'string');
  const type = text(names.type);
  return {
    at: text(names.at) ?? '',
    logicalId: text(names.logicalId) ?? 'the stack',
    ...(type === undefined ? {} : { type }),
    status: text(names.status) ?? '',
    reason: text(names.reason) ?? null,
  };
}

const ofLine = (line: string): FailedEvent[] =>
  line.trim() === '' ? [] : [{ at: '', logicalId: 'the stack', status: 'CREATE_FAILED', reason: line.trim() }];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
