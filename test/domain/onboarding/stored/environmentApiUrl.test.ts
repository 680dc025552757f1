import { environmentAddress, environmentApiUrl } from '../../../../domain/onboarding/stored/environmentApiUrl';
import { failureOf } from '../failureOf';

describe('the API address of an environment', () => {
  it.each([
    ['https://abc12345.apps.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.apps.dynatrace.com/', 'https://abc12345.live.dynatrace.com'],
    ['https://ABC12345.apps.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.dev.apps.dynatracelabs.com', 'https://abc12345.dev.dynatracelabs.com'],
    ['https://abc12345.sprint.apps.dynatracelabs.com', 'https://abc12345.sprint.dynatracelabs.com'],
    ['https://abc12345.apps.dynatracelabs.com', 'https://abc12345.dynatracelabs.com'],
    ['https://abc12345.sprint.dynatracelabs.com', 'https://abc12345.sprint.dynatracelabs.com'],
    ['https://managed.example.com/e/0b12-34cd/', 'https://managed.example.com/e/0b12-34cd'],
    ['https://gate.example.com:9999/e/abc12345', 'https://gate.example.com:9999/e/abc12345'],
    ['abc12345.apps.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
    ['http://abc12345.apps.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.apps.dynatrace.com/ui/apps/x', 'https://abc12345.live.dynatrace.com'],
    ['  https://abc12345.apps.dynatrace.com/ui/#a?b=c  ', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.apps.dynatrace.com?x=1', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com/#dashboards', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com/api/v2', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com/api/v2/metrics/ingest', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com///', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.live.dynatrace.com:443/', 'https://abc12345.live.dynatrace.com'],
    ['<https://abc12345.apps.dynatrace.com/>', 'https://abc12345.live.dynatrace.com'],
    ['"https://abc12345.apps.dynatrace.com"', 'https://abc12345.live.dynatrace.com'],
    ['https://abc12345.sprint.apps.dynatracelabs.com/ui/', 'https://abc12345.sprint.dynatracelabs.com'],
    ['https://managed.example.com/e/0b12-34cd/#settings', 'https://managed.example.com/e/0b12-34cd'],
    ['http://Managed.Example.com/e/0b12-34cd/api/v2', 'https://managed.example.com/e/0b12-34cd'],
    ['https://gate.example.com:9999/e/abc12345/api/v2/logs', 'https://gate.example.com:9999/e/abc12345'],
  ])('of %s is %s', (platform, api) => {
    expect(environmentApiUrl(platform)).toBe(api);
  });

  it.each([
    '',
    'https://apps.dynatrace.com',
    'https://abc12345.dynatrace.com',
    'https://abc12345.apps.dynatrace.com.evil.example',
    'https://evil.example/abc12345.apps.dynatrace.com',
    'http://localhost:4000',
    'abc12345',
    'https://managed.example.com/',
    'https://aws.cloud.dynatrace.com/metrics',
    'https://account.dynatrace.com/my/environments',
    'https://me:hunter2@abc12345.live.dynatrace.com',
    'https://abc12345.live.dynatrace.com/e/abc12345'.replace('.live', ''),
    'ftp://abc12345.live.dynatrace.com',
    'javascript:alert(1)',
  ])('cannot be derived from %j; the remedy is Settings', (platform) => {
    const failure = failureOf(() => environmentApiUrl(platform));
    expect(failure.message).toMatch(/^platformUrl: /);
    expect(failure.hint).toContain('Settings');
  });
});

describe('the form that is right', () => {
  it.each([
    ['abc12345', 'in this form: https://abc12345.live.dynatrace.com.'],
    ['https://xyz98765.dynatrace.com', 'in this form: https://xyz98765.live.dynatrace.com.'],
    ['https://managed.example.com/#home', 'https://managed.example.com/e/ENVIRONMENT-ID for Managed'],
  ])('for %s is named', (text, form) => {
    expect(failureOf(() => environmentApiUrl(text)).hint).toContain(form);
  });

  it('is not needed for a proxy of one’s own, which the template takes as it is', () => {
    expect(environmentAddress('https://proxy.example.com/')).toBe('https://proxy.example.com');
    expect(failureOf(() => environmentAddress('https://proxy.example.com/x')).code).toBe('InvalidInput');
    expect(failureOf(() => environmentAddress('https://abc12345.dynatrace.com')).code).toBe('InvalidInput');
  });
});
