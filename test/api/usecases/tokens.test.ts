import type { ApiTokens, TokenFacts } from '../../../api/platform/apiTokens';
import { Failure } from '../../../domain/failure';
import type { ApiState } from '../../../domain/model/environment';
import { rejection } from '../platform/answering';
import { checkToken } from '../../../api/usecases/onboarding/checkToken';
import { createIngestToken } from '../../../api/usecases/onboarding/createIngestToken';

const now = () => Date.parse('2026-01-10T12:00:00Z');

function tokens(facts: TokenFacts | null) {
  const created: unknown[] = [];
  const apiTokens: Omit<ApiTokens, 'list'> = {
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
  const secret = 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM';
  const whole = `dt0c01.ST2EY72KQINMH574WMNVI7YN.${secret}`;
  const check = (known: TokenFacts | null, purpose: 'metrics' | 'logs' = 'metrics', token = whole) =>
    checkToken({ apiTokens: tokens(known).apiTokens, tokensApi: async () => 'available', now })({ token, purpose });

  it('approves a token that may ingest metrics', async () => {
    expect(await check(facts())).toEqual({
      ...{
        valid: true,
        knownBy: 'dynatrace',
        scopes: ['metrics.ingest'],
        missingScopes: [],
        expiresAt: null,
        problem: null,
      },
    });
  });

  it('names the scope that is missing for the purpose', async () => {
    expect(await check(facts(), 'logs')).toEqual({
      ...{
        valid: true,
        knownBy: 'dynatrace',
        scopes: ['metrics.ingest'],
        missingScopes: ['logs.ingest'],
        expiresAt: null,
      },
      problem: {
        code: 'missing-scope',
        message: 'The token lacks the scope logs.ingest.',
        fix: 'Add the scope to it in Dynatrace under Access tokens, or create a new one here.',
      },
    });
  });

  it('calls an unknown token not valid', async () => {
    expect(await check(null)).toEqual({
      ...{ valid: false, knownBy: 'dynatrace', scopes: [], missingScopes: ['metrics.ingest'], expiresAt: null },
      problem: {
        code: 'unknown',
        message: 'This environment does not know the token: it was deleted, or belongs to another environment.',
        fix: 'Check that it was made in this environment; otherwise create a new one here.',
      },
    });
  });

  it('takes a short token that Dynatrace knows, and calls one cut off that it does not', async () => {
    expect(await check(facts(), 'metrics', 'dt0c01.ID.SECRET')).toMatchObject({ valid: true, problem: null });
    expect(await check(null, 'metrics', whole.slice(0, -1))).toMatchObject({ problem: { code: 'cut-off' } });
  });

  it('sends nothing to Dynatrace that cannot be an API token', async () => {
    const apiTokens = { create: tokens(null).apiTokens.create, lookup: () => Promise.reject(new Error('was sent')) };
    const answer = await checkToken({ apiTokens, tokensApi: async () => 'gone', now })({
      token: `Bearer ${whole}`,
      purpose: 'metrics',
    });
    expect(answer).toMatchObject({ valid: false, problem: { code: 'prefixed' } });
    expect(JSON.stringify(answer)).not.toContain(secret.slice(0, 8));
  });

  it.each([
    ['expired', { expiresAt: '2026-01-10T12:00:00.000Z' }],
    ['disabled', { enabled: false }],
  ])('calls an %s token not valid, and says that this is why', async (code, differing) => {
    expect(await check(facts(differing))).toMatchObject({ valid: false, missingScopes: [], problem: { code } });
  });
});

describe('where API tokens are made no more', () => {
  const secret = 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM';
  const platform = `dt0s16.ST2EY72KQINMH574WMNVI7YN.${secret}`;
  const gone = () =>
    Promise.reject(new Failure({ code: 'NotSupported', message: 'gone', whose: 'operator', hint: 'Wait.' }));
  const apiTokens: Omit<ApiTokens, 'list'> = { create: gone, lookup: gone };
  const check = (token: string, state: ApiState = 'gone') =>
    checkToken({ apiTokens, tokensApi: async () => state, now })({ token, purpose: 'metrics' });

  it.each([
    ['metrics', 'data-acquisition:metrics:ingest'],
    ['logs', 'data-acquisition:logs:ingest'],
  ] as const)(
    'create-ingest-token says which token to make for %s, and that the heartbeat tells',
    async (purpose, scope) => {
      const { hint, ...failure } = (await rejection(
        createIngestToken({ apiTokens, now })({ name: 'ecs', purpose }),
      )) as Failure;
      expect(failure).toMatchObject({ code: 'NotSupported', whose: 'user' });
      expect(hint).toContain(
        `platform token under your own user in Identity & Access Management, with the permission ${scope}`,
      );
      expect(hint).toContain('heartbeat on Pipelines within ten minutes');
    },
  );

  it('check-token tells of a platform token that its form is right, and claims nothing more', async () => {
    const answer = await check(platform);
    expect(answer).toMatchObject({
      ...{ valid: true, knownBy: 'form', scopes: [], missingScopes: [], expiresAt: null },
      problem: {
        code: 'not-checkable',
        message: expect.stringContaining('does not say whether it takes a platform token') as string,
        fix: expect.stringContaining('401 or 403') as string,
      },
    });
    expect(JSON.stringify(answer)).not.toContain(secret.slice(0, 8));
  });

  it.each([platform.slice(0, -1), 'dt0s16.ST2EY72KQINMH574WMNVI7YN', platform.toLowerCase()])(
    'check-token calls a platform token that is not whole not valid',
    async (token) => {
      expect(await check(token)).toMatchObject({ valid: false, knownBy: 'form', problem: { code: 'cut-off' } });
    },
  );

  it('check-token says of an API token that nobody can be asked about it any more, and how to find out', async () => {
    expect(await rejection(check(`dt0c01.ST2EY72KQINMH574WMNVI7YN.${secret}`))).toMatchObject({
      ...{ code: 'NotSupported', whose: 'user' },
      message: 'Could not check the token: this environment can no longer be asked about API tokens',
      hint: expect.stringContaining('heartbeat on Pipelines within ten minutes') as string,
    });
  });

  it.each(['available', 'denied', 'unknown'] as const)(
    'is not taken for granted: while the tokens API is %s, the documented kind is asked for',
    async (state) => {
      expect(await check(platform, state)).toMatchObject({ valid: false, problem: { code: 'platform-token' } });
    },
  );
});
