import { appendTo } from '../../model/manyValues';
import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOfCells } from './cells';
import { cellsOf, headingOf, ofColumns, type Columns } from './columns';
import { fixedColumns, fixedRows } from './fixedColumns';
import { isTelling, KeyValueRecord, keyValueOf } from './keyValues';
import { checked, isState, isTimeAlone, isVerdict, unbroken, wrappedName } from './lineShapes';
import { rowBelow, stackedCells, typeAlone, type BrokenRow } from './brokenRows';
import { goesOn, isNoise, joined, looseEvents } from './looseMessages';
import { eventOfWords } from './words';

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
    const broken = this.record ? 0 : this.take(rowBelow(this.lines, index, line) ?? typeAlone(this.lines, index));
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

  /** No further line belongs to the reason of a table that was copied cell by cell. */
  private stacked(index: number): number {
    const used = this.take(stackedCells(this.lines, index));
    if (used > 0) this.row = null;
    return used;
  }

  /** Takes a row that stands on several lines; answers how many, 0 where none begins. */
  private take(row: BrokenRow | null): number {
    if (!row) return 0;
    this.close();
    this.push(row.event);
    return row.used;
  }

  private keyValue(line: string): number {
    const bare = /^\s*\|/.test(line) ? line.replace(/^[\s|]+|[\s|]+$/g, '').replace(/\s*\|\s*/, ': ') : line;
    const found = keyValueOf(bare);
    const goesOnRecord = this.record?.isContinuation(bare) === true;
    if (!found || !(isTelling(found) || (this.record && !goesOnRecord))) {
      if (!goesOnRecord) return 0;
      this.record?.goOn(line);
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
