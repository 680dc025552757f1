import type { DqlValue } from '../values/dqlValue';
import { SmartscapeId } from '../values/dqlValue';
import { type DqlFunction, type FunctionTable, one, wholeOf } from './dqlFunction';

/** Case matters unless `caseSensitive: false` says otherwise. Null where one of both is no text. */
const compares = (test: (text: string, part: string) => boolean): DqlFunction => ({
  ...{ counts: [2, 2], named: ['caseSensitive'] },
  apply: ([text = null, part = null, caseSensitive = null]) => {
    if (typeof text !== 'string' || typeof part !== 'string') return null;
    return caseSensitive === false ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
  },
});

const ofText = (apply: (text: string) => DqlValue): DqlFunction =>
  one((value) => (typeof value === 'string' ? apply(value) : null));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What may stand for `wildcard` is anything, also nothing. */
const patternOf = (text: string, wildcard: string): string => text.split(wildcard).map(escaped).join('.*');

const textsIn = (value: DqlValue): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((part) =>
    part instanceof SmartscapeId ? [part.text] : typeof part === 'string' ? [part] : [],
  );

const flagsOf = (caseSensitive: DqlValue): string => (caseSensitive === true ? 's' : 'is');

/** The whole of one of the texts; with `*`, what begins, ends or goes on so. Case does not matter unless said. */
const matchesValue: DqlFunction = {
  ...{ counts: [2, Infinity], named: ['caseSensitive', 'wildcard'] },
  apply: (args) => {
    const [caseSensitive = null, wildcard = null] = args.slice(-2);
    const [subject = null, ...values] = args.slice(0, -2);
    if (subject === null) return null;
    const tests = values
      .flatMap(textsIn)
      .map((value) => new RegExp(`^${patternOf(value, wildcardOf(wildcard))}$`, flagsOf(caseSensitive)));
    return textsIn(subject).some((text) => tests.some((test) => test.test(text)));
  },
};

/** A phrase between the ends of words; a `*` at one of its ends lets the word go on. */
const matchesPhrase: DqlFunction = {
  ...{ counts: [2, 2], named: ['caseSensitive', 'wildcard'] },
  apply: ([subject = null, phrase = null, caseSensitive = null, wildcard = null]) => {
    if (subject === null || typeof phrase !== 'string') return null;
    const sign = wildcardOf(wildcard);
    const begin = phrase.startsWith(sign) ? '' : '(?<![\\p{L}\\p{N}])';
    const end = phrase.endsWith(sign) ? '' : '(?![\\p{L}\\p{N}])';
    const test = new RegExp(`${begin}${patternOf(phrase, sign)}${end}`, `${flagsOf(caseSensitive)}u`);
    return textsIn(subject).some((text) => test.test(text));
  },
};

const wildcardOf = (value: DqlValue): string => (typeof value === 'string' && value !== '' ? value : '*');

/** `%` for any characters, `_` for one. */
const likePattern = (pattern: string): RegExp =>
  new RegExp(`^${escaped(pattern).replaceAll('%', '.*').replaceAll('_', '.')}$`, 's');

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions/string-functions */
export const texts: FunctionTable = [
  ['startsWith', compares((text, part) => text.startsWith(part))],
  ['endsWith', compares((text, part) => text.endsWith(part))],
  ['contains', compares((text, part) => text.includes(part))],
  ['matchesValue', matchesValue],
  ['matchesPhrase', matchesPhrase],
  [
    'like',
    {
      counts: [2, 2],
      apply: ([text = null, pattern = null]) =>
        typeof text === 'string' && typeof pattern === 'string' ? likePattern(pattern).test(text) : null,
    },
  ],
  ['lower', ofText((text) => text.toLowerCase())],
  ['upper', ofText((text) => text.toUpperCase())],
  ['trim', ofText((text) => text.trim())],
  ['stringLength', ofText((text) => BigInt(text.length))],
  [
    'substring',
    {
      ...{ counts: [1, 1], named: ['from', 'to'] },
      apply: ([text = null, from = null, to = null]) =>
        typeof text === 'string' ? text.slice(wholeOf(from) ?? 0, wholeOf(to) ?? text.length) : null,
    },
  ],
  [
    'indexOf',
    {
      ...{ counts: [2, 2], named: ['from'] },
      apply: ([text = null, part = null, from = null]) => {
        if (typeof text !== 'string' || typeof part !== 'string') return null;
        const start = wholeOf(from) ?? 0;
        return BigInt(text.indexOf(part, start < 0 ? Math.max(0, text.length + start) : start));
      },
    },
  ],
  [
    'replaceString',
    {
      counts: [3, 3],
      apply: ([text = null, part = null, other = null]) =>
        typeof text === 'string' && typeof part === 'string' && typeof other === 'string'
          ? text.replaceAll(part, () => other)
          : null,
    },
  ],
  [
    'splitString',
    {
      counts: [2, 2],
      apply: ([text = null, separator = null]) =>
        typeof text === 'string' && typeof separator === 'string' ? text.split(separator) : null,
    },
  ],
  [
    'concat',
    {
      ...{ counts: [1, Infinity], named: ['delimiter'] },
      apply: (args) => {
        const [delimiter = null] = args.slice(-1);
        const parts = args.slice(0, -1);
        const isText = parts.every((part) => ['string', 'bigint', 'number'].includes(typeof part));
        return isText ? parts.map(String).join(typeof delimiter === 'string' ? delimiter : '') : null;
      },
    },
  ],
];
