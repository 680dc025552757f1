import { type IToken, Lexer } from 'chevrotain';
import { DqlError, notSupported } from '../values/dqlError';
import { DqlGrammar } from './dqlGrammar';
import { closers, dqlTokens, openers } from './dqlTokens';
import type { Command } from './dqlTree';

/** Deeper nesting would exhaust the parser's stack; no sensible query comes near. */
const deepest = 100;

const lexer = new Lexer(dqlTokens);
const grammar = new DqlGrammar();

/** The tokens of a query, blanks and comments left out. @throws DqlError at the first character that begins none */
export function tokenizeDql(source: string): IToken[] {
  const { tokens, errors } = lexer.tokenize(source);
  const unknown = errors[0];
  if (unknown) throw unreadable(source.charAt(unknown.offset), unknown.offset);
  return tokens;
}

/** The commands of a query, in order. @throws DqlError at the first character that does not fit */
export function parseDql(source: string): Command[] {
  const tokens = tokenizeDql(source);
  assertShallow(tokens);
  grammar.input = tokens;
  const commands = grammar.query();
  const token = grammar.errors[0]?.token;
  if (!token) return commands;
  const isEnd = !Number.isFinite(token.startOffset);
  throw misfit(isEnd ? 'end of query' : token.image, isEnd ? source.length : token.startOffset);
}

/** The search operator is known and missing; any other character is none of the language. */
const unreadable = (image: string, at: number): DqlError =>
  image === '~' ? notSupported('The operator ~', image, at) : misfit(image, at);

const misfit = (image: string, at: number): DqlError => new DqlError('PARSE_ERROR', image, at, "isn't allowed here");

function assertShallow(found: readonly IToken[]): void {
  let depth = 0;
  for (const { tokenType, startOffset, image } of found) {
    if (openers.includes(tokenType)) depth += 1;
    if (closers.includes(tokenType)) depth -= 1;
    if (depth > deepest) throw new DqlError('PARSE_ERROR', image, startOffset, `is nested deeper than ${deepest}`);
  }
}
