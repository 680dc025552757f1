import { effectivePermissionsClient } from '@dynatrace-sdk/client-platform-management-service';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';

let sandbox: Sandbox;
let restore: () => void;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'denied' });
  restore = fetchFrom(sandbox.url);
});
afterAll(async () => {
  restore();
  await sandbox.close();
});

describe('effective permissions, through the SDK', () => {
  it('grants what the user may and denies the rest', async () => {
    const answer = await effectivePermissionsClient.resolveEffectivePermissions({
      body: { permissions: [{ permission: 'settings:objects:read' }, { permission: 'settings:objects:write' }] },
    });

    expect(answer).toEqual([
      { permission: 'settings:objects:read', granted: 'true' },
      { permission: 'settings:objects:write', granted: 'false' },
    ]);
  });

  it('answers 400 for a body without permissions', async () => {
    const response = await fetch('/platform/management/v1/effective-permissions:resolve', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });

    expect(response.status).toBe(400);
  });
});

describe('the icon that Strato asks for', () => {
  it('is that of this app, and missing for others', async () => {
    const own = await fetch('/platform/app-engine/registry/v1/app-icons/my.ecs.slo.launchpad');
    const other = await fetch('/platform/app-engine/registry/v1/app-icons/dynatrace.launcher');

    expect(own.headers.get('content-type')).toBe('image/svg+xml');
    expect(await own.text()).toContain('<svg');
    expect(other.status).toBe(404);
  });
});

describe('what dt-app asks an environment at start', () => {
  it('is answered: sign-in address, user, content security policy and manifest schema', async () => {
    const sso = await fetch('/platform/oauth2/authorization/dynatrace-sso', { redirect: 'manual' });
    const user: unknown = await (await fetch('/platform/metadata/v1/user')).json();
    const csp: unknown = await (await fetch('/platform/app-engine/registry/v1/app.default.csp.json')).json();
    const schema = await fetch('/platform/app-engine/registry/v1/app.manifest.schema.json');

    expect(sso.status).toBe(302);
    expect(sso.headers.get('location')).toContain(sandbox.url);
    expect(user).toMatchObject({ userName: 'Sam Sandbox' });
    expect(csp).toMatchObject({ policyDirectives: { 'script-src': expect.arrayContaining(["'self'"]) as unknown } });
    expect(schema.status).toBe(200);
  });
});
