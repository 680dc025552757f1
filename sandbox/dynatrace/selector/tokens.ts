import { createToken, Lexer, type TokenType } from 'chevrotain';

const sign = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern });

export const Blank = createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });
/** Inside quotes only `"` and `~` are escaped, with `~`. */
export const Quoted = createToken({ name: 'Quoted', pattern: /"(?:[^"~]|~["~])*"/, line_breaks: true });
export const Num = createToken({ name: 'Num', pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/ });
export const Word = createToken({ name: 'Word', pattern: /[A-Za-z_][A-Za-z0-9_]*/ });
export const LeftParen = sign('LeftParen', /\(/);
export const RightParen = sign('RightParen', /\)/);
export const Comma = sign('Comma', /,/);
export const Colon = sign('Colon', /:/);
export const Dot = sign('Dot', /\./);
export const Plus = sign('Plus', /\+/);
export const Minus = sign('Minus', /-/);
export const Star = sign('Star', /\*/);
export const Slash = sign('Slash', /\//);

export const tokens = [
  ...[Blank, Quoted, Num, Word],
  ...[LeftParen, RightParen, Comma, Colon, Dot, Plus, Minus, Star, Slash],
];

/** The text that a quoted token stands for. */
export const unquoted = (image: string): string => image.slice(1, -1).replace(/~(["~])/g, '$1');
