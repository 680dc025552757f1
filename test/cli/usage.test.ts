import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackShelf } from '../../sandbox/aws/stacks/stack';
import { requestShelf } from '../../sandbox/http/requestLog';
import { companion } from './companion';

const account = '123456789012';
const arnOf = (service: string, rest: string, region = 'eu-west-1') =>
  `arn:aws:${service}:${region}:${account}:${rest}`;
const secret = arnOf('secretsmanager', 'secret:dynatrace-Ab3dEf');
const key = arnOf('kms', 'key/abc');

let aws: Awaited<ReturnType<typeof companion>>;
let folder: string;
beforeAll(async () => {
  aws = await companion();
  folder = mkdtempSync(join(tmpdir(), 'usage-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await aws.close();
});

describe('what the app refuses, the companion refuses, naming the flag', () => {
  it.each([
    ['--preset Namespaces --namespaces AWS/ECS,AWS/ECS', '--namespaces: AWS/ECS is listed twice'],
    [
      '--namespaces AWS/ECS,AWS/CloudWatch/MetricStreams',
      '--namespaces: AWS/CloudWatch/MetricStreams is always streamed',
    ],
    ['--namespaces AWS/ECS --preset EcsFull', '--namespaces: are used with the preset Namespaces only'],
    ['--preset Namespaces', '--namespaces: is empty'],
    ['--preset ecsfull', '--preset: must be one of EcsSlo, EcsFull'],
    ['--template ecs-log-stream --log-groups /a,/b,/a', '--log-groups: /a is listed twice'],
    [
      '--template ecs-log-stream --log-groups /a --account-wide',
      '--log-groups: and the whole account were both chosen',
    ],
    [
      '--template ecs-log-stream --set ExcludedLogGroups=/a',
      '--set ExcludedLogGroups: can be left out of the whole account only',
    ],
    ['--log-groups /a', '--log-groups: is for the template ecs-log-stream'],
    [`--boundary arn:aws:iam::999999999999:policy/b --account ${account}`, '--boundary: is of account 999999999999'],
    ['--boundary policy/b', '--boundary: is not the ARN of a managed policy'],
    [`--kms-key ${arnOf('kms', 'key/abc', 'us-east-1')}`, '--kms-key: is of us-east-1, but the stack is for eu-west-1'],
    [`--kms-key ${key.replace('arn:aws:', 'arn:aws-cn:')}`, '--kms-key: belongs to the partition aws-cn'],
    ['--alarm-topic operations', '--alarm-topic: is not the ARN of a standard SNS topic'],
    [`--secret-arn ${secret.replace('-Ab3dEf', '')}`, '--secret-arn: is not the complete ARN'],
    ['--account 1234', '--account: "1234" is not an AWS account id'],
    ['--environment ftp://a', '--environment: no API address can be derived from'],
    ['--stack-name 9a', '--stack-name: "9a" is not a stack name'],
    ['--template-url http://a', '--template-url: is not an https URL of an S3 object'],
    ['--access-logs arn:aws:s3:::logs', '--access-logs: is not the name of a bucket'],
    ['--rotation-function rotate', '--rotation-function: is not the ARN of a Lambda function'],
    [
      `--rotation-function ${arnOf('lambda', 'function:rotate')} --secret-arn ${secret}`,
      '--rotation-function: rotates the secret that the stack makes',
    ],
    [`--kms-key ${key} --set KmsKeyArn=${key}`, '--set KmsKeyArn: and --kms-key name the same parameter'],
    ['--set BackupRetentionDays=3 --set BackupRetentionDays=4', '--set BackupRetentionDays: is given twice'],
    ['--set BackupRetentionDays=0', '--set BackupRetentionDays: must be a whole number from 1 to 365'],
    ['--set BackupRetentionDay=3', '--set BackupRetentionDay: is not a parameter of the template'],
    ['--set KmsKeyArn', '--set: is not NAME=VALUE'],
  ])('link %s', async (flags, message) => {
    const { code, err } = await aws.run(`link --region eu-west-1 ${flags}`);
    expect(err).toContain(`Failed (InvalidInput): ${message}`);
    expect(err).toMatch(/What to do: \S/);
    expect(code).toBe(2);
  });

  it('names the saved choice where the wrong value stands there', async () => {
    const file = join(folder, 'choice.json');
    const parameters = { KmsKeyArn: arnOf('kms', 'key/abc', 'us-east-1') };
    const saved = { version: 1, template: 'ecs-metric-stream', region: 'eu-west-1', stackName: 'a', templateUrl: null };
    writeFileSync(file, JSON.stringify({ ...saved, parameters }));
    const { err, code } = await aws.run(`policy --choice ${file}`);
    expect(err).toContain(`KmsKeyArn in ${file}: is of us-east-1, but the stack is for eu-west-1`);
    expect(code).toBe(2);
  });

  it('lets a flag go before what it contradicts in the saved choice', async () => {
    const file = join(folder, 'namespaces.json');
    await aws.run(`link --region eu-west-1 --namespaces AWS/ECS --save ${file}`);
    const { out } = await aws.run(`link --choice ${file} --preset EcsFull --json`);
    expect(out).toContain('"FilterPreset": "EcsFull"');
    expect(out).not.toContain('"Namespaces"');
  });

  it('quotes the form that the help has for a refused value', async () => {
    const { err } = await aws.run(`link --region eu-west-1 --boundary b`);
    expect(err).toContain('Help says: "--boundary <arn>  permissions boundary of the roles".');
  });
});

describe('a region that is none', () => {
  it.each([
    ['link --region eu-wst-1', '--region: "eu-wst-1" is not an AWS region', 'Did you mean eu-west-1?'],
    ['link --region eu-west-1a', '--region: "eu-west-1a" is an availability zone', 'Did you mean eu-west-1?'],
    ['watch --stack a --region us-esat-1', '--region: "us-esat-1" is not an AWS region', 'Did you mean us-east-1?'],
    ['diagnose --stack a --region Frankfurt', '--region: "Frankfurt" is not an AWS region', 'Choose a region'],
    ['remove --stack a --region eu-wst-1', '--region: "eu-wst-1"', 'Did you mean'],
    ['replay --stack a --region eu-wst-1', '--region: "eu-wst-1"', 'Did you mean'],
    ['publish --bucket a --region eu-wst-1', '--region: "eu-wst-1"', 'Did you mean'],
    ['policy --region eu-wst-1', '--region: "eu-wst-1"', 'Did you mean'],
    ['deploy --regions eu-west-1,eu-wst-2', '--regions: "eu-wst-2" is not an AWS region', 'Did you mean eu-west-2?'],
  ])('%s is refused before AWS is asked', async (line, message, hint) => {
    aws.sandbox.world.shelf(requestShelf).length = 0;
    const { code, err } = await aws.run(line);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(code).toBe(2);
    expect(aws.sandbox.world.shelf(requestShelf)).toEqual([]);
  });
});

describe('a profile that is none', () => {
  it('is named with those that there are', async () => {
    const file = join(folder, 'config');
    writeFileSync(file, '[default]\nregion = eu-west-1\n[profile staging]\nregion = eu-west-1\n[sso-session a b]\n');
    const env = { AWS_CONFIG_FILE: file };
    const { code, err } = await aws.run('watch --stack a --profile stagin', { env });
    expect(err).toContain('--profile: "stagin" is in neither of the AWS configuration files');
    expect(err).toContain('Did you mean staging?');
    expect(code).toBe(2);
    const other = await aws.run('watch --stack a --region eu-west-1', { env: { ...env, AWS_PROFILE: 'production' } });
    expect(other.err).toContain('AWS_PROFILE: "production" is in neither');
    expect(other.err).toContain('There are: default, staging.');
  });
});

describe('an AWS configuration file that cannot be read', () => {
  it('is not taken for one without profiles', async () => {
    const { code, err } = await aws.run('watch --stack a --profile staging', { env: { AWS_CONFIG_FILE: folder } });
    expect(err).toContain(`The AWS configuration file ${folder} could not be read (EISDIR)`);
    expect(err).toContain('name another file in AWS_CONFIG_FILE');
    expect(code).toBe(1);
  });
});

describe('a profile without credentials', () => {
  it('is named in the failure', async () => {
    const file = join(folder, 'empty');
    writeFileSync(file, '[profile empty]\nregion = eu-west-1\n');
    // The SDK reads the process; the companion what it is handed.
    const before = { ...process.env };
    Object.assign(process.env, { AWS_CONFIG_FILE: file, AWS_EC2_METADATA_DISABLED: 'true' });
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    try {
      const { code, err } = await aws.run('watch --stack a --profile empty');
      expect(err).toMatch(/^Failed \(Unauthorized\): .*\bprofile empty\b/im);
      expect(err).toContain('What to do: Sign in');
      expect(code).toBe(1);
    } finally {
      process.env = before;
    }
  });
});

describe('the words of the command line', () => {
  it('has a version, of the tool and of its templates', async () => {
    const { code, out } = await aws.run('--version');
    expect(out).toMatch(
      /^ecs-slo-launchpad \d+\.\d+\.\d+\necs-metric-stream\.yaml \d+\.\d+\.\d+ \(SHA-256 [0-9a-f]{64}\)\n/,
    );
    expect(code).toBe(0);
  });

  it.each(['publish', 'link', 'policy', 'deploy', 'watch', 'diagnose', 'replay', 'remove'])(
    'explains help %s',
    async (verb) => {
      const { code, out } = await aws.run(`help ${verb}`);
      expect(out).toContain(`Usage: npm run aws -- ${verb} [options]`);
      expect(code).toBe(0);
    },
  );

  it.each([
    ['lnk', 'Did you mean link?'],
    ['link --regoin eu-west-1', 'Did you mean --region?'],
    ['link --stack-name --json', '--stack-name: has no value; --json follows it'],
  ])('says of "%s" what was meant', async (line, words) => {
    const { code, err } = await aws.run(line);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it.each([
    'link --nonsense --json',
    'lnk --json',
    'watch --json',
    'link --region eu-wst-1 --json',
    'link extra --json',
  ])('answers "%s" with a failure that a program can read', async (line) => {
    const ran = await aws.run(line);
    expect(ran.json()).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', hint: expect.stringMatching(/\w/) as string },
    });
    expect(ran.code).toBe(2);
  });

  it('replaces no line with NO_COLOR, or on a terminal that cannot', async () => {
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }] as Record<string, string>[]) {
      const { all } = await aws.run('publish --bucket nobodys --region eu-west-1', { env });
      // eslint-disable-next-line no-control-regex
      expect(all).not.toMatch(/\u001b|\r/);
      expect(all).toContain('Looking at the bucket nobodys …');
    }
  });
});

describe('Ctrl-C before the first call', () => {
  const environment = '--environment https://abc12345.live.dynatrace.com';
  it.each([
    'publish --bucket nobodys --region eu-west-1',
    `deploy ${environment} --region eu-west-1 --yes`,
    'watch --stack dynatrace-ecs --region eu-west-1',
    'diagnose --stack dynatrace-ecs --region eu-west-1',
    'replay --stack dynatrace-ecs --region eu-west-1',
    'remove --stack dynatrace-ecs --region eu-west-1 --yes',
  ])('ends %s at once, says so and changes nothing', async (line) => {
    const before = aws.sandbox.world.shelf(stackShelf).size;
    const { code, err } = await aws.run(line, { isAborted: true });
    expect(err).toContain('Failed (Cancelled)');
    expect([code, aws.sandbox.world.shelf(stackShelf).size]).toEqual([1, before]);
  });

  it.each([
    `link ${environment} --region eu-west-1 --template-url https://templates.s3.eu-west-1.amazonaws.com/t.yaml`,
    `policy --region eu-west-1 --account ${account}`,
  ])('lets %s finish, which only prints', async (line) => {
    expect((await aws.run(line, { isAborted: true })).code).toBe(0);
  });

  it.each(['NO_COLOR', 'FORCE_COLOR'])('no verb colours its help, whatever %s says', async (name) => {
    for (const verb of ['publish', 'link', 'policy', 'deploy', 'watch', 'diagnose', 'replay', 'remove']) {
      const { all } = await aws.run(`help ${verb}`, { env: { [name]: '1' } });
      // eslint-disable-next-line no-control-regex
      expect(all).not.toMatch(/\u001b/);
    }
  });
});

describe('whoever reads the output and goes', () => {
  it('hears nothing more: no trace, no words, and the exit code of work that is done', async () => {
    const tool = join(__dirname, '..', '..', 'cloudformation', 'cli', 'bin.ts');
    const line = ['--import', 'tsx', tool, 'policy', '--region', 'eu-west-1', '--account', account];
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  }, 60_000);
});

describe('a bucket that is none', () => {
  it('is named in the failure', async () => {
    const path = '/aws/s3/nobodys-templates*';
    const body = '<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>';
    await fetch(`${aws.sandbox.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ path, status: 404, body }]),
    });
    const { code, err } = await aws.run('publish --bucket nobodys-templates --region eu-west-1');
    expect(err).toContain('There is no bucket nobodys-templates, or these credentials may not see it.');
    expect(err).toContain('Check its name (--bucket)');
    expect(code).toBe(1);
  });
});
