import { given } from './given';

describe('what has to be given', () => {
  const good = { DT_ENVIRONMENT_URL: 'https://abc12345.apps.dynatrace.com/ui/', DT_PLATFORM_TOKEN: 'dt0s16.A.B' };

  it.each([
    [{}, 2, /DT_ENVIRONMENT_URL is missing.*apps\.dynatrace\.com/],
    [{ ...good, DT_PLATFORM_TOKEN: ' ' }, 1, /DT_PLATFORM_TOKEN is missing.*Platform tokens/],
    [{ ...good, DT_ENVIRONMENT_URL: 'https://abc12345.live.dynatrace.com' }, 1, /DT_ENVIRONMENT_URL is none/],
    [{ ...good, DT_ENVIRONMENT_URL: 'http://abc12345.apps.dynatrace.com' }, 1, /DT_ENVIRONMENT_URL is none/],
    [{ ...good, DT_PLATFORM_TOKEN: 'dt0c01.A.B' }, 1, /DT_PLATFORM_TOKEN is none/],
  ])('%j: is told, and where to get it', (env, count, words) => {
    const problems = given(env, 'global') as string[];
    expect(problems).toHaveLength(count);
    expect(problems[0]).toMatch(words);
    expect(problems.join()).not.toContain('.A.B');
  });

  it('leads to the environment and to the relay that was chosen', () => {
    expect(given(good, 'eu')).toEqual({
      url: 'https://abc12345.apps.dynatrace.com',
      token: 'dt0s16.A.B',
      relay: 'https://eu.aws.cloud.dynatrace.com/metrics',
      dtUrl: 'https://abc12345.live.dynatrace.com',
    });
  });
});
