import { accountId, companion, region, token, type Answers } from '../companion';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';
import { secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';
import { stackSetShelf } from '../../../sandbox/aws/stackSets/stackSet';

const environment = '--environment https://abc12345.live.dynatrace.com';
const base = `deploy --region ${region} ${environment} --token-env DT --yes`;
const withToken: Answers = { env: { CI: '', DT: token } };
const role = `arn:aws:iam::${accountId}:role/cloudformation`;

let aws: Awaited<ReturnType<typeof companion>>;
beforeEach(async () => {
  aws = await companion();
});
afterEach(() => aws.close());

const stack = () => [...aws.sandbox.world.shelf(stackShelf).values()].at(-1);

describe('deploy --tags', () => {
  it('tags a new stack', async () => {
    const { code } = await aws.run(`${base} --tags team=platform,cost-center=42 --tags owner=a@b.c`, withToken);
    expect(code).toBe(0);
    expect([...(stack()?.tags ?? [])]).toEqual([
      ['team', 'platform'],
      ['cost-center', '42'],
      ['owner', 'a@b.c'],
    ]);
  });

  it('adds to and changes what a stack has, shows the resources that it changes, and takes none away', async () => {
    await aws.run(`${base} --tags team=platform,stage=prod`, withToken);
    const { out, code } = await aws.run(`deploy --region ${region} --tags team=sre --yes`);
    expect(out).toMatch(/change +MetricStream +AWS::CloudWatch::MetricStream +Tags/);
    expect(code).toBe(0);
    expect(Object.fromEntries(stack()?.tags ?? [])).toEqual({ team: 'sre', stage: 'prod' });
    await aws.run(`deploy --region ${region} --preset EcsFull --yes`);
    expect(Object.fromEntries(stack()?.tags ?? [])).toEqual({ team: 'sre', stage: 'prod' });
  });

  it('go to a stack set and all its stacks', async () => {
    const line = `${base} --stackset --ous ou-ab12-11111111`;
    expect((await aws.run(`${line} --tags team=platform,stage=prod`, withToken)).code).toBe(0);
    expect((await aws.run(`${line} --tags team=sre`, withToken)).code).toBe(0);
    const [set] = aws.sandbox.world.shelf(stackSetShelf).values();
    expect(Object.fromEntries(set?.content.tags ?? [])).toEqual({ team: 'sre', stage: 'prod' });
    expect(Object.fromEntries(stack()?.tags ?? [])).toEqual({ team: 'sre', stage: 'prod' });
  });

  it.each([
    ['team', '--tags: "team" is not KEY=VALUE'],
    ['=platform', '--tags: "=platform" has no key'],
    ['AWS:team=a', '--tags: AWS:team begins with aws:'],
    ['team=a,team=b', '--tags: names team twice'],
    [`${'k'.repeat(129)}=a`, '--tags: has a key of 129 characters'],
    [`team=${'v'.repeat(257)}`, '--tags: team has a value of 257 characters'],
    ['team=a?b', '--tags: team has a character that tags may not have'],
    [Array.from({ length: 51 }, (_, index) => `k${index}=v`).join(), '--tags: has 51 tags, and a stack takes 50'],
  ])('refuses %s', async (tags, message) => {
    const { code, err } = await aws.run(`${base} --tags ${tags}`, withToken);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(stack()).toBeUndefined();
  });
});

describe('deploy --role-arn', () => {
  it('lets CloudFormation act as the role', async () => {
    const { code } = await aws.run(`${base} --role-arn ${role}`, withToken);
    expect([code, stack()?.roleArn]).toEqual([0, role]);
    await aws.run(`deploy --region ${region} --preset EcsFull --yes`);
    expect(stack()).toMatchObject({ roleArn: role, status: 'UPDATE_COMPLETE' });
  });

  it.each([
    ['cloudformation', '--role-arn: is not the ARN of an IAM role'],
    [
      role.replace(accountId, '999999999999'),
      `--role-arn: is of account 999999999999, but the stack is made in ${accountId}`,
    ],
    [role.replace('arn:aws:', 'arn:aws-cn:'), '--role-arn: is of the partition aws-cn'],
    [`${role} --stackset --ous ou-ab12-11111111`, '--role-arn: does not go with --stackset'],
  ])('refuses %s', async (arn, message) => {
    const { code, err } = await aws.run(`${base} --role-arn ${arn}`, withToken);
    expect(err).toContain(message);
    expect([code, stack()]).toEqual([2, undefined]);
  });
});

describe('deploy --termination-protection', () => {
  it('shows it, and protects the stack once it stands', async () => {
    const { out, code } = await aws.run(`${base} --termination-protection`, withToken);
    expect(out).toMatch(/protect +dynatrace-ecs +AWS::CloudFormation::Stack +cannot be deleted/);
    expect([code, stack()?.isProtected]).toEqual([0, true]);
  });

  it('protects a stack that nothing else changes, once', async () => {
    await aws.run(base, withToken);
    const line = `deploy --region ${region} --termination-protection --yes`;
    expect((await aws.run(line)).code).toBe(0);
    expect(stack()).toMatchObject({ isProtected: true, status: 'CREATE_COMPLETE', changeSets: [] });
    expect((await aws.run(line)).out).toContain('nothing would change');
  });

  it('leaves a stack that failed without it, and removes no protected one', async () => {
    const absent = `arn:aws:secretsmanager:${region}:${accountId}:secret:absent-Ab3dEf`;
    const flags = `deploy --region ${region} ${environment} --termination-protection --yes`;
    const failed = await aws.run(`${flags} --skip-checks --secret-arn ${absent}`);
    expect([failed.code, stack()?.isProtected]).toEqual([1, false]);
    expect((await aws.run(`${flags} --token-env DT`, withToken)).code).toBe(0);
    const { code, err } = await aws.run(`remove --region ${region} --stack dynatrace-ecs --yes`);
    expect(err).toContain('The stack dynatrace-ecs has termination protection; nothing was deleted.');
    expect(err).toContain('update-termination-protection --no-enable-termination-protection');
    expect([code, stack()?.status]).toEqual([1, 'CREATE_COMPLETE']);
  });

  it('says that the stack is not protected yet when the watching ends before', async () => {
    const { code, err } = await aws.run(`${base} --termination-protection`, {
      ...withToken,
      onWait: (number, abort) => (number === 3 ? abort() : undefined),
    });
    expect(err).toContain('The stack is not protected yet: aws cloudformation update-termination-protection --enable');
    expect(code).toBe(1);
  });

  it('does not go with a stack set', async () => {
    const { code, err } = await aws.run(
      `${base} --termination-protection --stackset --ous ou-ab12-11111111`,
      withToken,
    );
    expect(err).toContain('--termination-protection: does not go with --stackset');
    expect(code).toBe(2);
  });
});

describe('deploy --logs', () => {
  it('creates the log stream under its own name', async () => {
    const secret = `arn:aws:secretsmanager:${region}:${accountId}:secret:logs-Ab3dEf`;
    aws.sandbox.world.shelf(secretShelf).set(secret, `{"api_key":"${token}"}`);
    const { code, out } = await aws.run(
      `deploy --region ${region} --logs ${environment} --secret-arn ${secret} --skip-checks --log-groups /ecs/a,/ecs/b --yes`,
    );
    expect(out).toContain('dynatrace-ecs-logs: CREATE_COMPLETE');
    expect([code, stack()?.name]).toEqual([0, 'dynatrace-ecs-logs']);
    expect(stack()?.parameters).toContainEqual({ key: 'LogGroups', value: '/ecs/a,/ecs/b' });
  });

  it('contradicts the other template', async () => {
    const { code, err } = await aws.run(`${base} --logs --template ecs-metric-stream`, withToken);
    expect(err).toContain('--logs: contradicts --template ecs-metric-stream');
    expect(code).toBe(2);
  });
});
