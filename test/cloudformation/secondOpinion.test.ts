import { spawnSync } from 'node:child_process';
import { kinds, pathOf } from './template';

const version = spawnSync('cfn-lint', ['--version'], { encoding: 'utf8' });
const isThere = version.error === undefined && version.status === 0;
const reason = version.error?.message ?? version.stderr.trim();
if (!isThere)
  process.stderr.write(
    `\nSKIPPED: the second opinion of cfn-lint on the CloudFormation templates, since it cannot be run (${reason}). Install it with "pip install cfn-lint".\n\n`,
  );

/** https://github.com/aws-cloudformation/cfn-lint comes from another package index than this project's; so it is asked where it is. */
describe('the second opinion, cfn-lint', () => {
  const run = isThere ? it : it.skip;
  const everyTemplate = kinds.map(pathOf);
  const asked = (...flags: string[]) => {
    const { stdout, stderr, status } = spawnSync('cfn-lint', [...flags, '--', ...everyTemplate], { encoding: 'utf8' });
    return { said: stdout + stderr, status };
  };
  const sentence = isThere ? 'finds nothing in any template' : 'SKIPPED because cfn-lint is not on PATH: any template';

  // As anybody would run it; what it misreads is said in the template's Metadata, each with the reason.
  run(sentence, () => expect(asked('--format', 'parseable')).toEqual({ said: '', status: 0 }), 120_000);

  run(
    `${sentence}, in regions of every partition`,
    () => {
      const regions = ['us-east-1', 'eu-central-2', 'us-gov-west-1', 'cn-north-1'];
      expect(asked('--format', 'parseable', '--regions', ...regions)).toEqual({ said: '', status: 0 });
    },
    120_000,
  );
});
