const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `${` begins an interpolation, and a second sign before it takes that meaning away. Where there are several signs, none is left to be misread. */
const literal = (signs: string): string =>
  signs.length === 2 ? `${signs.charAt(0)}${signs}` : `${[...signs.slice(0, -1)].map(unicode).join('')}{`;

/**
 * A string literal of Terraform's language (HCL), on one line: quotes, backslashes, line breaks and other control characters as escapes, `${` and
 * `%{` as plain text. Half a character, which UTF-8 does not have, becomes U+FFFD.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function terraformString(text: string): string {
  const escaped = text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/["\\\n\r\t]/g, (character) => escapes[character] ?? character)
    .replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, unicode)
    .replace(/\$+\{|%+\{/g, literal);
  return `"${escaped}"`;
}
