import { apiTokensFrom } from '../../../api/platform/apiTokens';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const secret = 'dt0c01.AAAAAAAA.BBBBBBBBBBBBBBBB';

describe('API tokens', () => {
  it('are created with exactly the scopes and expiry asked for', async () => {
    const { client, sent } = answering({ status: 201, json: { id: 'dt0c01.AAAAAAAA', token: secret } });
    const made = await apiTokensFrom(client).create('ecs', ['metrics.ingest'], '2026-02-01T00:00:00.000Z');
    expect(made).toEqual({ id: 'dt0c01.AAAAAAAA', token: secret });
    expect(sent[0]?.body).toEqual({
      name: 'ecs',
      scopes: ['metrics.ingest'],
      expirationDate: '2026-02-01T00:00:00.000Z',
    });
  });

  it('never get more than ingest', async () => {
    const { client, sent } = answering({ status: 201, json: { id: 'a', token: 'b' } });
    await apiTokensFrom(client).create('ecs', ['metrics.ingest', 'settings.write'], null);
    expect(sent[0]?.body).toEqual({ name: 'ecs', scopes: ['metrics.ingest'] });
  });

  it('are looked up in the body, not in the address', async () => {
    const { client, sent } = answering({ json: { enabled: true, scopes: ['logs.ingest'] } });
    expect(await apiTokensFrom(client).lookup(secret)).toEqual({
      enabled: true,
      scopes: ['logs.ingest'],
      expiresAt: null,
    });
    expect(sent[0]).toMatchObject({ method: 'POST', query: {}, body: { token: secret } });
    expect(sent[0]?.path).not.toContain('dt0c01');
  });

  it.each([400, 404])('are unknown when the lookup answers %i', async (status) => {
    const { client } = answering({ status, json: { error: { code: status, message: 'no' } } });
    expect(await apiTokensFrom(client).lookup(secret)).toBeNull();
  });

  it('do not show up in a failure, even if Dynatrace quotes them', async () => {
    const { client } = answering({ status: 500, json: { error: { code: 500, message: `cannot read ${secret}` } } });
    const error = await rejection(apiTokensFrom(client).lookup(secret));
    expect(error).toMatchObject({ code: 'Unavailable', message: 'Could not check the token: Dynatrace answered 500' });
  });
});
