/** What an administrator can grant for an operation, the smallest first; one of them is enough. */
type Grant = readonly [string, ...string[]];

/**
 * What an administrator can grant for each scope of the manifest that nobody can grant: `environment-api:*` are scopes of
 * apps, not permissions of users. The SDK (`@dynatrace-sdk/client-classic-environment-v2`) states per operation which
 * permission its user needs; extensions and tokens also have IAM permissions of their own.
 */
const grants: Readonly<Record<string, Grant>> = {
  'environment-api:metrics:read': ['environment:roles:viewer'],
  'environment-api:entities:read': ['environment:roles:viewer'],
  'environment-api:slo:read': ['settings:objects:read', 'environment:roles:viewer'],
  'environment-api:slo:write': ['settings:objects:write', 'environment:roles:manage-settings'],
  'environment-api:credentials:read': ['environment:roles:viewer'],
  'environment-api:extensions:read': ['extensions:definitions:read', 'environment:roles:manage-settings'],
  'environment-api:extensions:write': ['extensions:definitions:write', 'environment:roles:manage-settings'],
  'environment-api:api-tokens:read': ['api-tokens:tokens:read', 'environment:roles:viewer'],
  'environment-api:api-tokens:write': ['api-tokens:tokens:write', 'environment:roles:manage-settings'],
};

const isOfApps = /^environment-api:/i;
/** For a scope of apps that is not in the table: reading needs a viewer, changing needs whoever manages settings. */
const otherGrant = (scope: string): Grant => [
  /read$/i.test(scope) ? 'environment:roles:viewer' : 'environment:roles:manage-settings',
];

/** Other scopes, e.g. `slo:slos:read`, are permissions of users too. */
const grantFor = (scope: string): Grant =>
  isOfApps.test(scope) ? (grants[scope.toLowerCase()] ?? otherGrant(scope)) : [scope];

/** For each scope what can be granted, in words: `settings:objects:read or environment:roles:viewer`; none twice. */
export function permissionsFor(scopes: readonly string[]): string[] {
  return [...new Set(scopes.map((scope) => grantFor(scope).join(' or ')))];
}

/** Whom to ask for what, as a hint; never names what nobody can grant. */
export function askFor(scopes: readonly string[]): string {
  const allowed = permissionsFor(scopes).join(', ') || 'it';
  return `Ask a Dynatrace administrator for a policy that allows ${allowed}. The app declares what it calls, but your own permissions count too.`;
}
