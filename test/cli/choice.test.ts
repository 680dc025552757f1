import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quickCreateLink } from '../../domain/onboarding/link/quickCreateLink';
import { companion, type Ran } from './companion';
import { requestShelf } from '../../sandbox/http/requestLog';

const templateUrl = 'https://my-templates.s3.eu-west-1.amazonaws.com/a/ecs-metric-stream.yaml?versionId=V1';
const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
const flags = `--region eu-west-1 --account 123456789012 --environment https://abc12345.apps.dynatrace.com --secret-arn ${secretArn} --template-url ${templateUrl}`;
const parameters = {
  DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
  DynatraceTokenSecretArn: secretArn,
  ExpectedAccountId: '123456789012',
};

let aws: Awaited<ReturnType<typeof companion>>;
let folder: string;
beforeAll(async () => {
  aws = await companion();
  folder = mkdtempSync(join(tmpdir(), 'choice-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await aws.close();
});

describe('link', () => {
  it('makes the link that the app makes, without asking AWS anything', async () => {
    aws.sandbox.world.shelf(requestShelf).length = 0;
    const { code, out } = await aws.run(`link ${flags}`);
    const made = quickCreateLink({
      region: 'eu-west-1',
      templateUrl,
      stackName: 'dynatrace-ecs',
      parameters,
      consoleOrigin: null,
    });
    expect(made.kind === 'link' && `${made.url}\n`).toBe(out);
    expect(code).toBe(0);
    expect(aws.sandbox.world.shelf(requestShelf)).toEqual([]);
  });

  it('saves a choice, and makes the same link and a changed one of it', async () => {
    const file = join(folder, 'choice.json');
    const first = await aws.run(`link ${flags} --save ${file}`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      template: 'ecs-metric-stream',
      region: 'eu-west-1',
      stackName: 'dynatrace-ecs',
      templateUrl,
      parameters,
    });
    expect((await aws.run(`link --choice ${file}`)).out).toBe(first.out);
    expect((await aws.run(`link --choice ${file} --preset EcsFull`)).out).toContain('&param_FilterPreset=EcsFull');
  });

  it('links the log stream too', async () => {
    const { out, err } = await aws.run(
      `link --template ecs-log-stream --log-groups /ecs/web,/ecs/api ${flags.replace(` --secret-arn ${secretArn}`, '')}`,
    );
    expect(out).toContain('stackName=dynatrace-ecs-logs&');
    expect(out).toContain('param_LogGroups=%2Fecs%2Fweb%2C%2Fecs%2Fapi');
    expect(err).toContain('whoever opens it pastes the token into the form');
  });

  it('says how to go on when no template is published, with exit 1', async () => {
    const { code, err } = await aws.run('link --region eu-west-1');
    expect(err).toContain('The template is not published to S3 yet');
    expect(code).toBe(1);
  });

  it.each([
    ['--set DynatraceApiToken=geheim', 'DynatraceApiToken: is a secret', 'geheim'],
    ['--set BackupRetentionDays=forever', 'BackupRetentionDays', 'forever'],
    ['--secret-arn dt0c01.PUBLICPART.SECRETPART', 'A Dynatrace token stands on the command line', 'SECRETPART'],
    ['--tokn dt0c01.PUBLICPART.SECRETPART', 'A Dynatrace token stands on the command line', 'SECRETPART'],
  ])('refuses %s as wrong usage and does not repeat the value', async (wrong, message, value) => {
    const { code, err, all } = await aws.run(`link --region eu-west-1 ${wrong}`);
    expect(err).toContain(message);
    expect(all).not.toContain(value);
    expect(code).toBe(2);
  });

  it.each([
    ['not JSON', '{', 'choice: is not JSON'],
    ['of another version', '{"version":2}', '--choice, its version: must be 1'],
    ['without a template', '{"version":1}', '--choice, its template: must be'],
    [
      'with a token',
      JSON.stringify({
        version: 1,
        template: 'ecs-metric-stream',
        region: 'eu-west-1',
        stackName: 'a',
        templateUrl: null,
        parameters: { DynatraceApiToken: 'dt0c01.A.SECRETPART' },
      }),
      'wrong.json: is a secret',
    ],
  ])('refuses a saved choice that is %s', async (_, text, message) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, text);
    const { code, err, all } = await aws.run(`link --choice ${file}`);
    expect(err).toContain(message);
    expect(all).not.toContain('SECRETPART');
    expect(code).toBe(2);
  });

  it('says that a file is not there', async () => {
    const { code, err } = await aws.run('link --choice /nonexistent/choice.json');
    expect(err).toContain('/nonexistent/choice.json cannot be read.');
    expect(code).toBe(1);
  });

  it('asks for a region when nothing names one', async () => {
    const { code, err } = await aws.run('link');
    expect(err).toContain('region: no region was named');
    expect(code).toBe(2);
  });
});

describe('policy', () => {
  it('prints policy, key policy and commands as one JSON document', async () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/abc';
    const found = await aws.run(
      `policy ${flags} --kms-key ${key} --for arn:aws:iam::123456789012:role/deployer --json`,
    );
    const { ok, value } = found.json() as unknown as {
      ok: boolean;
      value: { policy: object; keyPolicy: object[]; simulate: string[] };
    };
    expect(ok).toBe(true);
    expect(JSON.stringify(value.policy)).toContain('arn:aws:s3:::my-templates/a/ecs-metric-stream.yaml');
    expect(value.keyPolicy).toHaveLength(2);
    expect(value.simulate[0]).toContain('--policy-source-arn arn:aws:iam::123456789012:role/deployer');
    expect(found.code).toBe(0);
  });
});

describe('the command line', () => {
  const text = ({ code, all }: Ran) => ({ code, all });

  it('explains every verb with examples', async () => {
    for (const verb of ['publish', 'link', 'policy', 'deploy', 'watch']) {
      const { code, all } = text(await aws.run(`${verb} --help`));
      expect(code).toBe(0);
      expect(all).toContain(`npm run aws -- ${verb} `);
      expect(all).toContain('Exit codes: 0 done, 1 it failed or was refused, 2 wrong usage.');
    }
  });

  it.each(['nonsense', 'publish', 'watch', 'link --nonsense'])('calls "%s" wrong usage', async (line) => {
    expect((await aws.run(line)).code).toBe(2);
  });
});
