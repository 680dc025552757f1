import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOfCells } from './cells';
import { ofError, ofOperation } from './jsonErrors';
import { isRecord, textIn, type Json } from './jsonFields';
import { ofAlarm, ofDrift, ofDynatraceAnswer, ofFailureDescription } from './jsonNotices';
import { hookOrCheck, ofEvent, ofEventBridge, ofStackSet } from './jsonRecords';
import { looseEvents } from './looseMessages';

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

/** Sentences among the values of JSON of any shape, such as the log of a deployment tool. */
export function sentencesIn(value: unknown, depth = 0): FailedEvent[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return /\S\s+\S+\s+\S/.test(value) ? looseEvents(value.slice(0, 12_000)) : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((one) => sentencesIn(one, depth + 1))
    : [];
}
