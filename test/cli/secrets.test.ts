import { companion, region, token } from './companion';
import { bucketShelf } from '../../sandbox/aws/s3/bucket';
import { faultShelf } from '../../sandbox/http/fault';

const environment = '--environment https://abc12345.live.dynatrace.com';
const deploy = `deploy --region ${region} ${environment} --token-env DT`;

describe('no verb ever shows a secret', () => {
  it('neither the token nor the secret key of AWS, in any output, in any mode, whether it works or not', async () => {
    const { sandbox, run, close } = await companion();
    sandbox.world.shelf(bucketShelf).set('my-templates', {
      region,
      versioning: 'Enabled',
      policy: null,
      blocksPublicPolicy: true,
    });
    const env = { DT: token, CI: '' };
    const outputs: string[] = [];
    const lines = [
      `publish --bucket my-templates --region ${region}`,
      `link --region ${region} ${environment} --template-url https://b.s3.eu-west-1.amazonaws.com/k`,
      `policy --region ${region} ${environment}`,
      `${deploy} --yes`,
      `${deploy} --preset EcsFull --yes`,
      `${deploy} --stack-name other --stackset --ous ou-ab12-11111111 --yes`,
      `watch --stack dynatrace-ecs --region ${region}`,
      `diagnose --stack dynatrace-ecs --region ${region}`,
      `replay --stack dynatrace-ecs --region ${region} --token-env DT --yes`,
      `remove --stack dynatrace-ecs --region ${region} --yes`,
    ];
    for (const line of lines) {
      for (const mode of ['', ' --json']) outputs.push((await run(line + mode, { env })).all);
      outputs.push((await run(line, { env, terminal: false })).all);
      // Every call answers with an error that repeats what was sent.
      sandbox.world.shelf(faultShelf).push({
        path: '/aws/*',
        status: 400,
        body: '<ErrorResponse><Error><Code>Odd</Code><Message>odd</Message></Error></ErrorResponse>',
      });
      outputs.push((await run(line, { env })).all);
      sandbox.world.shelf(faultShelf).length = 0;
    }
    await close();
    expect(outputs.filter((output) => output.length > 20).length).toBeGreaterThan(20);
    for (const output of outputs) {
      expect(output).not.toMatch(/PUBLICPART|SECRETPART/);
      expect(output).not.toContain('sandbox-secret-key');
    }
  }, 60_000);

  it('nor does it show a malformed token that it refuses', async () => {
    const { run, close } = await companion();
    const { all, err, code } = await run(deploy, { env: { DT: 'Api-Token geheim', CI: '' } });
    await close();
    expect(err).toContain('--token-env: Something that belongs into a header');
    expect(all).not.toContain('geheim');
    expect(code).toBe(2);
  });
});
