import type { StoredToken } from '../tokenStore/tokenShelf';

const isoOrUndefined = (time: number | null): string | undefined =>
  time === null ? undefined : new Date(time).toISOString();

/** Everything but the secret. */
export function presentToken({ id, name, scopes, created, expires, lastUsed }: StoredToken): Record<string, unknown> {
  return {
    ...{ id, name, scopes },
    enabled: true,
    personalAccessToken: false,
    owner: 'sandbox',
    creationDate: isoOrUndefined(created),
    expirationDate: isoOrUndefined(expires),
    lastUsedDate: isoOrUndefined(lastUsed),
  };
}
