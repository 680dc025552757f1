import { listIngestTokens } from '../../../../api/usecases/onboarding/listIngestTokens';
import type { ListedToken } from '../../../../domain/contract/tokens/listIngestTokens';
import type { ApiTokens } from '../../../../api/platform/apiTokens';

const aToken = (name: string, change: Partial<ListedToken> = {}): ListedToken => ({
  ...{ id: `dt0c01.${name}`, name, scopes: ['metrics.ingest'], enabled: true },
  ...{ createdAt: null, expiresAt: null, lastUsedAt: null },
  ...change,
});

const list = async (tokens: ListedToken[]) => {
  const apiTokens: Pick<ApiTokens, 'list'> = {
    list: async () => tokens,
  };
  return (await listIngestTokens({ apiTokens, now: () => 0 })()).tokens;
};

describe('list-ingest-tokens', () => {
  it('leaves out what can do more than ingest', async () => {
    expect(await list([aToken('all', { scopes: ['metrics.ingest', 'settings.write'] })])).toEqual([]);
  });

  it('tells ours first, and of each those that end first', async () => {
    const tokens = await list([
      aToken('foreign', { expiresAt: '2026-12-01T00:00:00Z' }),
      aToken('ECS metric stream 123456789012'),
      aToken('ECS metric stream 222222222222', { expiresAt: '2027-01-01T00:00:00Z' }),
    ]);
    expect(tokens.map(({ name, isOurs }) => [name, isOurs])).toEqual([
      ['ECS metric stream 222222222222', true],
      ['ECS metric stream 123456789012', true],
      ['foreign', false],
    ]);
  });
});
