import type { IToken, TokenType } from 'chevrotain';
import { startingCommands } from '../grammar/commands';
import * as t from './dqlTokens';

/** One piece of the canonical form, and the token it comes from; none for a blank between two. */
export interface CanonicalPart {
  type: string;
  text: string;
  at: number | null;
}

const types = new Map<TokenType, string>([
  [t.Pipe, 'PIPE'],
  [t.Comma, 'COMMA'],
  [t.Colon, 'COLON'],
  [t.Assign, 'ASSIGNMENT'],
  [t.LeftBrace, 'BRACE_OPEN'],
  [t.RightBrace, 'BRACE_CLOSE'],
  [t.LeftBracket, 'BRACKET_OPEN'],
  [t.RightBracket, 'BRACKET_CLOSE'],
  [t.LeftParen, 'PARENTHESIS_OPEN'],
  [t.RightParen, 'PARENTHESIS_CLOSE'],
  [t.Text, 'STRING'],
  [t.RawText, 'STRING'],
  [t.Long, 'NUMBER'],
  [t.Double, 'NUMBER'],
  [t.Span, 'TIME_UNIT'],
  [t.Align, 'TIME_UNIT'],
  [t.Name, 'SIMPLE_IDENTIFIER'],
  [t.Backticked, 'SIMPLE_IDENTIFIER'],
]);

const operators = [t.And, t.Or, t.Xor, t.Not, t.Comparison, t.Plus, t.Minus, t.Times];
/** Behind these a minus is a sign, not a subtraction. */
const openings = [t.LeftParen, t.LeftBrace, t.LeftBracket, t.Comma, t.Colon, t.Assign, ...operators];
const tightBefore = [t.Align, t.Comma, t.Colon, t.RightParen, t.RightBrace, t.RightBracket, t.LeftParen, t.LeftBracket];
const tightAfter = [t.LeftParen, t.LeftBrace, t.LeftBracket, t.Colon];

const isSign = (tokens: readonly IToken[], index: number): boolean => {
  const before = tokens[index - 1]?.tokenType;
  return tokens[index]?.tokenType === t.Minus && before !== undefined && openings.includes(before);
};

/** The bracket of a query in a query stands apart from what is before it; that of an element does not. */
const opensBlock = (tokens: readonly IToken[], index: number): boolean =>
  tokens[index]?.tokenType === t.LeftBracket && startingCommands.has(tokens[index + 1]?.image ?? '');

function isTight(tokens: readonly IToken[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before || !token) return true;
  if (opensBlock(tokens, index)) return before.tokenType === t.LeftParen;
  if (tightAfter.includes(before.tokenType) || isSign(tokens, index - 1)) return true;
  if (token.tokenType === t.LeftParen && operators.includes(before.tokenType)) return false;
  return tightBefore.includes(token.tokenType);
}

function typeOf(token: IToken, isCommand: boolean, next: IToken | undefined): string {
  if (isCommand) return 'COMMAND_NAME';
  if (token.tokenType === t.Name && next?.tokenType === t.LeftParen) return 'FUNCTION_NAME';
  if (token.tokenType === t.Name && next?.tokenType === t.Colon) return 'PARAMETER_KEY';
  if (operators.includes(token.tokenType)) return 'OPERATOR';
  if (token.tokenType !== t.Constant) return types.get(token.tokenType) ?? 'SIMPLE_IDENTIFIER';
  const word = token.image.toLowerCase();
  return word === 'null' ? 'NULL' : word === 'true' ? 'BOOLEAN_TRUE' : 'BOOLEAN_FALSE';
}

/** The tokens of a query in their canonical form: single blanks, one command per line, keywords as they are written. */
export function canonicalParts(tokens: readonly IToken[]): CanonicalPart[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const isCommand =
      before === undefined || before.tokenType === t.Pipe || (index > 0 && opensBlock(tokens, index - 1));
    const own = { type: typeOf(token, isCommand, tokens[index + 1]), text: token.image, at: token.startOffset };
    if (token.tokenType === t.Pipe) return [{ type: 'LINEBREAK', text: '\n', at: null }, own];
    return isTight(tokens, index) ? [own] : [{ type: 'SPACE', text: ' ', at: null }, own];
  });
}

/** Tokens as a text in canonical form. */
export const canonicalText = (tokens: readonly IToken[]): string =>
  canonicalParts(tokens)
    .map(({ text }) => text)
    .join('');
