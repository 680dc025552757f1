import fc from 'fast-check';
import { dqlField, dqlFilter, dqlString } from '../../../domain/queries/dql';
import { hostileText } from './hostileText';

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** Reads one quoted token, `"…"` or `` `…` ``, with backslash as escape character, as the DQL reference words it. */
function readQuoted(query: string): { value: string; rest: string } {
  const quote = query.charAt(0);
  let value = '';
  for (let at = 1; at < query.length; at++) {
    const character = query.charAt(at);
    if (character === quote) return { value, rest: query.slice(at + 1) };
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    value += escapes[query.charAt(at)] ?? query.charAt(at);
  }
  throw new Error('the token never ends');
}

describe('dqlString', () => {
  it.each([
    ['prod', '"prod"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\\', '"a\\\\"'],
    ['two\nlines', '"two\\nlines"'],
    ['\\n', '"\\\\n"'],
  ])('writes %j as %s', (text, expected) => {
    expect(dqlString(text)).toBe(expected);
  });

  it('is read back as the same text, on one line, with nothing left to run as DQL', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const literal = dqlString(text);
        expect(literal).not.toMatch(/[\n\r]/);
        expect(readQuoted(`${literal} | limit 1`)).toEqual({ value: text, rest: ' | limit 1' });
      }),
    );
  });
});

describe('dqlField', () => {
  it.each([
    ['aws.account.id', 'aws.account.id'],
    ['_x1', '_x1'],
    ['dt.entity.cloud:aws:ecs:metric_streams:cluster', '`dt.entity.cloud:aws:ecs:metric_streams:cluster`'],
    ['1st', '`1st`'],
    ['A.', '`A.`'],
    ['a..b', '`a..b`'],
    ['not', '`not`'],
    ['True', '`True`'],
    ['In', '`In`'],
    ['desc', '`desc`'],
    ['LOCAL_MACHINE\\Software', '`LOCAL_MACHINE\\\\Software`'],
    ['tick`', '`tick\\``'],
    ['', '``'],
  ])('writes %j as %s', (name, expected) => {
    expect(dqlField(name)).toBe(expected);
  });

  it('is read back as the same name whenever it needs backticks', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const field = dqlField(name);
        if (field === name) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]*$/);
        else expect(readQuoted(`${field}, x`)).toEqual({ value: name, rest: ', x' });
      }),
    );
  });
});

describe('dqlFilter', () => {
  it('joins the conditions that are given and leaves out the others', () => {
    expect(dqlFilter({ 'aws.region': 'eu-west-1', servicename: undefined, clustername: 'a"b' })).toBe(
      '{ aws.region == "eu-west-1" and clustername == "a\\"b" }',
    );
  });
});
