import { ApiError, type Operation } from '../../http/operation';
import { badParameter } from '../parameters/badParameter';
import { cut, readPage } from '../parameters/paging';
import { isPlatformToken, tokenShelf, type StoredToken } from '../tokenStore/tokenShelf';
import { presentToken } from './presentToken';

const limits = { size: 200, max: 10_000 };
const always = ['id', 'name', 'enabled', 'owner', 'creationDate'];
const known = [...always, 'personalAccessToken', 'expirationDate', 'lastUsedDate', 'modifiedDate', 'scopes'];

/**
 * API tokens, never with their secrets; `fields` adds to the five that are always there.
 * @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens/get-all
 */
export const listApiTokens: Operation = (world) => (call) => {
  const page = readPage(call.query, limits);
  if (page.size < 100) throw badParameter('pageSize', 'must be greater than or equal to 100');
  const fits = readSelector(page.query.get('apiTokenSelector') ?? '');
  const shown = readFields(page.query.get('fields') ?? '');
  const tokens = [...world.shelf(tokenShelf).values()].filter((token) => !isPlatformToken(token) && fits(token));
  const { shown: some, counts } = cut(tokens, page);
  const apiTokens = some.map((token) =>
    Object.fromEntries(Object.entries(presentToken(token)).filter(([field]) => shown.includes(field))),
  );
  return { status: 200, body: { ...counts, apiTokens } };
};

function readFields(text: string): string[] {
  const names = text.split(',').filter((name) => name !== '');
  const wrong = names.find((name) => !known.includes(name.replace(/^[+-]/, '')));
  if (wrong !== undefined) throw badParameter('fields', `unknown field ${wrong}`);
  const added = names.filter((name) => !name.startsWith('-')).map((name) => name.replace(/^\+/, ''));
  return [...always, ...added].filter((name) => !names.includes(`-${name}`));
}

/** `scope("a","b")` (any of them), `personalAccessToken(false)` and `owner("x")`, all of which must hold. */
function readSelector(text: string): (token: StoredToken) => boolean {
  const criteria = [...text.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name, given = '']) => ({
    name,
    values: given.split(',').map((one) => one.trim().replace(/^"|"$/g, '')),
  }));
  if (text !== '' && criteria.length === 0) throw new ApiError(400, 'apiTokenSelector cannot be read');
  const unknown = criteria.find(({ name }) => !['scope', 'personalAccessToken', 'owner'].includes(name ?? ''));
  if (unknown) throw new ApiError(400, `apiTokenSelector: unknown criterion ${unknown.name}`);
  return (token) =>
    criteria.every(({ name, values }) => {
      if (name === 'scope') return token.scopes.some((scope) => values.includes(scope));
      return name === 'owner' ? values.includes('sandbox') : values[0] === 'false';
    });
}
