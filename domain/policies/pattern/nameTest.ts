import { Failure } from '../../failure';
import { anyCharacter, type ExpressionNode } from './expressionNode';
import { expressionTest } from './expressionTest';
import { ExpressionRefused, parseExpression } from './parseExpression';
import { refuseRunaway } from './refuseRunaway';

export const longestPattern = 200;

/**
 * Whether a pattern is a regular expression: between slashes, or with a character that stands in no name of ECS and in no glob. Names have
 * letters, digits, `-` and `_` (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html).
 */
export const isExpression = (pattern: string): boolean => inSlashes.test(pattern) || /[\^$.|()[\]{}+\\]/.test(pattern);

const inSlashes = /^\/.+\/$/s;

const refuse = (field: string, remark: string): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `${field}: ${remark}`,
    whose: 'user',
    hint: 'Use a glob like “prod-*”, or a regular expression like “^prod-(eu|us)$”.',
  });

/** A glob fits a whole name: `*` is any text, `?` one character, anything else itself. */
function globNode(glob: string): ExpressionNode {
  const any: ExpressionNode = { kind: 'set', ranges: anyCharacter };
  const parts = [...glob.replace(/\*+/g, '*')].map((unit): ExpressionNode => {
    if (unit === '*') return { kind: 'repeat', part: any, least: 0, most: Infinity };
    const code = unit.codePointAt(0) ?? 0;
    return unit === '?' ? any : { kind: 'set', ranges: [[code, code]] };
  });
  return { kind: 'sequence', parts: [{ kind: 'begin' }, ...parts, { kind: 'end' }] };
}

/**
 * Answers whether a name fits a pattern, upper and lower case told apart: a glob fits whole names, a regular expression anything that
 * contains a match.
 * @param field where the pattern stands, for the failure
 * @throws Failure `InvalidInput` at the field
 */
export function nameTest(pattern: string, field: string): (name: string) => boolean {
  if (pattern.trim() === '') throw refuse(field, 'is empty; leave it out to match every name');
  if (pattern.length > longestPattern) throw refuse(field, `must be at most ${longestPattern} characters`);
  if (!isExpression(pattern)) return expressionTest(globNode(pattern));
  try {
    const node = parseExpression(inSlashes.test(pattern) ? pattern.slice(1, -1) : pattern);
    refuseRunaway(node);
    return expressionTest(node);
  } catch (error) {
    if (error instanceof ExpressionRefused) throw refuse(field, `the regular expression ${error.message}`);
    throw error;
  }
}
