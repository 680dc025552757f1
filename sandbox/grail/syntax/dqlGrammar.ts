import { EmbeddedActionsParser, type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import type { DqlValue } from '../values/dqlValue';
import type { Operator } from '../values/operators';
import * as t from './dqlTokens';
import type { Command, Item, Node } from './dqlTree';
import { constantOf, durationOf, unescaped } from './literals';

const binary = (sign: IToken, left: Node, right: Node): Node => ({
  kind: 'binary',
  operator: String(sign.image).toLowerCase() as Operator,
  left,
  right,
  at: sign.startOffset,
});

/**
 * Grammar of DQL as far as metrics and arrays need it. No name is judged here.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/dql-reference
 */
export class DqlGrammar extends EmbeddedActionsParser {
  source = '';

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
    const text = this.source.slice(start, (this.LA(0).endOffset ?? 0) + 1).replace(/\s+/g, ' ');
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

  private readonly expression: () => Node = this.level('expression', t.Or, () => this.exclusive);
  private readonly exclusive: () => Node = this.level('exclusive', t.Xor, () => this.conjunction);
  private readonly conjunction: () => Node = this.level('conjunction', t.And, () => this.negation);

  private readonly negation = this.RULE('negation', (): Node => {
    const at = this.LA(1).startOffset;
    let negations = 0;
    this.MANY(() => {
      this.CONSUME(t.Not);
      negations += 1;
    });
    let node = this.SUBRULE(this.comparison);
    for (; negations > 0; negations -= 1) node = { kind: 'unary', operator: 'not', of: node, at };
    return node;
  });

  private readonly comparison = this.RULE('comparison', (): Node => {
    let left = this.SUBRULE(this.sum);
    this.OPTION(() => {
      const sign = this.CONSUME(t.Comparison);
      left = binary(sign, left, this.SUBRULE2(this.sum));
    });
    return left;
  });

  private readonly sum = this.RULE('sum', (): Node => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const sign = this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
      left = binary(sign, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  private readonly product: () => Node = this.level('product', t.Times, () => this.signed);

  private readonly signed = this.RULE('signed', (): Node => {
    const at = this.LA(1).startOffset;
    let negations = 0;
    this.MANY(() => {
      this.CONSUME(t.Minus);
      negations += 1;
    });
    const of = this.SUBRULE(this.operand);
    return negations % 2 ? { kind: 'unary', operator: '-', of, at } : of;
  });

  private readonly operand = this.RULE('operand', (): Node => {
    let of = this.OR<Node>([
      { ALT: () => this.SUBRULE(this.constant) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.list) },
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

  /** A left-associative operator and what binds more strongly. */
  private level(name: string, operator: TokenType, tighter: () => (index?: number) => Node): () => Node {
    return this.RULE(name, (): Node => {
      let left = this.SUBRULE(tighter());
      this.MANY(() => {
        const sign = this.CONSUME(operator);
        left = binary(sign, left, this.SUBRULE2(tighter()));
      });
      return left;
    });
  }

  /** Reads a token's value, but not while the grammar is being recorded. */
  private literal<T>(token: IToken, read: (image: string, at: number) => T): T {
    return this.RECORDING_PHASE ? ('' as T) : read(token.image, token.startOffset);
  }
}
