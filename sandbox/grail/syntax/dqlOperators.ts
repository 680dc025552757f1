import { EmbeddedActionsParser, type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import type { Operator } from '../values/operators';
import * as t from './dqlTokens';
import type { AlignUnit } from '../values/calendar';
import type { Command, Node } from './dqlTree';
import { alignUnitOf } from './literals';

const binary = (sign: IToken, left: Node, right: Node): Node => ({
  kind: 'binary',
  operator: String(sign.image).toLowerCase() as Operator,
  left,
  right,
  at: sign.startOffset,
});

/**
 * The operators of DQL by what binds more strongly, down to a sign before an operand.
 * @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/operators
 */
export abstract class DqlOperators extends EmbeddedActionsParser {
  /** What operators stand between: a value, a field, a call, a list, something in parentheses. */
  protected abstract readonly operand: () => Node;
  /** The commands of a query in brackets. */
  protected abstract readonly block: () => readonly Command[];

  protected readonly expression: () => Node = this.level('expression', t.Or, () => this.exclusive);
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
    this.OPTION2({
      GATE: () => /^in$/i.test(this.LA(1).image) && tokenMatcher(this.LA(2), t.LeftBracket),
      DEF: () => {
        const at = this.CONSUME(t.Name).startOffset;
        left = { kind: 'within', value: left, commands: this.SUBRULE(this.block), at };
      },
    });
    return left;
  });

  /** An alignment takes what stands before it whole: `now()-2h@h` is the hour that began two hours ago. */
  private readonly sum = this.RULE('sum', (): Node => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      left = this.OR([
        { ALT: () => binary(this.CONSUME(t.Plus), left, this.SUBRULE2(this.product)) },
        { ALT: () => binary(this.CONSUME(t.Minus), left, this.SUBRULE3(this.product)) },
        {
          GATE: () => this.LA(0).endOffset === this.LA(1).startOffset - 1,
          ALT: () => this.aligned(this.CONSUME(t.Align), left),
        },
      ]);
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
    const of = this.OR<Node>([
      { ALT: () => this.SUBRULE(this.operand) },
      { ALT: () => this.aligned(this.CONSUME(t.Align), null) },
    ]);
    return negations % 2 ? { kind: 'unary', operator: '-', of, at } : of;
  });

  private aligned({ image, startOffset: at }: IToken, of: Node | null): Node {
    const unit: AlignUnit = this.RECORDING_PHASE ? { factor: 1, unit: 'd', weekday: 1 } : alignUnitOf(image, at);
    return { kind: 'align', of, unit, at };
  }

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
}
