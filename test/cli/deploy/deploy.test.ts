import { accountId, companion, region, token, type Answers } from '../companion';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';
import { secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';

const environment = '--environment https://abc12345.live.dynatrace.com';
const base = `deploy --region ${region} ${environment}`;
const withToken: Answers = { env: { CI: '', DT: token } };

describe('deploy', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeEach(async () => {
    aws = await companion();
  });
  afterEach(() => aws.close());

  const stacks = () => [...aws.sandbox.world.shelf(stackShelf).values()];
  const stack = (name = 'dynatrace-ecs') => {
    const found = stacks().find((one) => one.name === name && one.status !== 'DELETE_COMPLETE');
    if (!found) throw new Error(`no stack ${name}`);
    return found;
  };
  const created = () => aws.run(`${base} --token-env DT --yes`, withToken);

  it('shows what will be created, asks, creates it, watches and tells the outputs', async () => {
    const { code, out, questions } = await aws.run(`${base} --token-env DT`, { ...withToken, confirm: [true] });
    expect(questions).toEqual(['Execute this?']);
    expect(out).toContain(`dynatrace-ecs in account ${accountId}, eu-west-1: a new stack`);
    expect(out).toMatch(/create +MetricStream +AWS::CloudWatch::MetricStream/);
    expect(out).toMatch(/CREATE_COMPLETE +MetricStream +AWS::CloudWatch::MetricStream/);
    expect(out).toContain('dynatrace-ecs: CREATE_COMPLETE');
    expect(out).toMatch(/MetricStreamArn +arn:aws:cloudwatch:eu-west-1:123456789012:metric-stream\/dynatrace-ecs/);
    expect(code).toBe(0);
    expect([...aws.sandbox.world.shelf(secretShelf).values()]).toEqual([`{"api_key":"${token}"}`]);
  });

  it('takes a platform token, and says that only the delivery tells whether it works', async () => {
    const platform = `dt0s16.${'A'.repeat(24)}.${'B'.repeat(64)}`;
    const answers = { env: { CI: '', DT: platform } };
    const { code, err } = await aws.run(`${base} --token-env DT --yes`, answers);
    expect([code, err]).toEqual([0, expect.stringContaining('This is a platform token.')]);
    expect(err).toContain('heartbeat on Pipelines within ten minutes');
    expect([...aws.sandbox.world.shelf(secretShelf).values()]).toEqual([`{"api_key":"${platform}"}`]);
    const cut = await aws.run(`${base} --token-env DT --yes`, { env: { CI: '', DT: platform.slice(0, -1) } });
    expect([cut.code === 0, cut.err]).toEqual([false, expect.stringContaining('The platform token is not whole')]);
  });

  it('asks for the token unseen when nothing else gives it', async () => {
    const { code, questions, all } = await aws.run(base, { env: { CI: '' }, password: token, confirm: [true] });
    expect(questions).toEqual(['Dynatrace token with the scope metrics.ingest (not shown):', 'Execute this?']);
    expect(code).toBe(0);
    expect(all).not.toContain('SECRETPART');
  });

  it('leaves neither change set nor stack behind when the answer is no', async () => {
    const { code, out } = await aws.run(`${base} --token-env DT`, { ...withToken, confirm: [false] });
    expect(out).toContain('Nothing was changed; the change sets were deleted again.');
    expect(code).toBe(1);
    await aws.sandbox.world.clock.advance(5);
    expect(stacks().map(({ status, changeSets }) => [status, changeSets.length])).toEqual([['DELETE_COMPLETE', 0]]);
  });

  it('leaves neither change set nor stack behind when Ctrl-C comes before the change set is ready', async () => {
    const { code, err } = await aws.run(`${base} --token-env DT`, { ...withToken, onWait: (_, abort) => abort() });
    expect(err).toContain('Failed (Cancelled): Stopped on your request.');
    expect(code).toBe(1);
    await aws.sandbox.world.clock.advance(5);
    expect(stacks().map(({ status, changeSets }) => [status, changeSets.length])).toEqual([['DELETE_COMPLETE', 0]]);
  });

  it('says that nothing would change, with exit 0, and removes the empty change set', async () => {
    await created();
    const { code, out, questions } = await aws.run(base);
    expect(out).toContain(`dynatrace-ecs in account ${accountId}, eu-west-1: nothing would change.`);
    expect({ code, questions }).toEqual({ code: 0, questions: [] });
    expect(stack()).toMatchObject({ status: 'CREATE_COMPLETE', changeSets: [] });
  });

  it('warns of the gap when the filter changes, and keeps token and everything else', async () => {
    await created();
    const { code, err, out } = await aws.run(`${base} --preset EcsFull`, { env: { CI: '' }, confirm: [true] });
    expect(err).toContain('The filter changes, and a changed filter restarts the metric stream');
    expect(err).toContain('a gap of about two to three minutes');
    expect(out).toMatch(/change +MetricStream +AWS::CloudWatch::MetricStream +IncludeFilters/);
    expect(out).toContain('dynatrace-ecs: UPDATE_COMPLETE');
    expect(code).toBe(0);
    expect([...aws.sandbox.world.shelf(secretShelf).values()]).toEqual([`{"api_key":"${token}"}`]);
    expect(stack().parameters).toContainEqual({ key: 'FilterPreset', value: 'EcsFull' });
  });

  it('says loudly when a secret of the stack goes because another one takes its place', async () => {
    await created();
    const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
    aws.sandbox.world.shelf(secretShelf).set(secret, '{"api_key":"dt0c01.OTHER.TOKEN"}');
    const { code, err } = await aws.run(`${base} --secret-arn ${secret}`, { env: { CI: '' }, confirm: [true] });
    expect(err).toContain('TokenSecret (AWS::SecretsManager::Secret) WILL BE REMOVED');
    expect(code).toBe(0);
    expect([...aws.sandbox.world.shelf(secretShelf).keys()]).toEqual([secret]);
  });

  it('explains why a creation failed, with exit 1', async () => {
    const absent = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:absent-Ab3dEf';
    const { code, out, err } = await aws.run(`${base} --secret-arn ${absent} --skip-checks --yes`);
    expect(out).toMatch(/CREATE_FAILED +DeliveryStream/);
    expect(out).toContain('dynatrace-ecs: ROLLBACK_COMPLETE');
    expect(err).toMatch(/What to do \(/);
    expect(code).toBe(1);
  });

  it('explains the leftover of a failed creation and removes it first when told', async () => {
    const absent = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:absent-Ab3dEf';
    await aws.run(`${base} --secret-arn ${absent} --skip-checks --yes`);
    const refused = await aws.run(`${base} --token-env DT`, { ...withToken, confirm: [false] });
    expect(refused.questions).toEqual(['Remove the leftover stack dynatrace-ecs first?']);
    expect(refused.err).toContain('its creation failed and was rolled back');
    expect(refused.code).toBe(1);
    const again = await aws.run(`${base} --token-env DT`, { ...withToken, confirm: [true, true] });
    expect(again.code).toBe(0);
    expect(stack().status).toBe('CREATE_COMPLETE');
  });

  it('does not touch a stack that is being changed by somebody else', async () => {
    await created();
    stack().status = 'UPDATE_IN_PROGRESS';
    const { code, err } = await aws.run(`${base} --preset EcsFull --yes`);
    expect(err).toContain('cannot be deployed now (UPDATE_IN_PROGRESS): another operation is under way');
    expect(code).toBe(1);
  });

  it('refuses the wrong account before it asks AWS for anything else', async () => {
    const { code, err } = await aws.run(`${base} --account 999999999999 --token-env DT --yes`, withToken);
    expect(err).toContain('The stack is meant for account 999999999999, but these credentials are of 123456789012.');
    expect(code).toBe(1);
    expect(stacks()).toEqual([]);
  });

  it('asks nobody where nobody can answer: says so, and leaves nothing behind', async () => {
    const { code, err } = await aws.run(`${base} --token-env DT`, { ...withToken, terminal: false });
    expect(err).toContain('Nobody can be asked here: Execute this?');
    expect(err).toContain('--yes');
    expect(code).toBe(1);
    await aws.sandbox.world.clock.advance(5);
    expect(stacks().map(({ status }) => status)).toEqual(['DELETE_COMPLETE']);
  });

  it('deploys to several regions with one question and one row for each', async () => {
    const { code, out, questions } = await aws.run(
      `deploy ${environment} --regions eu-west-1,us-east-1 --token-env DT`,
      { ...withToken, confirm: [true] },
    );
    expect(questions).toEqual(['Execute these 2 change sets?']);
    expect(out).toMatch(/123456789012 +eu-west-1 +CREATE_COMPLETE/);
    expect(out).toMatch(/123456789012 +us-east-1 +CREATE_COMPLETE/);
    expect(code).toBe(0);
  });

  it('tells how every region ended when one fails, with the cause, and exits with 1', async () => {
    const secret = (where: string) => `arn:aws:secretsmanager:${where}:123456789012:secret:dynatrace-Ab3dEf`;
    // The replica of one region was forgotten.
    aws.sandbox.world.shelf(secretShelf).set(secret('eu-west-1'), `{"api_key":"${token}"}`);
    const { code, out } = await aws.run(
      `deploy ${environment} --regions eu-west-1,us-east-1 --secret-arn ${secret('eu-west-1')} --skip-checks --yes`,
    );
    expect(out).toMatch(/123456789012 +eu-west-1 +CREATE_COMPLETE/);
    expect(out).toMatch(/123456789012 +us-east-1 +ROLLBACK_COMPLETE +The secret with the token/);
    expect(out).not.toContain('Next: in the app');
    expect(code).toBe(1);
  });

  it.each([
    ['', 'and a new stack needs it', true],
    // A set keeps nothing from before, so no word of that.
    ['--stackset --ous ou-ab12-11111111', 'and every stack of the set needs it', false],
  ])(
    'refuses to deploy without an environment, naming the flag, before it asks for a token %s',
    async (flags, why, isKept) => {
      const { code, err, questions } = await aws.run(`deploy --region ${region} ${flags}`.trim(), { env: { CI: '' } });
      expect(err).toContain(`--environment: is missing, ${why}`);
      expect(err.includes('An update keeps what the stack has.')).toBe(isKept);
      expect([code, questions, stacks()]).toEqual([2, [], []]);
    },
  );

  it('updates without an environment: the stack has one', async () => {
    await created();
    const { code } = await aws.run(`deploy --region ${region} --preset EcsFull --yes`);
    expect(code).toBe(0);
    expect(stack().parameters).toContainEqual({
      key: 'DynatraceEnvironmentUrl',
      value: 'https://abc12345.live.dynatrace.com',
    });
  });

  it('fills an organization through a stack set, one row for each account and region', async () => {
    const line = `deploy --region ${region} ${environment} --token-env DT --stackset --ous ou-ab12-11111111 --regions eu-west-1,us-east-1`;
    const { code, out, err } = await aws.run(line, { ...withToken, confirm: [true] });
    const rows = out.match(/^9\d{11} +(eu-west-1|us-east-1) +SUCCEEDED$/gm) ?? [];
    expect(new Set(rows.map((row) => row.replace(/ +/g, ' '))).size).toBe(4);
    expect(err).toContain('The management account is never part');
    expect(code).toBe(0);
    const update = await aws.run(`${line} --preset EcsFull --yes`, withToken);
    expect(update.out).toContain('The stack set dynatrace-ecs exists');
    expect(update.code).toBe(0);
  });

  it('tells which accounts of a stack set failed, and why', async () => {
    const absent = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:absent-Ab3dEf';
    const { code, out } = await aws.run(
      `deploy --region ${region} ${environment} --secret-arn ${absent} --skip-checks --stackset --ous ou-ab12-11111111 --yes`,
    );
    expect(out).toMatch(/^9\d{11} +eu-west-1 +FAILED$/m);
    // Two accounts, one cause: it is explained once and names both.
    expect(out.match(/^\d+\. .*$/gm)).toEqual([
      expect.stringMatching(/^1\. In 2 of 2 accounts \(9\d{11} and 9\d{11}; eu-west-1\): The secret with the token/),
    ]);
    expect(out).toContain('dynatrace-ecs: FAILED');
    expect(code).toBe(1);
  });

  it.each([
    ['--stackset', '--ous: must name organizational units'],
    ['--stackset --ous ou-ab12-11111111 --account 123456789012', '--account: does not go with --stackset'],
    [
      '--kms-key arn:aws:kms:us-east-1:123456789012:key/abc',
      '--kms-key: is of us-east-1, but the stack is for eu-west-1',
    ],
    ['--preset Everything', '--preset: must be one of'],
    ['--set Nonsense=1', '--set Nonsense: is not a parameter of the template'],
    ['--concurrency many', 'Give a whole number from 1 to 1000.'],
  ])('refuses %s as wrong usage', async (flags, message) => {
    const { code, err } = await aws.run(`${base} ${flags} --yes`);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(stacks()).toEqual([]);
  });
});
