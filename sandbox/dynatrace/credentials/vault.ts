import { randomBytes } from 'node:crypto';
import { ApiError, type Operation } from '../../http/operation';
import type { World } from '../../world/world';
import { cut, readPage } from '../parameters/paging';
import { credentialShelf, type StoredCredentials } from './credentialShelf';

const scopesOfSets = ['APP_ENGINE', 'EXTENSION', 'SYNTHETIC'];
/** Types that the sandbox keeps; the real vault has more. */
const types = ['USERNAME_PASSWORD', 'TOKEN', 'AWS_MONITORING_KEY_BASED'];
const limits = { size: 100, max: 500 };

const invalid = (path: string, message: string): ApiError =>
  new ApiError(400, 'Constraints violated.', [{ path, message, parameterLocation: 'PAYLOAD_BODY', location: null }]);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/credential-vault/post-credentials */
export const postCredentials: Operation = (world) => (call) => {
  const body = { ...(call.json as Record<string, unknown> | null) };
  const { name, type, scopes } = body;
  if (text(name) === '') throw invalid('name', 'must not be empty');
  if (!types.includes(text(type))) throw invalid('type', `must be one of ${types.join(', ')} in the sandbox`);
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every((scope) => scopesOfSets.includes(text(scope))))
    throw invalid('scopes', `must be some of ${scopesOfSets.join(', ')}`);
  const id = `CREDENTIALS_VAULT-${randomBytes(8).toString('hex').toUpperCase()}`;
  world.shelf(credentialShelf).set(id, {
    ...{ id, name: text(name), description: text(body['description']), type: text(type), scopes: scopes.map(text) },
    ownerAccessOnly: body['ownerAccessOnly'] === true,
    owner: 'sandbox',
    ...{ user: text(body['user']), password: text(body['password']) },
  });
  return { status: 201, body: { id } };
};

/** What every answer tells; never a value. */
const present = ({ id, name, description, type, scopes, owner, ownerAccessOnly }: StoredCredentials) => ({
  ...{ id, name, description, type, scopes, owner, ownerAccessOnly },
  scope: scopes[0],
  allowedEntities: [],
  credentialUsageSummary: [],
});

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/credential-vault/get-all */
export const listCredentials: Operation = (world) => (call) => {
  const { shown, counts } = cut([...world.shelf(credentialShelf).values()], readPage(call.query, limits));
  return { status: 200, body: { ...counts, credentials: shown.map(present) } };
};

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/credential-vault/get-credentials */
export const getCredentials: Operation = (world) => (call) => ({
  status: 200,
  body: present(mustFind(world, call.params['id'])),
});

/**
 * The values, for apps only: of sets with the scope APP_ENGINE, and not of those for AWS monitoring. The words of the
 * refusals are those of the SDK's documentation (`getCredentialsDetails`).
 */
export const getCredentialsDetails: Operation = (world) => (call) => {
  const found = mustFind(world, call.params['id']);
  if (!found.scopes.includes('APP_ENGINE') || found.type.startsWith('AWS_'))
    throw new ApiError(400, 'Requested credentials with unsupported scope. Only APP_ENGINE scope is supported.');
  const { id, name, description, type, scope, owner, ownerAccessOnly, credentialUsageSummary } = present(found);
  const facts = { id, name, description, type, scope, owner, ownerAccessOnly, credentialUsageSummary };
  const values =
    found.type === 'TOKEN' ? { token: found.password } : { username: found.user, password: found.password };
  return { status: 200, body: { ...facts, ...values } };
};

function mustFind(world: World, id = ''): StoredCredentials {
  const found = world.shelf(credentialShelf).get(id);
  if (!found) throw new ApiError(404, `Credentials ${id} do not exist.`);
  return found;
}
