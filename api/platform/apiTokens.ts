import {
  AccessTokensApiTokensClient,
  type ApiToken,
  type ApiTokenCreate,
} from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import type { ListedToken } from '../../domain/contract/tokens/listIngestTokens';
import { Failure } from '../../domain/failure';
import { allPages } from './allPages';
import { httpErrorIn } from './httpError';
import { translated } from './translateError';

export interface NewToken {
  id: string;
  token: string;
}

export interface TokenFacts {
  enabled: boolean;
  scopes: string[];
  /** ISO 8601; null when it does not expire. */
  expiresAt: string | null;
}

export interface ApiTokens {
  /** Those that have at least one of these scopes; never a secret. */
  list(scopes: readonly string[]): Promise<ListedToken[]>;
  /** `expiresAt`: ISO 8601, or null for a token that does not expire. */
  create(name: string, scopes: readonly string[], expiresAt: string | null): Promise<NewToken>;
  /** Null when the environment knows no such token. */
  lookup(token: string): Promise<TokenFacts | null>;
}

/**
 * Access tokens API; both calls carry the secret in the body, never in an address.
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/tokens-v2/api-tokens
 */
export function apiTokensFrom(httpClient: HttpClient): ApiTokens {
  const client = new AccessTokensApiTokensClient(httpClient, { transformDates: false });
  return {
    list: (scopes) =>
      translated({ what: 'list the tokens', scopes: ['environment-api:api-tokens:read'] }, async () => {
        const found = await allPages(
          (nextPageKey) =>
            client.listApiTokens(
              nextPageKey === undefined
                ? {
                    apiTokenSelector: `personalAccessToken(false),scope(${scopes.map((one) => `"${one}"`).join(',')})`,
                    fields: '+scopes,+expirationDate,+lastUsedDate,+creationDate',
                    pageSize: 1000,
                  }
                : { nextPageKey },
            ),
          ({ apiTokens }) => demanded(apiTokens),
        );
        return found.map(listed);
      }),
    create: (name, scopes, expiresAt) =>
      translated({ what: 'create the token', scopes: ['environment-api:api-tokens:write'], secret: true }, async () => {
        const expiry = expiresAt === null ? {} : { expirationDate: expiresAt };
        const body: ApiTokenCreate = { name, scopes: scopes.filter(isIngestScope), ...expiry };
        const { id, token } = await client.createApiToken({ body });
        if (id === undefined || token === undefined) {
          throw new Failure({
            code: 'Unexpected',
            message: 'Dynatrace answered without a token',
            whose: 'platform',
            hint: 'Look in Dynatrace under Access tokens whether one of this name was made; delete it there and create another.',
          });
        }
        return { id, token };
      }),
    lookup: (token) =>
      translated({ what: 'check the token', scopes: ['environment-api:api-tokens:read'], secret: true }, async () => {
        try {
          const { enabled, scopes, expirationDate } = await client.lookupApiToken({ body: { token } });
          return { enabled: enabled !== false, scopes: [...demanded(scopes)], expiresAt: expirationDate ?? null };
        } catch (error) {
          // The body holds nothing but the token, so 400 can only mean: this is not even the form of one.
          if ([400, 404].includes(httpErrorIn(error)?.status ?? 0)) return null;
          throw error;
        }
      }),
  };
}

/** @throws TypeError for what an answer lacks: it is not understood, which is not the same as nothing */
function demanded<T>(list: T[] | undefined): T[] {
  if (!Array.isArray(list)) throw new TypeError('An answer without its list');
  return list;
}

const listed = (token: ApiToken): ListedToken => ({
  id: token.id ?? '',
  name: token.name ?? '',
  scopes: [...(token.scopes ?? [])],
  enabled: token.enabled !== false,
  createdAt: token.creationDate ?? null,
  expiresAt: token.expirationDate ?? null,
  lastUsedAt: token.lastUsedDate ?? null,
});

type IngestScope = 'metrics.ingest' | 'logs.ingest';

/** This app never asks for more than ingest, whatever it is told. */
const isIngestScope = (scope: string): scope is IngestScope => scope === 'metrics.ingest' || scope === 'logs.ingest';
