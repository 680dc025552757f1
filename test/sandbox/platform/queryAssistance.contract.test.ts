import type { DQLContainerNode, DQLTerminalNode } from '@dynatrace-sdk/client-query';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { assistance, failureOf } from './queryApi';

let sandbox: Sandbox;
let restore: () => void;

beforeAll(async () => {
  sandbox = await startSandbox();
  restore = fetchFrom(sandbox.url);
});
afterAll(async () => {
  restore();
  await sandbox.close();
});

const verify = (query: string, more = {}) => assistance.queryVerify({ body: { query, ...more } });

describe('query:verify, through the SDK', () => {
  it('finds a right query valid, and tells its canonical form when asked', async () => {
    const query = 'timeseries  m=avg( cpu ),from:-1h|filter   m[ 0 ]>-1';
    expect(await verify(query)).toEqual({ valid: true, notifications: [] });
    expect(await verify(query, { generateCanonicalQuery: true })).toMatchObject({
      canonicalQuery: 'timeseries m = avg(cpu), from:-1h\n| filter m[0] > -1',
    });
  });

  it.each([
    ['an unknown function', 'timeseries m = mean(cpu)', 'UNKNOWN_FUNCTION', [15, 18]],
    ['an unfinished query', 'timeseries m = avg(cpu', 'PARSE_ERROR', [22, 22]],
    ['an empty query', '', 'PARSE_ERROR', [0, 0]],
  ])(
    'answers 200 for %s, with an ERROR notification and its place',
    async (_, query, notificationType, [start, end]) => {
      expect(await verify(query)).toMatchObject({
        valid: false,
        notifications: [
          { severity: 'ERROR', notificationType, syntaxPosition: { start: { index: start }, end: { index: end } } },
        ],
      });
    },
  );
});

describe('query:parse, through the SDK', () => {
  const texts = (node: unknown): string => {
    const { children, canonicalString = '' } = node as Partial<
      Pick<DQLContainerNode, 'children'> & Pick<DQLTerminalNode, 'canonicalString'>
    >;
    return children ? children.map(texts).join('') : canonicalString;
  };

  it('gives a tree whose terminals, joined, are the canonical query', async () => {
    const tree = await assistance.queryParse({ body: { query: 'timeseries  m=avg(cpu)  | limit 1' } });
    expect(texts(tree)).toBe('timeseries m = avg(cpu)\n| limit 1');
    expect(tree).toMatchObject({
      ...{ nodeType: 'CONTAINER', type: 'QUERY' },
      children: [{ type: 'COMMAND' }, { type: 'COMMAND_SEPARATOR' }, { type: 'COMMAND' }],
    });
  });

  it('is 400 for a wrong query', async () => {
    const { name, body } = await failureOf(assistance.queryParse({ body: { query: 'guess' } }));
    expect(name).toBe('ErrorEnvelopeError');
    expect(body).toMatchObject({ code: 400, message: 'UNKNOWN_COMMAND' });
  });
});

describe('query:autocomplete, through the SDK', () => {
  it('suggests commands where one begins, functions elsewhere', async () => {
    const suggest = async (query: string, cursorPosition?: number) => {
      const { suggestions } = await assistance.queryAutocomplete({ body: { query, cursorPosition } });
      return suggestions.map(({ suggestion, alreadyTypedCharacters }) => [suggestion, alreadyTypedCharacters]);
    };
    expect(await suggest('times')).toEqual([['timeseries', 5]]);
    expect(await suggest('timeseries m = avg(cpu) | lim')).toEqual([['limit', 3]]);
    expect(await suggest('timeseries m = avg(cpu) | filter arrayRem')).toEqual([['arrayRemoveNulls', 8]]);
  });
});
