import { DetailedError } from './detailedError';

/**
 * 403 of the platform for an app that lacks scopes. The SDK's `CommonErrorDetails` documents `details.missingScopes` as
 * "a complete list of missing IAM scopes necessary to successfully execute the request".
 */
export class MissingScopesError extends DetailedError {
  constructor(readonly missingScopes: readonly string[]) {
    super(403, `Forbidden: missing scope ${missingScopes.join(', ')}`, { missingScopes });
    this.name = 'MissingScopesError';
  }
}
