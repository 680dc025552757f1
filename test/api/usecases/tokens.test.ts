import type { ApiTokens, TokenFacts } from '../../../api/platform/apiTokens';
import { checkToken } from '../../../api/usecases/checkToken';
import { createIngestToken } from '../../../api/usecases/createIngestToken';

const now = () => Date.parse('2026-01-10T12:00:00Z');

function tokens(facts: TokenFacts | null) {
  const created: unknown[] = [];
  const apiTokens: ApiTokens = {
    create: async (...asked) => {
      created.push(asked);
      return { id: 'dt0c01.ID', token: 'dt0c01.ID.SECRET' };
    },
    lookup: async () => facts,
  };
  return { apiTokens, created };
}

const facts = (differing: Partial<TokenFacts> = {}): TokenFacts => ({
  enabled: true,
  scopes: ['metrics.ingest'],
  expiresAt: null,
  ...differing,
});

describe('create-ingest-token', () => {
  it('asks for ingest of metrics only, until the day named', async () => {
    const { apiTokens, created } = tokens(null);
    const value = await createIngestToken({ apiTokens, now })({ name: 'ecs', purpose: 'metrics', expiresInDays: 90 });
    expect(created).toEqual([['ecs', ['metrics.ingest'], '2026-04-10T12:00:00.000Z']]);
    expect(value).toEqual({ id: 'dt0c01.ID', token: 'dt0c01.ID.SECRET', expiresAt: '2026-04-10T12:00:00.000Z' });
  });

  it('makes one that does not expire when no day is named', async () => {
    const { apiTokens, created } = tokens(null);
    const value = await createIngestToken({ apiTokens, now })({ name: 'ecs', purpose: 'logs' });
    expect(created).toEqual([['ecs', ['logs.ingest'], null]]);
    expect(value.expiresAt).toBeNull();
  });
});

describe('check-token', () => {
  const check = (known: TokenFacts | null, purpose: 'metrics' | 'logs' = 'metrics') =>
    checkToken({ apiTokens: tokens(known).apiTokens, now })({ token: 'dt0c01.ID.SECRET', purpose });

  it('approves a token that may ingest metrics', async () => {
    expect(await check(facts())).toEqual({
      ...{ valid: true, scopes: ['metrics.ingest'], missingScopes: [], expiresAt: null },
    });
  });

  it('names the scope that is missing for the purpose', async () => {
    expect(await check(facts(), 'logs')).toMatchObject({ valid: true, missingScopes: ['logs.ingest'] });
  });

  it('calls an unknown token not valid', async () => {
    expect(await check(null)).toEqual({
      ...{ valid: false, scopes: [], missingScopes: ['metrics.ingest'], expiresAt: null },
    });
  });

  it.each([
    ['expired', { expiresAt: '2026-01-10T12:00:00.000Z' }],
    ['disabled', { enabled: false }],
  ])('calls an %s token not valid', async (_what, differing) => {
    expect(await check(facts(differing))).toMatchObject({ valid: false, missingScopes: [] });
  });
});
