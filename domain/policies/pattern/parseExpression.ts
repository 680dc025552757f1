import { anyCharacter, inverted, type ExpressionNode, type Ranges } from './expressionNode';

/** Why an expression is not taken, in words that follow its field. */
export class ExpressionRefused extends Error {}

const mostTimes = 100;

const code = (text: string): number => text.codePointAt(0) ?? 0;
const range = (from: string, to = from): readonly [number, number] => [code(from), code(to)];
const digits: Ranges = [range('0', '9')];
const wordCharacters: Ranges = [range('0', '9'), range('A', 'Z'), range('a', 'z'), range('_')];
const spaces: Ranges = [range('\t', '\r'), range(' ')];

const classes: Readonly<Record<string, Ranges>> = {
  ...{ d: digits, D: inverted(digits), w: wordCharacters, W: inverted(wordCharacters) },
  ...{ s: spaces, S: inverted(spaces) },
};

/**
 * Reads a regular expression of the usual kind without what makes others slow: no look-around, no back-reference. Lazy
 * repetition is taken for repetition, since only whether a name matches is asked.
 * @throws ExpressionRefused
 */
export function parseExpression(text: string): ExpressionNode {
  const reader = new Reader([...text]);
  const node = choice(reader, 0);
  if (reader.peek() !== undefined) throw reader.refused('a “)” closes nothing');
  return node;
}

class Reader {
  private at = 0;
  constructor(private readonly units: readonly string[]) {}
  peek = (ahead = 0): string | undefined => this.units[this.at + ahead];
  next = (): string | undefined => this.units[this.at++];
  takes(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at += 1;
    return true;
  }
  refused = (what: string): ExpressionRefused => new ExpressionRefused(`${what} (at character ${this.at + 1})`);
}

/** Deeper than anybody writes; the reader calls itself. */
const deepest = 20;

function choice(reader: Reader, depth: number): ExpressionNode {
  if (depth > deepest) throw reader.refused(`groups may be nested ${deepest} deep`);
  const parts = [sequence(reader, depth)];
  while (reader.takes('|')) parts.push(sequence(reader, depth));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'choice', parts };
}

function sequence(reader: Reader, depth: number): ExpressionNode {
  const parts: ExpressionNode[] = [];
  for (let next = reader.peek(); next !== undefined && next !== '|' && next !== ')'; next = reader.peek())
    parts.push(repeated(reader, atom(reader, depth)));
  return { kind: 'sequence', parts };
}

function atom(reader: Reader, depth: number): ExpressionNode {
  const unit = reader.next() ?? '';
  if (unit === '^') return { kind: 'begin' };
  if (unit === '$') return { kind: 'end' };
  if (unit === '.') return { kind: 'set', ranges: anyCharacter };
  if (unit === '[') return { kind: 'set', ranges: bracket(reader) };
  if (unit === '\\') return { kind: 'set', ranges: escape(reader) };
  if ('*+?'.includes(unit)) throw reader.refused(`“${unit}” repeats nothing`);
  if (unit !== '(') return { kind: 'set', ranges: [range(unit)] };
  if (reader.takes('?') && !reader.takes(':'))
    throw reader.refused('look-around and named groups are not taken; write plain groups “(…)”');
  const inner = choice(reader, depth + 1);
  if (!reader.takes(')')) throw reader.refused('a “(” is not closed');
  return inner;
}

function repeated(reader: Reader, part: ExpressionNode): ExpressionNode {
  const times = timesOf(reader);
  if (times === null) return part;
  if (part.kind === 'begin' || part.kind === 'end') throw reader.refused('an anchor cannot be repeated');
  reader.takes('?');
  if (['*', '+'].includes(reader.peek() ?? '') || timesOf(reader) !== null)
    throw reader.refused('a repetition of a repetition');
  return { kind: 'repeat', part, ...times };
}

function timesOf(reader: Reader): { least: number; most: number } | null {
  if (reader.takes('*')) return { least: 0, most: Infinity };
  if (reader.takes('+')) return { least: 1, most: Infinity };
  if (reader.takes('?')) return { least: 0, most: 1 };
  if (!reader.takes('{')) return null;
  let text = '';
  while (reader.peek() !== undefined && reader.peek() !== '}') text += reader.next();
  const [, from, comma, to] = (reader.takes('}') && /^(\d{1,4})(,?)(\d{0,4})$/.exec(text)) || [];
  if (from === undefined) throw reader.refused('“{” wants numbers like {2}, {2,} or {2,5}');
  const least = Number(from);
  const most = comma === '' ? least : to === '' ? Infinity : Number(to);
  if (least > mostTimes || (Number.isFinite(most) && most > mostTimes))
    throw reader.refused(`at most ${mostTimes} repetitions`);
  if (most < least) throw reader.refused('“{” has its numbers in the wrong order');
  return { least, most };
}

function escape(reader: Reader): Ranges {
  const unit = reader.next();
  if (unit === undefined) throw reader.refused('a “\\” at the end escapes nothing');
  const known = classes[unit];
  if (known) return known;
  if (/[1-9k]/.test(unit)) throw reader.refused('back-references are not taken');
  if (/[a-zA-Z0-9]/.test(unit))
    throw reader.refused(`“\\${unit}” is not known; use \\d, \\w, \\s or the character itself`);
  return [range(unit)];
}

function bracket(reader: Reader): Ranges {
  const isInverted = reader.takes('^');
  const ranges: (readonly [number, number])[] = [];
  for (let isFirst = true; isFirst || reader.peek() !== ']'; isFirst = false) {
    const unit = reader.next();
    if (unit === undefined) throw reader.refused('a “[” is not closed');
    const found = unit === '\\' ? escape(reader) : [range(unit)];
    const [single] = found;
    if (
      found.length === 1 &&
      single &&
      reader.peek() === '-' &&
      reader.peek(1) !== ']' &&
      reader.peek(1) !== undefined
    ) {
      reader.next();
      const end = reader.next() ?? '';
      const [last] = end === '\\' ? escape(reader) : [range(end)];
      if (!last || last[1] < single[0]) throw reader.refused('a range like [a-z] has its ends in the wrong order');
      ranges.push([single[0], last[1]]);
    } else for (const one of found) ranges.push(one);
  }
  reader.next();
  return isInverted ? inverted(ranges) : ranges;
}
