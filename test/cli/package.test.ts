import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionText } from '../../cloudformation/cli/versionText';
import { verbs } from '../../cloudformation/cli/verbs/verbs';

const root = join(__dirname, '../..');
const source = join(root, 'cloudformation/package');
const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    engines: object;
    dependencies?: object;
  };

describe('the package of the companion', () => {
  let folder: string;
  beforeAll(() => {
    execFileSync('node', ['build.cjs'], { cwd: source });
    folder = mkdtempSync(join(tmpdir(), 'companion-'));
    copyFileSync(join(source, 'ecs-slo-launchpad.cjs'), join(folder, 'tool.cjs'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...line: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['tool.cjs', ...line], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { out: stdout, err: stderr, code: status };
  };

  it('has the version and the Node of the app, and needs nothing else', () => {
    const { version, engines, dependencies } = manifest(source);
    expect({ version, engines, dependencies }).toEqual({
      version: manifest(root).version,
      engines: manifest(root).engines,
      dependencies: undefined,
    });
  });

  it('runs alone in an empty folder, with the templates inside', () => {
    expect(run('--version').out).toBe(`${versionText()}\n`);
    const made = run('policy', '--region', 'eu-west-1', '--json');
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('No account was named') as string]);
    const choice = ['--region', 'eu-west-1', '--environment', 'https://abc12345.live.dynatrace.com'];
    const link = run(
      'link',
      ...choice,
      '--template-url',
      'https://templates.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml',
    );
    expect(link.out).toContain('https://eu-west-1.console.aws.amazon.com/cloudformation/');
  });

  it('names itself in its hints', () => {
    const { out } = run('diagnose', '--help');
    expect(out).toContain('ecs-slo-launchpad diagnose --file events.json');
    expect(out).not.toContain('npm run aws');
  });

  it.each(['bash', 'zsh'])('completes every verb and its flags in %s', (shell) => {
    const { out } = run('completion', shell);
    for (const { name } of verbs) expect(out).toContain(name);
    expect(out).toMatch(/replay\) words='[^']*--dry-run[^']*'/);
    expect(out).toContain("--endpoint) words='global us eu'");
  });

  it('completes what bash asks for', () => {
    const script = `${run('completion', 'bash').out}
COMP_WORDS=(ecs-slo-launchpad replay --dr); COMP_CWORD=2; _ecs_slo_launchpad; echo "\${COMPREPLY[*]}"
COMP_WORDS=(ecs-slo-launchpad de); COMP_CWORD=1; _ecs_slo_launchpad; echo "\${COMPREPLY[*]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe('--dry-run\ndeploy\n');
  });

  it('completes flags with their words in fish, and refuses another shell', () => {
    const { out } = run('completion', 'fish');
    expect(out).toContain("complete -c ecs-slo-launchpad -n '__fish_seen_subcommand_from replay' -l dry-run -d ");
    expect(run('completion', 'tcsh').code).toBe(2);
  });
});
