import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOfCells } from './cells';
import { cellsOf } from './columns';
import { isStatus } from './fields';
import { isSentence, isTimeAlone } from './lineShapes';

/** A row that stands on several lines: its event, and how many lines it took. */
export interface BrokenRow {
  event: FailedEvent | null;
  used: number;
}

/** A table that was copied with every cell on a line of its own, the time first. */
export function stackedCells(lines: readonly string[], index: number): BrokenRow | null {
  const rest = lines.slice(index + 1, index + 40);
  const next = rest.findIndex(isTimeAlone);
  const cells = (next < 0 ? rest : rest.slice(0, next)).filter((line) => line.trim() !== '');
  return cells.slice(0, 4).some((cell) => isStatus(cell.trim()))
    ? { event: eventOfCells([lines[index] ?? '', ...cells]), used: next < 0 ? rest.length + 1 : next + 1 }
    : null;
}

/** A row whose status stands on the line below it, alone or with its reason: how browsers copy cells that hold a badge. */
export function rowBelow(lines: readonly string[], index: number, line: string): BrokenRow | null {
  const next = (lines[index + 1] ?? '').slice(0, 20_000).replace(/^[\s|–-]+/, '');
  const [, status = '', said = ''] = /^([A-Z_]{8,50})(?:\s*[-–|\t:]\s*(.*)|\s*)$/.exec(next) ?? [];
  const cells = cellsOf(line).map((cell) => cell.trim());
  if (!isStatus(status) || cells.some(isStatus) || line.length > 300) return null;
  const below = said === '' ? (lines[index + 2] ?? '') : '';
  const reason = said === '' && isSentence(below) ? below : said;
  const event = eventOfCells([...cells.filter((cell) => !/^[-–]?$/.test(cell)), status, reason.trim()]);
  return !event || event.logicalId === '' ? null : { event, used: reason === below && below !== '' ? 3 : 2 };
}

/** `CREATE_FAILED - AWS::ApiGateway::Stage`, with its reason a paragraph below: how people write it down. */
export function typeAlone(lines: readonly string[], index: number): BrokenRow | null {
  const [, status = '', type] =
    /^\W{0,6}([A-Z_]{8,50})\W{1,5}(AWS(?:::\w+){2,3})\W*$/.exec((lines[index] ?? '').slice(0, 200)) ?? [];
  const [above = '', below = ''] = [lines[index + 1], lines[index + 2]];
  const reason = above.trim() === '' ? below : above;
  if (type === undefined || !/_FAILED$/.test(status) || !isStatus(status) || !isSentence(reason)) return null;
  return { event: { at: '', logicalId: '', status, type, reason: reason.trim() }, used: reason === below ? 3 : 2 };
}
