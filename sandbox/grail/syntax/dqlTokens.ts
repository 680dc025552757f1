import { createToken, Lexer, type TokenType } from 'chevrotain';

const sign = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern });

export const Blank = createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });
export const LineComment = createToken({ name: 'LineComment', pattern: /\/\/[^\n]*/, group: Lexer.SKIPPED });
export const BlockComment = createToken({
  name: 'BlockComment',
  pattern: /\/\*[\s\S]*?\*\//,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** Nothing is escaped inside triple quotes. */
export const RawText = createToken({ name: 'RawText', pattern: /"""[\s\S]*?"""/, line_breaks: true });
export const Text = createToken({ name: 'Text', pattern: /"(?:[^"\\]|\\[\s\S])*"/, line_breaks: true });
export const Backticked = createToken({ name: 'Backticked', pattern: /`(?:[^`\\]|\\[\s\S])+`/, line_breaks: true });
/** With dots: `dt.entity.service` is one name. */
export const Name = createToken({ name: 'Name', pattern: /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/ });
const keyword = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern, longer_alt: Name });
export const And = keyword('And', /and/i);
export const Or = keyword('Or', /or/i);
export const Xor = keyword('Xor', /xor/i);
export const Not = keyword('Not', /not/i);
export const Constant = keyword('Constant', /true|false|null/i);
export const Span = createToken({ name: 'Span', pattern: /\d+(?:ns|us|ms|[smhdwMqy])(?!\w)/ });
/** Nothing may stand between the sign and its unit. */
export const Align = createToken({ name: 'Align', pattern: /@(?:\d*(?:ns|us|ms|[smhdMqy])|w[0-7]?)(?!\w)/ });
export const Double = createToken({ name: 'Double', pattern: /\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+/ });
export const Long = createToken({ name: 'Long', pattern: /0x[0-9a-fA-F]+|\d+/ });
export const Pipe = sign('Pipe', /\|/);
export const Comparison = sign('Comparison', /==|!=|<=|>=|<|>/);
export const Assign = sign('Assign', /=/);
export const Colon = sign('Colon', /:/);
export const Comma = sign('Comma', /,/);
export const LeftParen = sign('LeftParen', /\(/);
export const RightParen = sign('RightParen', /\)/);
export const LeftBrace = sign('LeftBrace', /\{/);
export const RightBrace = sign('RightBrace', /\}/);
export const LeftBracket = sign('LeftBracket', /\[/);
export const RightBracket = sign('RightBracket', /\]/);
export const Plus = sign('Plus', /\+/);
export const Minus = sign('Minus', /-/);
export const Times = sign('Times', /[*/%]/);

export const dqlTokens = [
  ...[Blank, LineComment, BlockComment, RawText, Text, Backticked],
  ...[And, Or, Xor, Not, Constant, Name, Span, Double, Long, Align],
  ...[Pipe, Comparison, Assign, Colon, Comma, Plus, Minus, Times],
  ...[LeftParen, RightParen, LeftBrace, RightBrace, LeftBracket, RightBracket],
];

export const openers = [LeftParen, LeftBrace, LeftBracket];
export const closers = [RightParen, RightBrace, RightBracket];
