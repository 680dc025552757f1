import { appendTo } from '../../model/manyValues';
import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOfCells } from './cells';
import { eventOf, fieldOf, isStatus, isType, type Fields } from './fields';
import { fixedColumns, fixedRows } from './fixedColumns';
import { isTelling, KeyValueRecord, keyValueOf } from './keyValues';
import { goesOn, isNoise, joined, looseEvents } from './looseMessages';
import { eventOfWords } from './words';

type Columns = readonly (keyof Fields | undefined)[];

/** Cells of a line: tabs, else pipes, else blanks in a row. */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t');
  if (/\|.*\|/.test(line)) return line.replace(/^[\s|]+|[\s|]+$/g, '').split(/\s*\|+\s*/);
  const dashed = line
    .trim()
    .replace(/^(?:[A-Z][a-z]+ )?[Ee]vent: +/, '')
    .split(/ - /);
  if (dashed.length >= 3 && dashed.some(isStatus) && dashed.some(isType)) return dashed;
  return line.trim().split(/ {2,}/);
}

/** The fields that a heading names; null when the cells are none. */
export function headingOf(cells: readonly string[]): Columns | null {
  const fields = cells.map((cell) => (cell.length < 40 ? fieldOf(cell.trim()) : undefined));
  const known = fields.filter((field) => field !== undefined);
  return known.length >= 2 && known.includes('status') ? fields : null;
}

export const ofColumns = (columns: Columns, cells: readonly string[]): FailedEvent | null =>
  eventOf(
    Object.fromEntries(columns.flatMap((field, index) => (field === undefined ? [] : [[field, cells[index] ?? '']]))),
  );

const isTimeAlone = (line: string) =>
  /^\s*\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)? ?(?:UTC)?[+-]?[\d:]*Z?\s*$/.test(line.slice(0, 60));

/** Reads text line by line: rows of tables, key and value, progress of tools, and the messages between them. */
export class LineReader {
  private readonly events: FailedEvent[] = [];
  private columns: Columns | null = null;
  private row: FailedEvent | null = null;
  private record: KeyValueRecord | null = null;
  private message: string[] = [];

  private readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = unbroken(lines);
  }

  read(): FailedEvent[] {
    for (let index = 0; index < this.lines.length; index += this.step(index));
    this.close();
    return this.events;
  }

  /** Takes one line or more; answers how many. */
  private step(index: number): number {
    const line = (this.lines[index] ?? '').slice(0, 20_000);
    if (line.trim() === '') return this.isQuoted(this.lines[index + 1] ?? '') ? 1 : this.close();
    const fixed = fixedColumns(line);
    if (fixed) return this.fixed(index, fixed);
    if (isTimeAlone(line)) return this.stacked(index) || 1;
    const broken = this.brokenRow(index, line);
    if (broken > 0) return broken;
    if (isNoise(line)) return 1;
    return this.keyValue(line) || this.tableRow(line) || this.more(line);
  }

  /** Whether the message goes on below a blank line: a handler quotes another one. */
  private isQuoted(next: string): boolean {
    const above = this.message.join(' ');
    return /^\s*Resource handler returned/.test(next) && /tagging operation/.test(above) && goesOn(above, next);
  }

  private fixed(index: number, columns: NonNullable<ReturnType<typeof fixedColumns>>): number {
    this.close();
    const { used, events } = fixedRows(this.lines, index + 1, columns);
    appendTo(this.events, events);
    return used + 1;
  }

  /** A table that was copied with every cell on a line of its own. */
  private stacked(index: number): number {
    const rest = this.lines.slice(index + 1, index + 40);
    const next = rest.findIndex(isTimeAlone);
    const cells = (next < 0 ? rest : rest.slice(0, next)).filter((line) => line.trim() !== '');
    if (!cells.slice(0, 4).some((cell) => isStatus(cell.trim()))) return 0;
    this.close();
    this.push(eventOfCells([this.lines[index] ?? '', ...cells]));
    this.row = null;
    return next < 0 ? rest.length + 1 : next + 1;
  }

  /** A row whose status stands on the line below it, alone or with its reason: how browsers copy cells that hold a badge. */
  private brokenRow(index: number, line: string): number {
    const next = (this.lines[index + 1] ?? '').slice(0, 20_000).replace(/^[\s|–-]+/, '');
    const [, status = '', said = ''] = /^([A-Z_]{8,50})(?:\s*[-–|\t:]\s*(.*)|\s*)$/.exec(next) ?? [];
    const cells = cellsOf(line).map((cell) => cell.trim());
    if (!isStatus(status) || this.record || cells.some(isStatus) || line.length > 300) return 0;
    const below = said === '' ? (this.lines[index + 2] ?? '') : '';
    const reason = said === '' && isSentence(below) ? below : said;
    const event = eventOfCells([...cells.filter((cell) => !/^[-–]?$/.test(cell)), status, reason.trim()]);
    if (!event || event.logicalId === '') return 0;
    this.close();
    this.push(event);
    return reason === below && below !== '' ? 3 : 2;
  }

  private keyValue(line: string): number {
    const bare = /^\s*\|/.test(line) ? line.replace(/^[\s|]+|[\s|]+$/g, '').replace(/\s*\|\s*/, ': ') : line;
    const found = keyValueOf(bare);
    if (
      !found ||
      (!this.record && !isTelling(found)) ||
      (this.record && !isTelling(found) && this.record.isContinuation(bare))
    ) {
      if (!this.record || !this.record.isContinuation(bare)) return 0;
      this.record.goOn(line);
      return 1;
    }
    if (!this.record) this.close();
    this.record ??= new KeyValueRecord();
    if (!this.record.take(found)) {
      this.close();
      this.record = new KeyValueRecord();
      this.record.take(found);
    }
    return 1;
  }

  private tableRow(line: string): number {
    const cells = cellsOf(line);
    const heading = headingOf(cells);
    if (heading) {
      this.close();
      this.columns = heading;
      return 1;
    }
    const byColumns = this.columns && cells.length >= this.columns.length - 1 ? ofColumns(this.columns, cells) : null;
    const event = byColumns && isState(byColumns) ? byColumns : cells.length > 1 ? eventOfCells(cells) : null;
    const found = event ?? eventOfWords(line) ?? checked(line);
    if (!found) return 0;
    this.close();
    this.push(found);
    return 1;
  }

  /** A line below a row belongs to its reason; any other to a message. */
  private more(line: string): number {
    const text = line.replace(/^\s*\|\s*|\s*\|\s*$/g, '');
    if (this.row && (this.row.reason === null ? !isVerdict(text) : goesOn(this.row.reason, text))) {
      const isNameless = this.row.logicalId === '' && this.row.type !== undefined && this.row.reason === null;
      if (isNameless && /^\s*[A-Za-z]\w{2,254}\s*$/.test(text)) {
        this.row.logicalId = text.trim();
        return 1;
      }
      const [, name, said] = isNameless ? (wrappedName.exec(text) ?? []) : [];
      if (name !== undefined) this.row.logicalId = name;
      this.row.reason = `${this.row.reason ?? ''} ${(said ?? text).trim()}`.trim();
      return 1;
    }
    const above = this.message.at(-1);
    if (above !== undefined && !goesOn(this.message.slice(-30).join(' '), text)) this.closeMessage();
    this.row = null;
    this.message.push(text);
    return 1;
  }

  private push(event: FailedEvent | null): void {
    if (!event) return;
    this.events.push(event);
    this.row = event;
  }

  private close(): number {
    this.closeMessage();
    const event = this.record?.event();
    if (event) this.events.push(event);
    this.record = null;
    this.row = null;
    return 1;
  }

  private closeMessage(): void {
    if (this.message.length > 0) appendTo(this.events, looseEvents(joined(this.message)));
    this.message = [];
  }
}

/** Rows that a narrow terminal broke inside the type of a resource, whole again: `AWS::S3::Bu`, `cketPolicy | Name`. */
function unbroken(lines: readonly string[]): readonly string[] {
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
const wrappedName = /^\s*((?=\w*(?:[a-z][A-Z]|\d))[A-Za-z]\w{1,254})\s+([A-Z"].*)$/;

/** What a tool says at the end of the whole run, not of one row. */
const isVerdict = (line: string) =>
  /^\s*(?:❌|✖|✘|✗|[Ee]rror:|ERROR|Failed (?:to (?!receive )|resources)|An error occurred|Waiter |\w+ (?:failed|FAILED)\b)/.test(
    line,
  );

/** Words of AWS rather than the next row. */
const isSentence = (line: string): boolean =>
  /\S \S/.test(line.trim()) && !cellsOf(line).some((cell) => isStatus(cell.trim())) && !isTimeAlone(line);

const isState = ({ status, account }: FailedEvent): boolean => isStatus(status) || account !== undefined;

/** `└─ BadPolicy  (AWS::IAM::Policy BadPolicy)`, the resource above what the CDK found wrong with it. */
function checked(line: string): FailedEvent | null {
  const [, type, logicalId] =
    /^[\s-]{0,80}[\w/.-]{1,255}\s+\(((?:\w+::){2}\w+) (\w{1,255})\)\s*$/.exec(line.slice(0, 800)) ?? [];
  return logicalId === undefined ? null : eventOf({ logicalId, type, status: 'CREATE_FAILED' });
}
