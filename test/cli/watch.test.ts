import { companion, region } from './companion';
import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { faultShelf } from '../../sandbox/http/fault';
import { stackShelf } from '../../sandbox/aws/stacks/stack';

const stackName = 'dynatrace-ecs';
const line = `watch --stack ${stackName} --region ${region}`;
const environment = '--environment https://abc12345.live.dynatrace.com';
const absent = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:absent-Ab3dEf';
const endpoint = '/aws/cloudformation/';

/** An error as CloudFormation sends it, for the sandbox's faults. */
const awsError = (code: string, message: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`;

describe('watch', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeEach(async () => {
    aws = await companion();
    const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
    aws.sandbox.world.shelf(secretShelf).set(secret, '{"api_key":"dt0c01.A.B"}');
    // A stack that is still being created: the deployment is left as soon as it has begun.
    await aws.run(`deploy --region ${region} ${environment} --secret-arn ${secret} --yes`, {
      onWait: (number, abort) => (number > 1 ? abort() : undefined),
    });
  });
  afterEach(() => aws.close());

  const faults = (...list: object[]) => aws.sandbox.world.shelf(faultShelf).push(...list);

  it('shows events until the stack settles, then its outputs', async () => {
    const { code, out } = await aws.run(line);
    expect(out).toMatch(/\d\d:\d\d:\d\d {2}CREATE_COMPLETE +BackupBucket +AWS::S3::Bucket/);
    expect(out).toContain('dynatrace-ecs: CREATE_COMPLETE');
    expect(out).toMatch(/MetricStreamArn +arn:aws:cloudwatch/);
    expect(code).toBe(0);
  });

  it('ends on Ctrl-C with the command that goes on after the last event, which shows nothing twice', async () => {
    const first = await aws.run(line, { onWait: (number, abort) => (number > 1 ? abort() : undefined) });
    expect(first.code).toBe(1);
    const [, rest = ''] = /npm run aws -- (watch .*)/.exec(first.err) ?? [];
    expect(rest).toMatch(/^watch --stack dynatrace-ecs --region eu-west-1 --after \S+$/);
    const second = await aws.run(rest);
    expect(second.code).toBe(0);
    const events = (text: string): string[] => text.match(/^\d\d:\d\d:\d\d .*$/gm) ?? [];
    expect(events(first.out).length).toBeGreaterThan(0);
    expect(events(second.out).filter((event) => events(first.out).includes(event))).toEqual([]);
  });

  it('answers with one JSON document and keeps the rest off standard output', async () => {
    const found = await aws.run(`${line} --json`);
    expect(found.json()).toMatchObject({ ok: true, value: { stackName, status: 'CREATE_COMPLETE', explanations: [] } });
    expect(found.err).toContain('CREATE_COMPLETE');
  });

  it('says once what goes on where there is no terminal, without escape codes', async () => {
    const { all, code } = await aws.run(line, { terminal: false });
    // eslint-disable-next-line no-control-regex
    expect(all).not.toMatch(/[\u001b\r]/);
    expect(code).toBe(0);
  });

  it('reads every page of the events', async () => {
    await aws.run(line);
    const [stack] = [...aws.sandbox.world.shelf(stackShelf).values()];
    const [event] = stack?.events ?? [];
    if (!stack || !event) throw new Error('no stack');
    for (let index = 0; index < 250; index += 1)
      stack.events.splice(1, 0, { ...event, logicalId: `R${index}`, status: 'CREATE_COMPLETE' });
    const { out } = await aws.run(line);
    expect(out.match(/^\d\d:\d\d:\d\d {2}CREATE_COMPLETE +R\d+ /gm)).toHaveLength(250);
  });

  it('waits longer while AWS throttles, and goes on', async () => {
    faults({ method: 'POST', path: endpoint, status: 400, body: awsError('Throttling', 'Rate exceeded'), times: 5 });
    const { code, all } = await aws.run(line);
    expect(all).toContain('AWS throttles the calls of this account. Waiting 6 s.');
    expect(code).toBe(0);
  }, 30_000);

  it('says what to do when the credentials expire half way, and how to go on', async () => {
    const expired = awsError('ExpiredToken', 'The security token included in the request is expired');
    const { code, err } = await aws.run(line, {
      onWait: (number) => void (number === 1 && faults({ path: endpoint, status: 403, body: expired })),
    });
    expect(err).toContain('Failed (Unauthorized): The AWS credentials have expired.');
    expect(err).toContain('Sign in again');
    expect(err).toContain('npm run aws -- watch --stack dynatrace-ecs --region eu-west-1 --after ');
    expect(code).toBe(1);
  });

  it('names the action that AWS denies', async () => {
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/a/b is not authorized to perform: cloudformation:DescribeStacks on resource: arn:aws:cloudformation:eu-west-1:123456789012:stack/dynatrace-ecs/* with an explicit deny in a service control policy';
    faults({ path: endpoint, status: 403, body: awsError('AccessDenied', message) });
    const { code, err } = await aws.run(line);
    expect(err).toContain('AWS denies cloudformation:DescribeStacks on arn:aws:cloudformation:eu-west-1');
    // No permission lifts it, so none is asked for.
    expect(err).toContain('A service control policy of the organization does not allow cloudformation:DescribeStacks.');
    expect(err).toContain('Ask whoever administers the AWS organization');
    expect(err).toContain('Then run the same command again.');
    expect(err).not.toContain('npm run aws -- policy');
    expect(code).toBe(1);
  });

  it.each([
    ['OptInRequired', 'is not enabled for this account'],
    ['InvalidClientTokenId', 'the region is not enabled in this account'],
  ])('explains %s', async (code, words) => {
    faults({
      path: endpoint,
      status: 403,
      body: awsError(code, 'The security token included in the request is invalid'),
    });
    expect((await aws.run(line)).err).toContain(words);
  });

  it('says that there is no such stack, and that a deleted one has its ARN only', async () => {
    const { code, err } = await aws.run(`watch --stack other --region ${region}`);
    expect(err).toContain('There is no stack other in eu-west-1.');
    expect(err).toContain('A deleted stack is found by its ARN only.');
    expect(code).toBe(1);
  });

  it('gives up after its deadline and says that AWS goes on', async () => {
    const [stack] = [...aws.sandbox.world.shelf(stackShelf).values()];
    if (!stack) throw new Error('no stack');
    stack.status = 'UPDATE_IN_PROGRESS';
    const { code, err } = await aws.run(`${line} --interval 60 --timeout 3`);
    expect(err).toContain('dynatrace-ecs did not settle within 3 min.');
    expect(err).toContain('AWS goes on without us.');
    expect(code).toBe(1);
  });

  it('explains a deletion that failed', async () => {
    const [stack] = [...aws.sandbox.world.shelf(stackShelf).values()];
    if (!stack) throw new Error('no stack');
    const shared = { at: Date.now(), physicalId: 'b', reason: null };
    stack.status = 'DELETE_FAILED';
    stack.events.push(
      { ...shared, logicalId: stack.name, resourceType: 'AWS::CloudFormation::Stack', status: 'DELETE_IN_PROGRESS' },
      {
        ...shared,
        logicalId: 'BackupBucket',
        resourceType: 'AWS::S3::Bucket',
        status: 'DELETE_FAILED',
        reason: 'The bucket you tried to delete is not empty (Service: S3, Status Code: 409)',
      },
    );
    const { code, err } = await aws.run(line);
    expect(err).toMatch(/Warning: .*bucket.*\n +What to do \(/i);
    expect(code).toBe(1);
  });

  it('explains a roll-back with the cause that came first', async () => {
    const { code, err } = await aws.run(
      `deploy --region us-east-1 ${environment} --secret-arn ${absent.replace('eu-west-1', 'us-east-1')} --yes`,
    );
    expect(code).toBe(1);
    const again = await aws.run(`watch --stack ${stackName} --region us-east-1`);
    const warnings = (text: string) => text.match(/Warning: .*$/gm);
    expect(warnings(again.err)).toEqual(warnings(err));
    expect(again.code).toBe(1);
  });
});
