import { ApiError, type Call, type Route } from './operation';
import { isPlatformToken } from '../dynatrace/tokenStore/tokenShelf';
import { validToken } from '../dynatrace/tokenStore/validToken';
import type { World } from '../world/world';
import { MissingScopesError } from './missingScopesError';
import { userScopeShelf, withheldConsentShelf, workflowToken } from './userScopes';

const noScopes: ReadonlySet<string> = new Set();

/** Who may call a table of routes: the app (UI and functions), holders of an API token, or anyone. */
export type Callers = 'app' | 'api-token' | 'anyone';

/** @throws ApiError 401 or 403 when the caller may not use the route. */
export function authorize(world: World, callers: Callers, route: Route, call: Call): void {
  const authorization = call.headers.get('authorization') ?? '';
  if (callers === 'app') authorizeApp(world, route, authorization);
  if (callers === 'api-token') authorizeToken(world, route, authorization);
}

/** The UI sends no header (the platform's session cookie stands in), functions a Bearer token; both have the app's scopes. */
function authorizeApp(world: World, route: Route, authorization: string): void {
  const scheme = authorization.split(' ')[0] ?? '';
  if (scheme !== '' && scheme !== 'Bearer') {
    throw new ApiError(401, `Unsupported authorization scheme '${scheme}'`);
  }
  const withheld = authorization === `Bearer ${workflowToken}` ? world.shelf(withheldConsentShelf) : noScopes;
  const granted = world.shelf(userScopeShelf);
  const missing = route.scopes.filter((scope) => !granted.has(scope) || withheld.has(scope));
  if (missing.length > 0) throw new MissingScopesError(missing);
}

function authorizeToken(world: World, route: Route, authorization: string): void {
  const secret = /^Api-Token (.+)$/.exec(authorization)?.[1];
  const token = secret ? validToken(world, secret.trim()) : null;
  if (!token || isPlatformToken(token)) throw new ApiError(401, 'Token Authentication failed');
  if (route.tokenScope && !token.scopes.includes(route.tokenScope)) {
    throw new ApiError(403, `Token is missing required scope. Use one of: ${route.tokenScope}`);
  }
}
