import { pipedCommands, startingCommands } from '../../../../sandbox/grail/grammar/commands';
import {
  binAggregations,
  expressionFunctions,
  metricAggregations,
  recordAggregations,
} from '../../../../sandbox/grail/grammar/functions';
import type { Signature } from '../../../../sandbox/grail/grammar/signature';
import { isSign, type Piece, readTokens, split } from './readTokens';

type Table = ReadonlyMap<string, Signature>;

/** What a command aggregates with; in it, functions are the usual ones. */
const aggregations: ReadonlyMap<string, Table> = new Map([
  ['timeseries', metricAggregations],
  ['summarize', recordAggregations],
  ['makeTimeseries', binAggregations],
]);

const words = /^(?:and|or|xor|not|in|asc|desc)$/i;
const isWord = (piece: Piece | undefined): boolean => piece?.kind === 'name' && words.test(piece.text);
const isOperator = (piece: Piece | undefined): boolean =>
  isWord(piece) || (piece?.kind === 'sign' && !piece.text.startsWith('@'));
/** The comma, the colon and the assignment separate parameters and are gone here. */
const before = (pieces: readonly Piece[], index: number): Piece | undefined => pieces[index - 1];

/**
 * What is wrong with a query by the public grammar: unknown commands, functions and parameters, too few or too many of them,
 * brackets that do not close, values without an operator between. It knows nothing of types and fields, and runs nothing.
 */
export function checkDql(source: string): string[] {
  try {
    return checkQuery(readTokens(source));
  } catch (error) {
    return [String(error)];
  }
}

function checkQuery(pieces: readonly Piece[]): string[] {
  return split(pieces, '|').flatMap((command, index) => {
    const [keyword, ...rest] = command;
    if (keyword?.kind !== 'name') return ['a command is missing'];
    const name = keyword.text;
    const signature = (index === 0 ? startingCommands : pipedCommands).get(name);
    if (!signature) return [`unknown command ${name}`];
    return checkParameters(rest, signature, aggregations.get(name));
  });
}

/** `name: value`, `field = value` or a value; what is in braces is a group of values. */
function checkParameters(pieces: readonly Piece[], signature: Signature, outer?: Table): string[] {
  const { name, positional, named } = signature;
  const findings: string[] = [];
  const given = new Set<string>();
  let count = 0;
  for (const part of pieces.length === 0 ? [] : split(pieces, ',')) {
    const [first, second, ...rest] = part;
    if (first?.kind === 'name' && isSign(second, ':')) {
      const parameter = first.text;
      const isPositional = positional.some((one) => one.name === parameter);
      if (!named.has(parameter) && !isPositional) findings.push(`unknown parameter ${parameter} of ${name}`);
      if (given.has(parameter)) findings.push(`parameter ${parameter} of ${name} twice`);
      given.add(parameter);
      findings.push(...checkValues(rest));
    } else {
      count += 1;
      findings.push(...checkValues(part, outer));
    }
  }
  const hasList = positional.some(({ isList }) => isList);
  const least = positional.filter((one) => one.isRequired && !given.has(one.name)).length;
  if (count < least) findings.push(`too few parameters of ${name}`);
  if (count > positional.length && !hasList) findings.push(`too many parameters of ${name}`);
  for (const [parameter, { isRequired }] of named) {
    if (isRequired && !given.has(parameter)) findings.push(`${name} needs ${parameter}`);
  }
  return findings;
}

/** A value, or a group of them in braces, each perhaps with a name for its field. */
function checkValues(pieces: readonly Piece[], outer?: Table): string[] {
  const [only, surplus] = pieces;
  if (only?.kind === 'group' && only.open === '{' && !surplus) {
    return only.inside.length === 0 ? [] : split(only.inside, ',').flatMap((part) => checkAssignment(part, outer));
  }
  return checkAssignment(pieces, outer);
}

function checkAssignment(pieces: readonly Piece[], outer?: Table): string[] {
  const [field, sign, ...rest] = pieces;
  if (field?.kind === 'name' && isSign(sign, '=')) return checkExpression(rest, outer);
  return checkExpression(pieces, outer);
}

function checkExpression(pieces: readonly Piece[], outer?: Table): string[] {
  if (pieces.length === 0) return ['a value is missing'];
  const findings: string[] = [];
  const last = pieces.at(-1);
  if (isOperator(last) && !(last?.kind === 'name' && /^(?:asc|desc)$/i.test(last.text)))
    findings.push('an operator ends it');
  pieces.forEach((piece, index) => {
    const previous = before(pieces, index);
    const isCallOf = previous?.kind === 'name' && mayBeCalled(previous.text) ? previous.text : null;
    if (piece.kind === 'group')
      findings.push(...checkGroup(piece, previous, isCallOf, index === 1 ? outer : undefined));
    else if (piece.kind === 'sign' && /^[=:,|~]$/.test(piece.text)) findings.push(`${piece.text} in a value`);
    else if (!isOperator(piece) && !isAlign(piece) && previous && !isOperator(previous)) {
      findings.push(`no operator before ${piece.text}`);
    } else if (piece.kind === 'sign' && isBinary(piece.text) && (!previous || isOperator(previous))) {
      findings.push(`no value before ${piece.text}`);
    }
  });
  return findings;
}

/** `in` is an operator before a query, and a function before a parenthesis. */
const mayBeCalled = (name: string): boolean => !words.test(name) || name === 'in';

const isAlign = (piece: Piece): boolean => piece.kind === 'sign' && piece.text.startsWith('@');
/** All but the sign before a number, and alignment, which may stand alone. */
const isBinary = (sign: string): boolean => /^(?:==|!=|<=|>=|[<>+*/%])$/.test(sign);

function checkGroup(
  { open, inside }: Extract<Piece, { kind: 'group' }>,
  previous: Piece | undefined,
  callOf: string | null,
  outer?: Table,
): string[] {
  if (open === '[') {
    const [first] = inside;
    const isBlock = first?.kind === 'name' && startingCommands.has(first.text) && (!previous || isWord(previous));
    if (isBlock) return checkQuery(inside);
    if (!previous || isOperator(previous)) return ['a query is missing'];
    return inside.length === 0 ? [] : checkExpression(inside);
  }
  if (open === '{') return checkValues([{ kind: 'group', open, inside }]);
  if (callOf === null) {
    if (previous && !isOperator(previous)) return ['no operator before ('];
    return checkExpression(inside);
  }
  const signature = outer?.get(callOf) ?? expressionFunctions.get(callOf);
  if (!signature) return [`unknown function ${callOf}`];
  return checkParameters(inside, signature);
}
