import { type IToken, Lexer, tokenMatcher } from 'chevrotain';
import { Misfit } from './selectorError';
import { SelectorGrammar } from './selectorGrammar';
import { LeftParen, RightParen, tokens } from './tokens';
import type { Argument, SelectedExpression } from './tree';

/** Deeper nesting would exhaust the parser's stack; no documented selector comes near. */
const deepest = 100;

const lexer = new Lexer(tokens);
const grammar = new SelectorGrammar();

function read<T>(source: string, rule: (grammar: SelectorGrammar) => T): T {
  const { tokens: found, errors } = lexer.tokenize(source);
  const unknown = errors[0];
  if (unknown) throw new Misfit(unknown.offset, `at '${source.charAt(unknown.offset)}'`);
  assertShallow(found);
  grammar.source = source;
  grammar.input = found;
  const tree = rule(grammar);
  const token = grammar.errors[0]?.token;
  if (token) {
    const isEnd = !Number.isFinite(token.startOffset);
    throw new Misfit(isEnd ? source.length : token.startOffset, isEnd ? "at '<EOF>'" : `at '${token.image}'`);
  }
  return tree;
}

function assertShallow(found: readonly IToken[]): void {
  let depth = 0;
  for (const token of found) {
    if (tokenMatcher(token, LeftParen)) depth += 1;
    if (tokenMatcher(token, RightParen)) depth -= 1;
    if (depth > deepest) throw new Misfit(token.startOffset, `nested deeper than ${deepest} levels`);
  }
}

/** The comma-separated expressions of a metric selector. @throws Misfit */
export const parseSelector = (source: string): SelectedExpression[] => read(source, (rules) => rules.selector());

/** The comma-separated calls of an entity or SLO selector. @throws Misfit */
export const parseCriteria = (source: string): readonly Argument[] => read(source, (rules) => rules.criteria());
