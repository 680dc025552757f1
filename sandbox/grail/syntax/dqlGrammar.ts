import { type IToken, tokenMatcher } from 'chevrotain';
import type { DqlValue } from '../values/dqlValue';
import { canonicalText } from './canonicalParts';
import { DqlOperators } from './dqlOperators';
import * as t from './dqlTokens';
import type { Command, Item, Node } from './dqlTree';
import { constantOf, durationOf, unescaped } from './literals';

/**
 * Grammar of DQL without its search operator. No name is judged here.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/dql-reference
 */
export class DqlGrammar extends DqlOperators {
  constructor() {
    super(t.dqlTokens, { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  readonly query = this.RULE('query', (): Command[] => {
    const all: Command[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Pipe, DEF: () => all.push(this.SUBRULE(this.command)) });
    return all;
  });

  private readonly command = this.RULE('command', (): Command => {
    const name = this.CONSUME(t.Name);
    const items = this.SUBRULE(this.items);
    return { name: name.image, items, at: name.startOffset };
  });

  private readonly items = this.RULE('items', (): readonly Item[] => {
    const all: Item[] = [];
    this.MANY_SEP({ SEP: t.Comma, DEF: () => all.push(this.SUBRULE(this.item)) });
    return all;
  });

  private readonly item = this.RULE('item', (): Item => {
    const at = this.LA(1).startOffset;
    let parameter: string | null = null;
    let field: string | null = null;
    this.OPTION({
      GATE: () => tokenMatcher(this.LA(2), t.Colon),
      DEF: () => {
        parameter = this.CONSUME(t.Name).image;
        this.CONSUME(t.Colon);
      },
    });
    this.OPTION2({
      GATE: () => tokenMatcher(this.LA(2), t.Assign),
      DEF: () => {
        field = this.SUBRULE(this.name);
        this.CONSUME(t.Assign);
      },
    });
    const start = this.LA(1).startOffset;
    const node = this.SUBRULE(this.expression);
    const text = this.textBetween(start, this.LA(0).endOffset ?? 0);
    let direction: Item['direction'] = null;
    this.OPTION3({
      GATE: () => /^(asc|desc)$/.test(this.LA(1).image),
      DEF: () => (direction = this.CONSUME2(t.Name).image as Item['direction']),
    });
    return { parameter, field, node, direction, text, at };
  });

  private readonly name = this.RULE('name', (): string =>
    this.OR([
      { ALT: () => this.CONSUME(t.Name).image },
      { ALT: () => this.literal(this.CONSUME(t.Backticked), unescaped) },
    ]),
  );

  protected readonly operand = this.RULE('operand', (): Node => {
    let of = this.OR<Node>([
      { ALT: () => this.SUBRULE(this.constant) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.subquery) },
      { ALT: () => this.SUBRULE(this.callOrField) },
    ]);
    this.MANY(() => {
      const at = this.CONSUME(t.LeftBracket).startOffset;
      let index: Node | null = null;
      this.OPTION(() => (index = this.SUBRULE(this.expression)));
      this.CONSUME(t.RightBracket);
      of = index === null ? { kind: 'each', of, at } : { kind: 'element', of, index, at };
    });
    return of;
  });

  private readonly constant = this.RULE('constant', (): Node => {
    const at = this.LA(1).startOffset;
    const value = this.OR<DqlValue>([
      { ALT: () => this.literal(this.CONSUME(t.Text), unescaped) },
      { ALT: () => this.CONSUME(t.RawText).image.slice(3, -3) },
      { ALT: () => this.literal(this.CONSUME(t.Span), durationOf) },
      { ALT: () => this.literal(this.CONSUME(t.Double), Number) },
      { ALT: () => this.literal(this.CONSUME(t.Long), BigInt) },
      { ALT: () => this.literal(this.CONSUME(t.Constant), constantOf) },
    ]);
    return { kind: 'literal', value, at };
  });

  private readonly parenthesised = this.RULE('parenthesised', (): Node => {
    this.CONSUME(t.LeftParen);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
    return inner;
  });

  private readonly list = this.RULE('list', (): Node => {
    const at = this.CONSUME(t.LeftBrace).startOffset;
    const items = this.SUBRULE(this.items);
    this.CONSUME(t.RightBrace);
    return { kind: 'list', items, at };
  });

  private readonly subquery = this.RULE('subquery', (): Node => {
    const at = this.LA(1).startOffset;
    return { kind: 'block', commands: this.SUBRULE(this.block), at };
  });

  protected readonly block = this.RULE('block', (): readonly Command[] => {
    this.CONSUME(t.LeftBracket);
    const commands = this.SUBRULE(this.query);
    this.CONSUME(t.RightBracket);
    return commands;
  });

  private readonly callOrField = this.RULE('callOrField', (): Node => {
    const at = this.LA(1).startOffset;
    const name = this.SUBRULE(this.name);
    let node: Node = { kind: 'field', name, at };
    this.OPTION(() => {
      this.CONSUME(t.LeftParen);
      node = { kind: 'call', name, args: this.SUBRULE(this.items), at };
      this.CONSUME(t.RightParen);
    });
    return node;
  });

  /** The tokens from one offset to another as they are called where nobody gives them a name. */
  private textBetween(start: number, end: number): string {
    return canonicalText(this.input.filter(({ startOffset }) => startOffset >= start && startOffset <= end));
  }

  /** Reads a token's value, but not while the grammar is being recorded. */
  private literal<T>(token: IToken, read: (image: string, at: number) => T): T {
    return this.RECORDING_PHASE ? ('' as T) : read(token.image, token.startOffset);
  }
}
