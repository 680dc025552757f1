import { companion, region } from './companion';

const environment = '--environment https://abc12345.live.dynatrace.com';
const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';

describe('credentials that have expired', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeAll(async () => {
    aws = await companion();
    process.env['AWS_ACCESS_KEY_ID'] = 'EXPIREDEXAMPLE';
  });
  afterAll(() => aws.close());

  it.each([
    'publish --bucket templates',
    `deploy ${environment} --secret-arn ${secret}`,
    `deploy ${environment} --secret-arn ${secret} --skip-checks`,
    `deploy ${environment} --secret-arn ${secret} --stackset --ous ou-ab12-11111111`,
    'watch --stack dynatrace-ecs',
    'watch --stackset dynatrace-ecs',
    'diagnose --stack dynatrace-ecs',
    'diagnose --stackset dynatrace-ecs',
    'status',
    'doctor',
    'rotate-token --stack dynatrace-ecs --token-env NEW',
    'cost --stack dynatrace-ecs',
    'replay --stack dynatrace-ecs',
    `replay --bucket kept ${environment} --token-env NEW`,
    'remove --stack dynatrace-ecs',
    'remove --stackset dynatrace-ecs',
    `remove --orphans ${environment}`,
  ])('%s says so and what to do', async (line) => {
    const { code, err, questions } = await aws.run(`${line} --region ${region}`);
    expect(err).toMatch(/Failed \(Unauthorized\): (Bucket kept: )?The AWS credentials have expired\./);
    expect(err).toContain('What to do: Sign in again (aws sso login, or fetch new credentials)');
    expect([code, questions]).toEqual([1, []]);
  });

  it.each(['policy', 'completion bash', 'cost --metrics 40'])('%s needs none', async (line) => {
    expect((await aws.run(`${line} --region ${region}`)).code).toBe(0);
  });
});
