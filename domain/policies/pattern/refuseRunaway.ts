import { beginnings, type ExpressionNode, type Ranges } from './expressionNode';
import { ExpressionRefused } from './parseExpression';

/**
 * Refuses an expression that other engines, to which somebody may copy it, would need exponential time for: an endless repetition of
 * something that itself repeats endlessly, or of alternatives that begin alike. Our own matcher takes linear time for any.
 * @throws ExpressionRefused
 */
export function refuseRunaway(node: ExpressionNode): void {
  if (node.kind === 'sequence' || node.kind === 'choice') node.parts.forEach(refuseRunaway);
  if (node.kind !== 'repeat') return;
  if (node.most > 1 && repeatsEndlessly(node.part))
    throw new ExpressionRefused('would run away: it repeats something that already repeats without end, like (a+)+');
  if (node.most === Infinity && beginsAlike(node.part))
    throw new ExpressionRefused('would run away: it repeats alternatives that begin alike, like (a|aa)+');
  refuseRunaway(node.part);
}

function repeatsEndlessly(node: ExpressionNode): boolean {
  if (node.kind === 'repeat') return node.most === Infinity || repeatsEndlessly(node.part);
  return (node.kind === 'sequence' || node.kind === 'choice') && node.parts.some(repeatsEndlessly);
}

function beginsAlike(node: ExpressionNode): boolean {
  if (node.kind === 'sequence' || node.kind === 'choice') {
    if (node.parts.some(beginsAlike)) return true;
  }
  if (node.kind !== 'choice') return false;
  const firsts = node.parts.map((part) => beginnings(part).ranges);
  return firsts.some((one, at) => firsts.slice(at + 1).some((other) => overlap(one, other)));
}

const overlap = (one: Ranges, other: Ranges): boolean =>
  one.some(([from, to]) => other.some(([begin, end]) => from <= end && begin <= to));
