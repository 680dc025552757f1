import { companion, region } from './companion';
import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { objectShelf } from '../../sandbox/aws/s3/bucket';
import { metricShelf } from '../../sandbox/metricStore/metricShelf';
import { requestShelf } from '../../sandbox/http/requestLog';

const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
const environment = 'https://abc12345.live.dynatrace.com';

/** A stack whose token stops being accepted; what its stream then fails to deliver; and a good token. */
describe('replay of what the sandbox failed to deliver', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeAll(async () => {
    aws = await companion();
    aws.sandbox.world.shelf(secretShelf).set(secret, '{"api_key":"dt0c01.NOBODY.KNOWS"}');
    const stack = `--environment ${environment} --secret-arn ${secret} --set RetryDurationSeconds=0`;
    expect((await aws.run(`deploy --region ${region} ${stack} --yes`)).code).toBe(0);
    await aws.sandbox.world.clock.advance(150);
  });
  afterAll(() => aws.close());

  const failed = () =>
    [...aws.sandbox.world.shelf(objectShelf).keys()].filter(
      (key) => key.includes('/http-endpoint-failed/') && !key.includes('/replayed/'),
    );
  const line = `replay --stack dynatrace-ecs --region ${region} --token-env DT_TOKEN --yes`;
  const goodToken = async (): Promise<string> => {
    const response = await fetch(`${aws.sandbox.url}/sandbox/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"scopes":["metrics.ingest"]}',
    });
    return ((await response.json()) as { token: string }).token;
  };

  it('is refused with a bad token, accepted with a good one, and then never sent again', async () => {
    const count = failed().length;
    expect(count).toBeGreaterThan(0);
    const keys = () =>
      aws.sandbox.world
        .shelf(metricShelf)
        .keys()
        .filter((key) => key.includes('aws.ecs'));
    expect(keys()).toEqual([]);
    const bad = await aws.run(line, { env: { DT_TOKEN: 'dt0c01.BAD.TOKEN' } });
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('Dynatrace does not accept the token (401).')]);
    const token = await goodToken();
    const good = await aws.run(line, { env: { DT_TOKEN: token } });
    expect([good.code, good.out]).toEqual([0, expect.stringContaining(`Accepted ${count}, refused 0, uncertain 0`)]);
    expect(keys().length).toBeGreaterThan(0);
    const deliveries = () => aws.sandbox.world.shelf(requestShelf).filter(({ path }) => path === '/metrics').length;
    const before = deliveries();
    const again = await aws.run(`${line} --json`, { env: { DT_TOKEN: token } });
    expect(again.json().value).toMatchObject({ found: count, alreadyAccepted: count, left: 0 });
    expect(deliveries()).toBe(before);
    expect(bad.all + good.all + again.all).not.toContain(token);
  });
});
