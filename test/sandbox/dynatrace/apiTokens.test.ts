import { createApiToken, lookUpApiToken } from '../../../sandbox/dynatrace/tokens/apiTokens';
import { errorOf } from './errorOf';
import { answer, noon, smallWorld } from './smallWorld';
import { tokenShelf } from '../../../sandbox/dynatrace/tokenStore/tokenShelf';

const valid = { name: 'firehose', scopes: ['metrics.ingest'] };

describe('POST /apiTokens', () => {
  it.each<[string, Record<string, unknown>]>([
    ['name', { name: ' ' }],
    ['name', { name: undefined }],
    ['scopes', { scopes: [] }],
    ['scopes', { scopes: 'metrics.ingest' }],
    ['scopes', { scopes: ['metric.ingest'] }],
    ['expirationDate', { expirationDate: new Date(noon).toISOString() }],
    ['expirationDate', { expirationDate: 'tomorrow' }],
    ['expirationDate', { expirationDate: {} }],
  ])('refuses a wrong %s: %j', (path, more) => {
    const world = smallWorld();
    const error = errorOf(() => answer(world, createApiToken, { json: { ...valid, ...more } }));
    expect(error.status).toBe(400);
    expect(error.constraintViolations?.[0]?.path).toBe(path);
    expect(world.shelf(tokenShelf).size).toBe(0);
  });

  it('makes a token without expiry when none is given', () => {
    const { status, body } = answer(smallWorld(), createApiToken, { json: valid });
    expect(status).toBe(201);
    expect(body).toMatchObject({ expirationDate: undefined });
  });
});

describe('POST /apiTokens/lookup', () => {
  it('knows an expired token by its date', () => {
    const world = smallWorld();
    const expirationDate = new Date(noon + 1000).toISOString();
    const { token } = answer(world, createApiToken, { json: { ...valid, expirationDate } }).body as { token: string };
    expect(answer(world, lookUpApiToken, { json: { token } }).body).toMatchObject({ expirationDate });
  });

  it('asks for the token', () => {
    expect(errorOf(() => answer(smallWorld(), lookUpApiToken, { json: {} })).status).toBe(400);
  });
});
