import type { IngestToken, ListIngestTokensValue } from '../../../domain/contract/tokens/listIngestTokens';
import { isNamedByUs } from '../../../domain/onboarding/secrets/ingestTokenName';
import type { ListedToken } from '../../../domain/contract/tokens/listIngestTokens';
import type { ApiTokens } from '../../platform/apiTokens';

const ingestScopes = ['metrics.ingest', 'logs.ingest'];

/**
 * Tokens that may be in use by a pipeline: those that can ingest metrics or logs and nothing else, as this app makes them. A token
 * that can do more is somebody else's business and is not told of.
 */
export const listIngestTokens =
  ({ apiTokens, now }: { apiTokens: Pick<ApiTokens, 'list'>; now: () => number }) =>
  async (): Promise<ListIngestTokensValue> => {
    const listed = await apiTokens.list(ingestScopes);
    const tokens = listed.filter(({ scopes }) => scopes.every((scope) => ingestScopes.includes(scope))).map(told);
    return { asOf: new Date(now()).toISOString(), tokens: tokens.sort(byUrgency) };
  };

const told = (token: ListedToken): IngestToken => ({ ...token, isOurs: isNamedByUs(token.name) });

const byUrgency = (a: IngestToken, b: IngestToken): number =>
  Number(b.isOurs) - Number(a.isOurs) || expiry(a) - expiry(b);
const expiry = ({ expiresAt }: IngestToken): number => (expiresAt === null ? Infinity : Date.parse(expiresAt));
