import fc from 'fast-check';
import { Failure } from '../../../domain/failure';
import {
  customDevice,
  entitySelectorFor,
  filterByDimensions,
  metricKey,
  numberLiteral,
  quoted,
} from '../../../domain/queries/metricSelector';
import { hostileText } from './hostileText';

/** Reads one string of the selector language from its start, as the documentation words it: `~` makes `"` and `~` literal. */
function readString(selector: string): { value: string; rest: string } {
  if (!selector.startsWith('"')) throw new Error('no string here');
  let value = '';
  for (let at = 1; at < selector.length; at++) {
    const character = selector.charAt(at);
    if (character === '"') return { value, rest: selector.slice(at + 1) };
    if (character === '~') {
      at += 1;
      if (!['"', '~'].includes(selector.charAt(at))) throw new Error('~ before something that needs none');
    }
    value += selector.charAt(at);
  }
  throw new Error('the string never ends');
}

describe('quoted', () => {
  it.each([
    ['prod', '"prod"'],
    ['say "hi"', '"say ~"hi~""'],
    ['~', '"~~"'],
    ['a\\b,(c)', '"a\\b,(c)"'],
  ])('writes %j as %s', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('is read back as the same text, with nothing left to run as selector', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readString(`${quoted(text)}):rest`)).toEqual({ value: text, rest: '):rest' });
      }),
    );
  });
});

describe('metricKey', () => {
  it.each([
    [
      'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion',
      'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion',
    ],
    ['builtin:host.cpu.usage', 'builtin:host.cpu.usage'],
    ['custom.5xx_errors', 'custom."5xx_errors"'],
    ['cloud.aws.a-b.c', 'cloud.aws."a-b".c'],
    ['x:splitBy("y")', 'x:"splitBy(~"y~")"'],
  ])('writes %s as %s', (key, expected) => {
    expect(metricKey(key)).toBe(expected);
  });
});

describe('numberLiteral', () => {
  it.each([
    [80, '80'],
    [79.5, '79.5'],
    [0.000001, '0.000001'],
    [1e-7, '0'],
    [0.1 + 0.2, '0.3'],
  ])('writes %d without an exponent or noise', (value, expected) => {
    expect(numberLiteral(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => numberLiteral(value)).toThrow('Not a number');
  });
});

describe('entity ids in selectors', () => {
  it('stand unquoted in a filter and quoted in an entity selector', () => {
    expect(filterByDimensions('dt.entity.x', 'CUSTOM_DEVICE-0123456789ABCDEF')).toBe(
      ':filter(eq("dt.entity.x",CUSTOM_DEVICE-0123456789ABCDEF))',
    );
    expect(entitySelectorFor('CUSTOM_DEVICE-0123456789ABCDEF')).toBe('entityId("CUSTOM_DEVICE-0123456789ABCDEF")');
  });

  it.each([
    '',
    'HOST-0123456789ABCDEF',
    'CUSTOM_DEVICE-0123456789abcdef',
    'CUSTOM_DEVICE-0123456789ABCDE',
    'CUSTOM_DEVICE-0123456789ABCDEF0',
    'CUSTOM_DEVICE-0123456789ABCDEF\n',
    'CUSTOM_DEVICE-0123456789ABCDEF)):splitBy()',
    '")):splitBy(),CUSTOM_DEVICE-0123456789ABCDEF',
  ])('are refused when they are not ids: %j', (entityId) => {
    expect(() => customDevice(entityId)).toThrow(Failure);
    expect(() => customDevice(entityId)).toThrow('target.entityId');
  });
});
