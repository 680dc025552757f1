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
  run.each(kinds)(
    isThere ? 'finds nothing in the template for %s' : 'SKIPPED because cfn-lint is not on PATH: the template for %s',
    (kind) => {
      const regions = ['us-east-1', 'eu-central-2', 'us-gov-west-1', 'cn-north-1'];
      // As anybody would run it; what it misreads is said in the template's Metadata, each with the reason.
      const plain = spawnSync('cfn-lint', [pathOf(kind)], { encoding: 'utf8' });
      expect(plain.stdout + plain.stderr).toBe('');
      expect(plain.status).toBe(0);
      const result = spawnSync('cfn-lint', ['--format', 'parseable', '--regions', ...regions, '--', pathOf(kind)], {
        encoding: 'utf8',
      });
      expect(result.stdout + result.stderr).toBe('');
      expect(result.status).toBe(0);
    },
    120_000,
  );
});
