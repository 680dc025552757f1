import { environmentApiUrl } from '../../../domain/onboarding/environmentApiUrl';
import { failureOf } from './failureOf';

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
  ])('of %s is %s', (platform, api) => {
    expect(environmentApiUrl(platform)).toBe(api);
  });

  it.each([
    '',
    'abc12345.apps.dynatrace.com',
    'http://abc12345.apps.dynatrace.com',
    'https://apps.dynatrace.com',
    'https://abc12345.dynatrace.com',
    'https://abc12345.apps.dynatrace.com.evil.example',
    'https://evil.example/abc12345.apps.dynatrace.com',
    'https://abc12345.apps.dynatrace.com/ui/apps/x',
    'http://localhost:4000',
  ])('cannot be derived from %j; the remedy is Settings', (platform) => {
    const failure = failureOf(() => environmentApiUrl(platform));
    expect(failure.message).toMatch(/^platformUrl: /);
    expect(failure.hint).toContain('Settings');
  });
});
