import type { FailedEvent } from '../failureWords/knownFailure';
import { cellsOf } from './columns';
import { eventOf, isStatus } from './fields';

/** A line that holds a time and nothing else. */
export const isTimeAlone = (line: string) =>
  /^\s*\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)? ?(?:UTC)?[+-]?[\d:]*Z?\s*$/.test(line.slice(0, 60));

/** Rows that a narrow terminal broke inside the type of a resource, whole again: `AWS::S3::Bu`, `cketPolicy | Name`. */
export function unbroken(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => brokenType.test(line.slice(0, 400)))) return lines;
  const whole: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [line = '', next = '', after = ''] = lines.slice(index, index + 3);
    if (brokenType.test(line.slice(0, 400)) && /^[a-zA-Z]\w*\s*\|\s*\S/.test(next)) {
      const isTail = /^\w{1,4}$/.test(after) && /\w$/.test(next);
      whole.push(`${line}${next}${isTail ? after : ''}`);
      index += isTail ? 2 : 1;
    } else whole.push(line);
  }
  return whole;
}
const brokenType = /\|\s*(?:AWS|Custom)::[\w:]*$/;

/** `DeliveryRole Resource handler returned message: …`, where a terminal wrapped a row in front of the name. */
export const wrappedName = /^\s*((?=\w*(?:[a-z][A-Z]|\d))[A-Za-z]\w{1,254})\s+([A-Z"].*)$/;

/** What a tool says at the end of the whole run, not of one row. */
export const isVerdict = (line: string) =>
  /^\s*(?:❌|✖|✘|✗|[Ee]rror:|ERROR|Failed (?:to (?!receive )|resources)|An error occurred|Waiter |\w+ (?:failed|FAILED)\b)/.test(
    line,
  );

/** Words of AWS rather than the next row. */
export const isSentence = (line: string): boolean =>
  /\S \S/.test(line.trim()) && !cellsOf(line).some((cell) => isStatus(cell.trim())) && !isTimeAlone(line);

/** Of a resource, or of a stack set's instance. */
export const isState = ({ status, account }: FailedEvent): boolean => isStatus(status) || account !== undefined;

/** `└─ BadPolicy  (AWS::IAM::Policy BadPolicy)`, the resource above what the CDK found wrong with it. */
export function checked(line: string): FailedEvent | null {
  const [, type, logicalId] =
    /^[\s-]{0,80}[\w/.-]{1,255}\s+\(((?:\w+::){2}\w+) (\w{1,255})\)\s*$/.exec(line.slice(0, 800)) ?? [];
  return logicalId === undefined ? null : eventOf({ logicalId, type, status: 'CREATE_FAILED' });
}
