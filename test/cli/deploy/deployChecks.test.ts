import { accountId, companion, region } from '../companion';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { secretHistoryShelf, secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';
import { historyOf } from '../../../sandbox/aws/secretsManager/findSecret';
import { quotaShelf } from '../../../sandbox/aws/serviceQuotas/serviceQuotas';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';

const environment = '--environment https://abc12345.live.dynatrace.com';
const secret = `arn:aws:secretsmanager:${region}:${accountId}:secret:dynatrace-Ab3dEf`;
const line = `deploy --region ${region} ${environment} --secret-arn ${secret} --yes`;

let aws: Awaited<ReturnType<typeof companion>>;
let good: string;
beforeEach(async () => {
  aws = await companion();
  good = issueToken(aws.sandbox.world, { name: 'a', scopes: ['metrics.ingest'], expires: null }).token;
  put(JSON.stringify({ api_key: good }));
});
afterEach(() => aws.close());

const put = (value: string) => aws.sandbox.world.shelf(secretShelf).set(secret, value);
const stacks = () =>
  [...aws.sandbox.world.shelf(stackShelf).values()].filter((one) => one.status !== 'DELETE_COMPLETE');
const limit = (service: string, name: string, value: number) =>
  aws.sandbox.world.shelf(quotaShelf).set(service, [{ name, value }]);
const deny = (path: string, body: string) =>
  fetch(`${aws.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ path, status: 400, body }]),
  });
const denied = (action: string) =>
  JSON.stringify({
    __type: 'AccessDeniedException',
    Message: `User: arn:aws:iam::${accountId}:user/a is not authorized to perform: ${action} because no identity-based policy allows it`,
  });

describe('before anything is created', () => {
  it('what was looked at is told, and it goes on', async () => {
    const { code, out } = await aws.run(line);
    expect(out).toContain(`--secret-arn in ${region} (of the right form`);
    expect(out).toContain(`stacks in ${region} (0 of 2000, and 1 more are needed)`);
    expect(out).toContain(`delivery streams in ${region} (0 of 5000, and 1 more are needed)`);
    expect(out).toContain(`metric streams in ${region} (AWS lists no quota)`);
    expect(out).toContain('roles of the account (12 of 1000, and 2 more are needed)');
    expect(code).toBe(0);
  });

  it.each([
    ['is not there', () => aws.sandbox.world.shelf(secretShelf).clear(), 'find the specified secret'],
    ['has another form', () => put(good), 'the secret does not have the form'],
    ['holds something else', () => put('{"api_key":"dt0c01.PUBLIC"}'), ''],
    [
      'was given to deletion',
      () => {
        const { world } = aws.sandbox;
        world.shelf(secretHistoryShelf).set(secret, { ...historyOf(world, secret), deleted: world.clock.now() });
      },
      'it was given to deletion 0 s ago, and nobody can read it since',
    ],
  ])('a secret that %s stops it, with the flag and what to do', async (_, change, words) => {
    change();
    const { code, err, all } = await aws.run(line);
    expect(err).toContain(`Failed (Conflict): Nothing was created. --secret-arn in ${region}: `);
    expect(err).toContain(words);
    expect(err).toMatch(/What to do: \S/);
    expect(all).not.toContain(good);
    expect([code, stacks()]).toEqual([1, []]);
  });

  it.each([
    ['cloudformation', 'Stack count', 'stacks in eu-west-1: 0 of 0 are there, and 1 more are needed.'],
    ['firehose', 'Delivery streams', 'delivery streams in eu-west-1: 0 of 0 are there, and 1 more are needed.'],
    ['iam', 'Roles per account', 'roles of the account: 12 of 0 are there, and 2 more are needed.'],
    [
      'monitoring',
      'Metric streams per Region',
      'metric streams in eu-west-1: 0 of 0 are there, and 1 more are needed.',
    ],
  ])('a used-up quota of %s stops it', async (service, name, words) => {
    limit(service, name, 0);
    const { code, err } = await aws.run(line);
    expect(err).toContain(`Nothing was created. ${words}`);
    expect(err).toContain('Service Quotas');
    expect([code, stacks()]).toEqual([1, []]);
  });

  it('everything that is wrong is told at once, for every region', async () => {
    limit('firehose', 'Delivery streams', 0);
    const { err } = await aws.run(`${line} --regions eu-west-1,us-east-1`);
    expect(err).toContain('--secret-arn in us-east-1: ');
    expect(err).toContain('delivery streams in eu-west-1: 0 of 0');
    expect(err).toContain('delivery streams in us-east-1: 0 of 0');
    expect(stacks()).toEqual([]);
  });

  it('what is denied is not known, which stops nothing', async () => {
    await deny('/aws/servicequotas/', denied('servicequotas:ListServiceQuotas'));
    await deny('/aws/secretsmanager/', denied('secretsmanager:DescribeSecret'));
    const { code, err } = await aws.run(line);
    expect(err).toContain(
      `Not known beforehand: stacks in ${region}, delivery streams in ${region}, metric streams in ${region}. AWS denies servicequotas:ListServiceQuotas`,
    );
    expect(err).toContain(`Not known beforehand: --secret-arn in ${region}. AWS denies secretsmanager:DescribeSecret`);
    expect(code).toBe(0);
  });

  it('--skip-checks asks AWS for none of it', async () => {
    limit('firehose', 'Delivery streams', 0);
    const { code, all } = await aws.run(`${line} --skip-checks`);
    expect(all).not.toContain('Checked:');
    expect(code).toBe(0);
  });

  it('an update needs no room, and a secret that takes the place of another is looked at', async () => {
    await aws.run(line);
    limit('cloudformation', 'Stack count', 1);
    expect((await aws.run(`deploy --region ${region} --preset EcsFull --yes`)).code).toBe(0);
    const other = secret.replace('dynatrace-Ab3dEf', 'absent-Ab3dEf');
    const { code, err } = await aws.run(`deploy --region ${region} --secret-arn ${other} --yes`);
    expect(err).toContain(`--secret-arn in ${region}: `);
    expect(code).toBe(1);
  });
});
