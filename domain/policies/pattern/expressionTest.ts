import { holds, type ExpressionNode, type Ranges } from './expressionNode';
import { ExpressionRefused } from './parseExpression';

/** A step of the matcher: takes a character, holds at a place, splits, or is the end. */
type Step =
  | { kind: 'take'; ranges: Ranges; next: number }
  | { kind: 'begin' | 'end'; next: number }
  | { kind: 'split'; ways: number[] }
  | { kind: 'match' };

const mostSteps = 3000;

/**
 * Answers whether an expression matches somewhere in a text. All ways are followed side by side, so the time grows with the length of the
 * text times that of the expression and never faster (K. Thompson, Regular Expression Search Algorithm, CACM 11, 1968).
 * @throws ExpressionRefused for one that takes too many steps written out
 */
export function expressionTest(node: ExpressionNode): (text: string) => boolean {
  const steps: Step[] = [{ kind: 'match' }];
  const start = written(node, 0, steps);
  return (text) => matches(steps, start, text);
}

function added(step: Step, steps: Step[]): number {
  if (steps.length >= mostSteps) throw new ExpressionRefused('is too large once its repetitions are written out');
  return steps.push(step) - 1;
}

/** Writes the steps of a node that go on at `next`; answers where they begin. */
function written(node: ExpressionNode, next: number, steps: Step[]): number {
  switch (node.kind) {
    case 'set':
      return added({ kind: 'take', ranges: node.ranges, next }, steps);
    case 'begin':
    case 'end':
      return added({ kind: node.kind, next }, steps);
    case 'sequence':
      return node.parts.reduceRight((after, part) => written(part, after, steps), next);
    case 'choice':
      return added({ kind: 'split', ways: node.parts.map((part) => written(part, next, steps)) }, steps);
    case 'repeat':
      return repeated(node, next, steps);
  }
}

function repeated(
  { part, least, most }: Extract<ExpressionNode, { kind: 'repeat' }>,
  next: number,
  steps: Step[],
): number {
  let begin = next;
  if (most === Infinity) {
    const ways = [next];
    begin = added({ kind: 'split', ways }, steps);
    ways.push(written(part, begin, steps));
  } else {
    for (let time = least; time < most; time += 1)
      begin = added({ kind: 'split', ways: [next, written(part, begin, steps)] }, steps);
  }
  for (let time = 0; time < least; time += 1) begin = written(part, begin, steps);
  return begin;
}

function matches(steps: readonly Step[], start: number, text: string): boolean {
  const units = [...text];
  let now = new Set<number>();
  for (let at = 0; at <= units.length; at += 1) {
    const place = { isBegin: at === 0, isEnd: at === units.length };
    // A match may begin anywhere.
    now.add(start);
    if (spread(steps, now, place)) return true;
    const code = units[at]?.codePointAt(0);
    if (code === undefined) return false;
    const after = new Set<number>();
    for (const index of now) {
      const step = steps[index];
      if (step?.kind === 'take' && holds(step.ranges, code)) after.add(step.next);
    }
    now = after;
  }
  return false;
}

/** Follows everything that takes no character; a set visits what is added while it is walked. True where the end is reached. */
function spread(
  steps: readonly Step[],
  now: Set<number>,
  { isBegin, isEnd }: { isBegin: boolean; isEnd: boolean },
): boolean {
  for (const index of now) {
    const step = steps[index];
    if (step?.kind === 'match') return true;
    if (step?.kind === 'split') for (const way of step.ways) now.add(way);
    if ((step?.kind === 'begin' && isBegin) || (step?.kind === 'end' && isEnd)) now.add(step.next);
  }
  return false;
}
