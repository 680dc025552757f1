import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf, isInstanceStatus, isStatus, isType, type Fields } from './fields';
import { hookRow } from './hookRow';
import { beginsSentence } from './words';

const isTime = (cell: string): boolean =>
  cell.length < 50 &&
  /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{1,2}:\d\d(?::\d\d)?\b|[A-Z][a-z]{2} \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\w{3} \w{3} \d{1,2} \d{4})/.test(
    cell,
  );
const isRegion = (cell: string): boolean => /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/.test(cell);
const isAccount = (cell: string): boolean => /^\d{12}$/.test(cell);
const isNothing = (cell: string): boolean =>
  /^(?:[-–—]|None|null|\{.*\}|\d+\/\d+|\d+ Currently in progress)?$/.test(cell);
const isId = (cell: string): boolean =>
  /^(?:arn:aws[\w-]*:|[0-9a-f]{8}-[0-9a-f-]{27}$|STACKEVENTS$|SUMMARIES$)/.test(cell);
const isDetail = (cell: string): boolean =>
  /^(?:CONFIGURATION_COMPLETE|VALIDATION_FAILED|SKIPPED_SUSPENDED_ACCOUNT)$/.test(cell);
const isName = (cell: string): boolean => /^[A-Za-z0-9][\w-]{0,254}(?:\.{3}[\w-]{0,254})?$/.test(cell);

/** An event of the cells of one row, by what each cell looks like; the columns' order differs by tool and age. Null: no row of events. */
export function eventOfCells(cells: readonly string[]): FailedEvent | null {
  const row = cells.flatMap((cell) => withType(cell.trim()));
  const hook = hookRow(row);
  if (hook) return hook;
  const account = row.find(isAccount);
  const at = row.findIndex((cell) => isStatus(cell));
  if (account !== undefined && at < 0) return ofInstance(row, account);
  if (at < 0) return withoutStatus(row);
  const eventId = row.findIndex((cell, index) => index < at && isEventId(cell, row[index + 1] ?? ''));
  const type = row.find(isType);
  const known: Fields = { at: row.find(isTime), status: row[at], type };
  if (eventId >= 0)
    return eventOf({ ...known, logicalId: row[eventId + 1], reason: row[at + 1], stack: stackAfter(row, at) });
  const typeAt = type === undefined ? -1 : row.indexOf(type);
  const last = row
    .slice(typeAt + 1)
    .join(' | ')
    .trim();
  // The CDK: stack, time, status, type, and then the construct with its message.
  const cdk =
    typeAt > at && (row.some((cell) => /^\d+\/\d+$/.test(cell)) || isCdk(row, at, typeAt))
      ? ofConstruct(
          row
            .slice(typeAt + 1)
            .join('|')
            .trim(),
        )
      : null;
  if (cdk) return eventOf({ ...known, ...cdk });
  const rest = row.filter(
    (cell, index) =>
      index !== at &&
      cell !== 'CloudFormation' &&
      cell !== type &&
      !isTime(cell) &&
      !isNothing(cell) &&
      !isId(cell) &&
      !isDetail(cell) &&
      !isStatus(cell),
  );
  const name = rest.find(isName) ?? '';
  if (name === '' && last !== '' && typeAt > at) return eventOf({ ...known, ...ofConstruct(last) });
  const reason = rest.filter((cell, index) => cell !== name || index !== rest.indexOf(name)).join(' ');
  return eventOf({ ...known, logicalId: name, reason });
}

/** `AWS::S3::Bucket BackupBucket` in one cell, where one blank stood between the columns. */
function withType(cell: string): string[] {
  const [, type = '', name = ''] = /^(\S+) ([\w-]+)$/.exec(cell) ?? [];
  return isType(type) ? [type, name] : [cell];
}

/** A row of a query that asked for failures only, and left their status out: time, name, type and reason. */
function withoutStatus(row: readonly string[]): FailedEvent | null {
  const type = row.find(isType);
  const at = row.find(isTime);
  const reason = row.find((cell) => /\S \S/.test(cell) && cell.length > 20 && !isTime(cell));
  const logicalId = row.find((cell) => isName(cell) && cell !== type && !isTime(cell));
  if (reason === undefined || logicalId === undefined) return null;
  // Without time and type, a service's own words tell what the row is of.
  if ((type === undefined || at === undefined) && !(ofService.test(reason) && isLogicalId(logicalId))) return null;
  return eventOf({ at, type, logicalId, reason, status: 'CREATE_FAILED' });
}

const ofService =
  /^"?(?:Resource handler returned message|API: \w+:\w+)|\((?:Service: |RequestToken: )|HandlerErrorCode: |ResourceStatusReason:/;
/** `DeliveryRole`, `Bucket1`: letters and digits, with a capital letter inside or a digit. */
const isLogicalId = (cell: string): boolean => /^[A-Z][A-Za-z0-9]{1,254}$/.test(cell) && /[a-z0-9][A-Z]|\d/.test(cell);

/** Stack, status, type and construct, where the times were left out: what stands behind the type begins with a name. */
const isShortCdk = (row: readonly string[], at: number, typeAt: number): boolean =>
  typeAt === at + 1 &&
  at >= 1 &&
  isName(row[at - 1] ?? '') &&
  /^[A-Z]\w{1,254}(?:$| Resource handler returned| \(\w+\))/.test(row[typeAt + 1] ?? '');

const isCdk = (row: readonly string[], at: number, typeAt: number): boolean =>
  isShortCdk(row, at, typeAt) ||
  (typeAt === at + 1 &&
    at >= 2 &&
    isName(row[at - 2] ?? '') &&
    isTime(row[at - 1] ?? '') &&
    (row[typeAt + 1] ?? '') !== '');

/** `BackupBucket-CREATE_FAILED-2026-…`, or a UUID in front of a name. */
const isEventId = (cell: string, next: string): boolean =>
  next !== '' && isName(next) && (cell.startsWith(`${next}-`) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(cell));

/** Columns of the CLI stand in alphabetical order, so the name of the stack comes after its ARN. */
function stackAfter(row: readonly string[], at: number): string | undefined {
  const arn = row.findIndex((cell, index) => index > at && /:cloudformation:.*:stack\//.test(cell));
  return arn < 0 ? undefined : row[arn + 1];
}

/** `DeliveryRole (DeliveryRole047D) already exists`, `Stack/Role (Role047D)`, `DeliveryRole047D message`. */
function ofConstruct(text: string): Pick<Fields, 'logicalId' | 'reason'> {
  const [, id, message] = /^[^\s(][^(\n]{0,255}\s\((\w{1,255})\)\s*([\s\S]*)$/.exec(text) ?? [];
  if (id !== undefined) return { logicalId: id, reason: message };
  const [, first = '', rest = ''] = /^([\w/-]{1,255}(?:\.{3}[\w/-]{0,255})?)\s*([\s\S]*)$/.exec(text) ?? [];
  if (beginsSentence(text)) return { reason: text };
  // A narrow column cuts the last letters of a long name off.
  return /^\w{1,3}$/.test(rest) ? { logicalId: `${first}${rest}` } : { logicalId: first, reason: rest };
}

function ofInstance(row: readonly string[], account: string): FailedEvent | null {
  const states = row.filter(isInstanceStatus);
  if (states.length === 0) return null;
  const rest = row.filter((cell) => /\s/.test(cell) && !isTime(cell));
  return eventOf({
    account,
    region: row.find(isRegion),
    status: states[0],
    detailed: states[1],
    reason: rest.join(' '),
  });
}
