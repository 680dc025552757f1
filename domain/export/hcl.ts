import { cleanNumber } from './exportItem';

/** What stands after `=`; a text of several lines is written line by line. */
export type HclValue = string | number | boolean | readonly string[];

export interface HclBlock {
  type: string;
  labels?: readonly string[];
  attributes?: readonly (readonly [string, HclValue])[];
  /** Attributes whose value is a reference, written as it is. */
  references?: readonly (readonly [string, string])[];
  blocks?: readonly HclBlock[];
}

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `${` begins an interpolation, and a second sign before it takes that meaning away. Where there are several signs, none is left to be misread. */
const literal = (signs: string): string =>
  signs.length === 2 ? `${signs.charAt(0)}${signs}` : `${[...signs.slice(0, -1)].map(unicode).join('')}{`;

/**
 * A string literal of HCL, on one line: quotes, backslashes, line breaks and other control characters as escapes, `${` and
 * `%{` as plain text. Half a character, which UTF-8 does not have, becomes U+FFFD.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function hclString(text: string): string {
  const escaped = text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/["\\\n\r\t]/g, (character) => escapes[character] ?? character)
    .replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, unicode)
    .replace(/\$+\{|%+\{/g, literal);
  return `"${escaped}"`;
}

function lines(name: string, width: number, value: HclValue): string[] {
  const begin = `${name.padEnd(width)} = `;
  if (typeof value === 'number') return [`${begin}${cleanNumber(value)}`];
  if (typeof value === 'boolean') return [`${begin}${value}`];
  const texts = typeof value === 'string' ? value.split('\n') : value;
  if (typeof value === 'string' && texts.length === 1) return [`${begin}${hclString(value)}`];
  const [open, close] = typeof value === 'string' ? ['join("\\n", [', '])'] : ['[', ']'];
  if (texts.length === 0) return [`${begin}[]`];
  return [`${begin}${open}`, ...texts.map((text) => `  ${hclString(text)},`), close];
}

/** A block as `terraform fmt` would lay it out, without a line break at its end. */
export function hclBlock({ type, labels = [], attributes = [], references = [], blocks = [] }: HclBlock): string {
  const width = Math.max(0, ...[...attributes, ...references].map(([name]) => name.length));
  const inner = [
    ...references.map(([name, reference]) => `${name.padEnd(width)} = ${reference}`),
    ...attributes.flatMap(([name, value]) => lines(name, width, value)),
    ...blocks.flatMap((block) => hclBlock(block).split('\n')),
  ];
  const head = [type, ...labels.map(hclString)].join(' ');
  return [`${head} {`, ...inner.map((line) => `  ${line}`), '}'].join('\n');
}
