import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { deliveryShelf } from '../../sandbox/aws/stream/deliveryShelf';
import { metricStreamShelf } from '../../sandbox/aws/stream/metricStreamShelf';
import { faultShelf } from '../../sandbox/http/fault';
import { aPipeline, secret, unknownToken } from './aPipeline';
import { region } from './companion';

type Pipeline = Awaited<ReturnType<typeof aPipeline>>;
interface Found {
  link: string;
  state: string;
  found: string;
  move: { whose: string; fix: string } | null;
}
const line = `doctor --region ${region} --json`;
const findings = async (aws: Pipeline): Promise<Record<string, Found>> => {
  const { value } = (await aws.run(line)).json() as unknown as { value: { findings: Found[] } };
  return Object.fromEntries(value.findings.map((one) => [one.link, one]));
};

describe('doctor of a pipeline that works', () => {
  let aws: Pipeline;
  beforeEach(async () => {
    aws = await aPipeline();
    await aws.world.clock.advance(150);
  });
  afterEach(() => aws.close());

  it('finds every link well, and shows nothing of the token', async () => {
    const { code, out, all } = await aws.run(`doctor --region ${region}`);
    expect(out).toContain('dynatrace-ecs: every link from the stack to Dynatrace is well.');
    expect(code).toBe(0);
    expect(all).not.toContain(aws.first.split('.')[2]);
  });

  it('tells that the metric stream is stopped, and how to start it', async () => {
    for (const stream of aws.world.shelf(metricStreamShelf).values()) stream.state = 'stopped';
    await aws.world.clock.advance(20 * 60);
    const found = await findings(aws);
    expect(found['metric stream']).toMatchObject({ state: 'wrong', move: { whose: 'operator' } });
    expect(found['metric stream']?.move?.fix).toContain('start-metric-streams --names dynatrace-ecs');
    expect(found['metric updates']).toMatchObject({ state: 'unknown', found: 'none in the last 15 minutes' });
  });

  it('tells what Firehose says of a stream that it could not make', async () => {
    for (const stream of aws.world.shelf(deliveryShelf).values())
      Object.assign(stream, {
        status: 'CREATING_FAILED',
        failure: { type: 'KMS_KEY_NOT_FOUND', details: 'no such key' },
      });
    expect((await findings(aws))['delivery stream']).toMatchObject({
      state: 'wrong',
      found: 'CREATING_FAILED, KMS_KEY_NOT_FOUND: no such key',
    });
  });

  it('tells that the secret has not the form, repeating nothing of it', async () => {
    aws.world.shelf(secretShelf).set(secret, '{"token":"hidden-value"}');
    const { all } = await aws.run(line);
    expect(all).toContain('does not have the form');
    expect(all).not.toContain('hidden-value');
  });

  it('does not call unknown what it may not see, and goes on', async () => {
    aws.world.shelf(faultShelf).push({
      path: '/aws/logs/',
      status: 400,
      body: '{"__type":"AccessDeniedException","message":"User is not authorized to perform: logs:GetLogEvents"}',
    });
    const found = await findings(aws);
    expect(found['last failure']).toMatchObject({ state: 'unknown', move: { whose: 'operator' } });
    expect(found['Dynatrace']).toMatchObject({ state: 'well' });
  });

  it('says that the sign-in has expired, and what to do', async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'EXPIRED123456';
    const { code, err } = await aws.run(`doctor --region ${region}`);
    process.env['AWS_ACCESS_KEY_ID'] = '123456789012';
    expect([code, err]).toEqual([1, expect.stringContaining('The AWS credentials have expired.')]);
    expect(err).toContain('Sign in again');
  });

  it('names a stack that is not there', async () => {
    const { code, err } = await aws.run(`doctor --stack other --region ${region}`);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no stack other in eu-west-1.')]);
  });
});

describe('doctor of a pipeline whose token is refused', () => {
  it('says that deliveries fail, why, and what waits to be replayed', async () => {
    const aws = await aPipeline({ token: unknownToken });
    try {
      await aws.world.clock.advance(130);
      const found = await findings(aws);
      expect(found['deliveries']).toMatchObject({ state: 'wrong', found: '0 % of the last minute succeeded' });
      expect(found['last failure']).toMatchObject({ state: 'wrong' });
      expect(found['last failure']?.found).toMatch(/token|401/i);
      expect(found['backup bucket']?.move?.fix).toContain('replay --stack dynatrace-ecs');
      expect(JSON.stringify(found)).not.toContain('K'.repeat(10));
    } finally {
      await aws.close();
    }
  });
});
