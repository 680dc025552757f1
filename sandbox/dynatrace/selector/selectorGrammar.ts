import { EmbeddedActionsParser, type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import * as t from './tokens';
import type { Argument, Expression, Operator, SelectedExpression } from './tree';

/** Namespaces that end in a colon; any other colon after a key starts a transformation. */
const namespaces = new Set(['builtin', 'ext', 'func', 'calc', 'appmon', 'dsfm', 'legacy']);

/**
 * Grammar of the metric selector and, by its rule `criteria`, of the entity and SLO selectors, which are lists of calls.
 * Names are not judged here. A hyphen between two characters of a metric key belongs to the key
 * (`osAndVersion-std`); anywhere else it is the operator.
 * @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-selector
 * @see https://docs.dynatrace.com/docs/shortlink/api-metrics-v2-expression
 */
export class SelectorGrammar extends EmbeddedActionsParser {
  source = '';

  constructor() {
    super(t.tokens, { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  readonly selector = this.RULE('selector', (): SelectedExpression[] => {
    const all: SelectedExpression[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => {
        const from = this.LA(1).startOffset;
        const expression = this.SUBRULE(this.expression);
        all.push({ expression, text: this.source.slice(from, (this.LA(0).endOffset ?? 0) + 1) });
      },
    });
    return all;
  });

  readonly criteria = this.RULE('criteria', (): readonly Argument[] => this.SUBRULE(this.list));

  private readonly expression = this.RULE('expression', (): Expression => {
    let left = this.SUBRULE(this.term);
    this.MANY(() => {
      const sign = this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
      left = operation(sign, left, this.SUBRULE2(this.term));
    });
    return left;
  });

  private readonly term = this.RULE('term', (): Expression => {
    let left = this.SUBRULE(this.factor);
    this.MANY(() => {
      const sign = this.OR([{ ALT: () => this.CONSUME(t.Star) }, { ALT: () => this.CONSUME(t.Slash) }]);
      left = operation(sign, left, this.SUBRULE2(this.factor));
    });
    return left;
  });

  private readonly factor = this.RULE('factor', (): Expression => {
    let negations = 0;
    const at = this.LA(1).startOffset;
    this.MANY(() => {
      this.CONSUME(t.Minus);
      negations += 1;
    });
    const of = this.SUBRULE(this.operand);
    return negations % 2 ? { kind: 'negated', of, at } : of;
  });

  private readonly operand = this.RULE('operand', (): Expression => {
    let of = this.OR([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.metric) },
    ]);
    this.MANY(() => {
      this.CONSUME(t.Colon);
      const name = this.CONSUME(t.Word);
      let args: readonly Argument[] = [];
      this.OPTION(() => (args = this.SUBRULE(this.argumentList)));
      of = { kind: 'transformed', of, name: name.image, args, at: name.startOffset };
    });
    return of;
  });

  private readonly number = this.RULE('number', (): Expression => {
    const token = this.CONSUME(t.Num);
    return { kind: 'number', value: Number(token.image), at: token.startOffset };
  });

  private readonly parenthesised = this.RULE('parenthesised', (): Expression => {
    this.CONSUME(t.LeftParen);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
    return inner;
  });

  private readonly metric = this.RULE('metric', (): Expression => {
    const at = this.LA(1).startOffset;
    let key = this.SUBRULE(this.section);
    this.OPTION({
      GATE: () => namespaces.has(key) && this.touches(t.Colon),
      DEF: () => {
        this.CONSUME(t.Colon);
        key += `:${this.SUBRULE2(this.section)}`;
      },
    });
    this.MANY({
      GATE: () => this.touches(t.Dot),
      DEF: () => {
        this.CONSUME(t.Dot);
        key += `.${this.SUBRULE3(this.section)}`;
      },
    });
    return { kind: 'metric', key, at };
  });

  /** What stands between two dots of a key. */
  private readonly section = this.RULE('section', (): string => {
    let text = this.OR([{ ALT: () => this.CONSUME(t.Word).image }, { ALT: () => unquote(this.CONSUME(t.Quoted)) }]);
    this.MANY({
      GATE: () => this.touches(t.Minus) && this.touches(t.Word, 2),
      DEF: () => {
        this.CONSUME(t.Minus);
        text += `-${this.CONSUME2(t.Word).image}`;
      },
    });
    return text;
  });

  private readonly argumentList = this.RULE('argumentList', (): readonly Argument[] => {
    this.CONSUME(t.LeftParen);
    let args: readonly Argument[] = [];
    this.OPTION(() => (args = this.SUBRULE(this.list)));
    this.CONSUME(t.RightParen);
    return args;
  });

  private readonly list = this.RULE('list', (): readonly Argument[] => {
    const all: Argument[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => all.push(this.SUBRULE(this.argument)) });
    return all;
  });

  private readonly argument = this.RULE('argument', (): Argument => {
    const at = this.LA(1).startOffset;
    return this.OR<Argument>([
      { ALT: () => ({ kind: 'value', text: unquote(this.CONSUME(t.Quoted)), at }) },
      {
        ALT: () => {
          const text = this.SUBRULE(this.bare);
          let args: readonly Argument[] | null = null;
          this.OPTION(() => (args = this.SUBRULE(this.argumentList)));
          return args ? { kind: 'call', name: text, args, at } : { kind: 'value', text, at };
        },
      },
    ]);
  });

  /** Unquoted text without blanks: `CUSTOM_DEVICE-E360A9250EEF25BC`, `entityName.equals`, `-5`. */
  private readonly bare = this.RULE('bare', (): string => {
    let text = this.SUBRULE(this.piece);
    this.MANY({
      GATE: () => this.isAdjacent(1),
      DEF: () => (text += this.SUBRULE2(this.piece)),
    });
    return text;
  });

  private readonly piece = this.RULE(
    'piece',
    (): string =>
      this.OR(
        [t.Word, t.Num, t.Minus, t.Dot, t.Colon, t.Slash].map((type, index) => ({
          ALT: () => this.consume(index, type),
        })),
      ).image,
  );

  /** The `ahead`th token from here is of this type and no blank separates it from the one before. */
  private touches(type: TokenType, ahead = 1): boolean {
    return tokenMatcher(this.LA(ahead), type) && this.isAdjacent(ahead);
  }

  private isAdjacent(ahead: number): boolean {
    return this.LA(ahead).startOffset === (this.LA(ahead - 1).endOffset ?? NaN) + 1;
  }
}

const unquote = (token: IToken): string => t.unquoted(token.image);

const operation = (sign: IToken, left: Expression, right: Expression): Expression => ({
  kind: 'operation',
  operator: sign.image as Operator,
  left,
  right,
  at: sign.startOffset,
});
