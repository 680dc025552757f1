/** A piece of a query, or what stands between two brackets. */
export type Piece =
  | { kind: 'name' | 'value' | 'sign'; text: string }
  | { kind: 'group'; open: '(' | '{' | '['; inside: readonly Piece[] };

/** By the public lexer: what is not one of these begins nothing. */
const patterns: readonly (readonly [Piece['kind'] | 'blank', RegExp])[] = [
  ['blank', /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['value', /"""[\s\S]*?"""|"(?:[^"\\]|\\[\s\S])*"/y],
  ['name', /`(?:[^`\\]|\\[\s\S])+`/y],
  ['value', /0[xX][0-9a-fA-F]+|\d+(?:\.\d+)?(?:e-?\d+)?[a-zA-Z_]*/y],
  ['name', /[a-zA-Z_]\w*(?:\.\w+)*/y],
  ['sign', /@(?:\d*[a-zA-Z]+|w[0-7])|==|!=|<=|>=|[|<>=,:+\-*/%~(){}[\]]/y],
];

const closing = { '(': ')', '{': '}', '[': ']' } as const;

/**
 * A query taken to pieces, written from the public lexer (dynatrace-oss/intellij-idea-dql) and not from the sandbox's own.
 * @throws Error for a character that begins nothing, and for brackets that do not close
 */
export function readTokens(source: string): readonly Piece[] {
  let at = 0;
  function next(): { kind: Piece['kind'] | 'blank'; text: string } {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const [text] = pattern.exec(source) ?? [];
      if (text === undefined) continue;
      at += text.length;
      return { kind, text };
    }
    throw new Error(`nothing begins with ${JSON.stringify(source[at])} at ${at}`);
  }
  function until(close: string | null): Piece[] {
    const pieces: Piece[] = [];
    while (at < source.length) {
      const { kind, text } = next();
      if (kind === 'blank' || kind === 'group') continue;
      if (kind === 'sign' && text === close) return pieces;
      if (kind === 'sign' && (text === '(' || text === '{' || text === '[')) {
        pieces.push({ kind: 'group', open: text, inside: until(closing[text]) });
      } else if (kind === 'sign' && /^[)}\]]$/.test(text)) {
        throw new Error(`${text} closes nothing at ${at - 1}`);
      } else pieces.push({ kind, text });
    }
    if (close !== null) throw new Error(`${close} is missing at the end`);
    return pieces;
  }
  return until(null);
}

export const isSign = (piece: Piece | undefined, text: string): boolean =>
  piece?.kind === 'sign' && piece.text === text;

/** The parts between signs, e.g. commas. */
export function split(pieces: readonly Piece[], sign: string): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (isSign(piece, sign)) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}
