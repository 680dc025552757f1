import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf, fieldOf, type Fields } from './fields';
import { isForeignTelling } from './labels';
import { loose } from './looseMessages';

/** Fields that only an event has; the rest (`Status`, `Account`) count inside a record that such a one began. */
const telling =
  /^(?:event ?id|stack ?(?:id|name|status|statusreason|setid|setname|instancestatus)|logical(?:resource)? ?id|physical(?:resource)? ?id|resource ?(?:logicalid|status|type|statusreason|properties)|timestamp|client ?request ?token|status ?reason|detailed ?status|organizational ?unit ?id|drift ?status|account|region|hook(?:type|status|statusreason|invocationpoint|failuremode)|validation(?:name|status|statusreason|path|failuremode))$/i;
const shape =
  /^(\s*)(- +)?["']?(\p{L}(?:[\p{L}\p{M} _]|'(?=\p{L})|-(?=ID\b)|\/(?=hora\b)){1,30}?)["']?\s*(?:：\s*|[:=](?:\s+|(?=['"])|$))(.*)$/u;

/** `Logical ID - BackupBucket`, as people write it down; a hyphen counts behind a field of an event only. */
const dashed = /^(\s*)(\p{L}[\p{L}\p{M} ]{1,30}?)\s+[-–]\s+(\S.*)$/u;
const mayBeDashed = (name: string): boolean =>
  /^(?:Logical ?ID|Status ?reason|Status)$/i.test(name) || isForeignTelling(name);

/** `ResourceType:AWS::S3::Bucket`, as results of stack sets write it, when each stands on a line of its own. */
const glued = /^(\s*)(Resource(?:LogicalId|Type|StatusReason)):(\S(?:(?!, ?Resource(?:Type|StatusReason):).)*)$/;

interface Line {
  indent: number;
  isItem: boolean;
  name: string;
  value: string;
}

/** `LogicalResourceId: BackupBucket`, with colon or equals sign: YAML of the CLI, PowerShell, notifications by SNS. Null: no such line. */
export function keyValueOf(line: string): Line | null {
  const text = line.slice(0, 20_000);
  const [, margin = '', field, said = ''] = dashed.exec(text) ?? [];
  if (field !== undefined && mayBeDashed(field))
    return { indent: margin.length, isItem: false, name: field, value: said.trim() };
  const [, left = '', wanted, given = ''] = glued.exec(text) ?? [];
  if (wanted !== undefined) return { indent: left.length, isItem: false, name: wanted, value: given.trim() };
  const [, indent = '', item, name = '', value = ''] = shape.exec(text) ?? [];
  if (name === '') return null;
  return {
    indent: indent.length + (item?.length ?? 0),
    isItem: item !== undefined,
    name: name.replaceAll('_', ''),
    value: value.trim(),
  };
}

export const isTelling = ({ name, value }: Pick<Line, 'name' | 'value'>): boolean =>
  telling.test(name.trim()) ||
  isForeignTelling(name) ||
  (/^resource(?: name)?$/i.test(name.trim()) && /\(\w+::\w+::\w+\)$/.test(value));

/** A record that is being read. */
export class KeyValueRecord {
  private readonly fields: Fields = {};
  private last: keyof Fields | null = null;
  private indent = 0;

  /** False: the line begins the next record. */
  take({ indent, isItem, name, value }: Line): boolean {
    const field = fieldOf(name);
    const isFull = this.indent > 0 || Object.keys(this.fields).length > 0;
    if (
      isFull &&
      ((isItem && indent <= this.indent) ||
        (field !== undefined && this.fields[field] !== undefined && field !== 'status'))
    )
      return false;
    this.indent = indent;
    this.last = field ?? null;
    if (field !== undefined) this.fields[field] = unquoted(value.replace(/^[>|][+-]?$/, ''));
    return true;
  }

  /** A further line of the last value. */
  goOn(line: string): void {
    if (this.last !== null) this.fields[this.last] = unquoted(`${this.fields[this.last] ?? ''} ${line.trim()}`.trim());
  }

  isContinuation(line: string): boolean {
    return /^\s*/.exec(line)?.[0].length !== undefined && (/^\s*/.exec(line)?.[0].length ?? 0) > this.indent;
  }

  event(): FailedEvent | null {
    const { status, logicalId, reason } = this.fields;
    // Whoever writes down why, but not the status, writes of a failure.
    const isTold = status === undefined && logicalId !== undefined && reason !== undefined;
    // Only the reason was copied.
    if (status === undefined && logicalId === undefined && /\S \S/.test(reason ?? '')) return loose(reason ?? '');
    return eventOf(isTold ? { ...this.fields, status: 'CREATE_FAILED' } : this.fields);
  }
}

function unquoted(value: string): string {
  // JSON that was copied in part: its last quotation mark and comma may be missing.
  const bare = value.replace(/(["']),$/, '$1');
  const [, inner] = /^'([\s\S]*)'$/.exec(bare) ?? /^"([\s\S]*?)"?$/.exec(bare) ?? [];
  return inner === undefined ? bare : inner.replace(/''/g, "'").replace(/\\"/g, '"');
}
