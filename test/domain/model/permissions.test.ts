import appConfig from '../../../app.config.json';
import { askFor, permissionsFor } from '../../../domain/model/permissions';

describe('what an administrator is asked for', () => {
  it.each([
    ['environment-api:metrics:read', 'environment:roles:viewer'],
    ['environment-api:entities:read', 'environment:roles:viewer'],
    ['environment-api:credentials:read', 'environment:roles:viewer'],
    ['environment-api:slo:read', 'settings:objects:read or environment:roles:viewer'],
    ['environment-api:extensions:read', 'extensions:definitions:read or environment:roles:manage-settings'],
    ['environment-api:extensions:write', 'extensions:definitions:write or environment:roles:manage-settings'],
    ['environment-api:api-tokens:read', 'api-tokens:tokens:read or environment:roles:viewer'],
    ['environment-api:api-tokens:write', 'api-tokens:tokens:write or environment:roles:manage-settings'],
    ['environment-api:of-tomorrow:read', 'environment:roles:viewer'],
    ['ENVIRONMENT-API:of-tomorrow:write', 'environment:roles:manage-settings'],
    ['slo:slos:write', 'slo:slos:write'],
  ])('for %s is %s', (scope, grant) => {
    expect(permissionsFor([scope])).toEqual([grant]);
  });

  it('names a permission once, though several scopes need it', () => {
    expect(permissionsFor(['environment-api:metrics:read', 'environment-api:entities:read'])).toEqual([
      'environment:roles:viewer',
    ]);
  });

  it('is never a scope of the manifest that nobody can grant', () => {
    const scopes = appConfig.app.scopes.map(({ name }) => name);
    expect(scopes.some((scope) => scope.startsWith('environment-api:'))).toBe(true);
    for (const scope of scopes) expect(askFor([scope])).not.toMatch(/environment-api:/i);
  });
});
