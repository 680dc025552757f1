import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { cli } from '../../cloudformation/cli/cli';
import { systemClock } from '../../cloudformation/cli/host/clock';
import { setEndpoints } from './companion';

const isThere = spawnSync('moto_server', ['--help']).status === 0;
if (!isThere)
  console.warn('SKIPPED: moto_server is not on PATH, so the companion was not tested against an AWS that is not ours.');

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function answers(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if ((await fetch(`${origin}/moto-api/`).catch(() => null))?.ok) return;
    await wait(250);
  }
  throw new Error('moto_server did not start');
}

(isThere ? describe : describe.skip)('against moto, an AWS that is not ours', () => {
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    await answers(origin);
    setEndpoints(origin);
    for (const service of ['CLOUDFORMATION', 'S3', 'STS']) process.env[`AWS_ENDPOINT_URL_${service}`] = origin;
    const s3 = new S3Client({ region: 'eu-west-1', endpoint: origin, forcePathStyle: true });
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'my-templates',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    );
    await s3.send(
      new PutBucketVersioningCommand({ Bucket: 'my-templates', VersioningConfiguration: { Status: 'Enabled' } }),
    );
  }, 60_000);
  afterAll(() => server.kill());

  const run = async (line: string, agrees = false) => {
    const seen = { out: '', err: '' };
    const code = await cli(line.split(' '), {
      env: { ...process.env, CI: '', DT: 'dt0c01.PUBLICPART.SECRETPART' },
      clock: systemClock,
      signal: new AbortController().signal,
      console: {
        out: (text) => void (seen.out += text),
        err: (text) => void (seen.err += text),
        columns: 100,
        confirm: async () => agrees,
        password: async () => '',
      },
    });
    return { code, ...seen };
  };

  it('publishes both templates with versions, reads them back, and uploads nothing twice', async () => {
    const first = await run('publish --bucket my-templates --region eu-west-1');
    expect(first.err.replace(/[^\n]*…/g, '')).not.toContain('Warning');
    expect(first.out).toMatch(/https:\/\/my-templates\.s3\.eu-west-1\.amazonaws\.com\/\S+\.yaml\?versionId=\S+/);
    expect(first.code).toBe(0);
    expect((await run('publish --bucket my-templates --region eu-west-1')).out.match(/already there/g)).toHaveLength(2);
  }, 30_000);

  it('plans a stack of the real template by a change set, and leaves nothing behind when the answer is no', async () => {
    const line = 'deploy --region eu-west-1 --environment https://abc12345.live.dynatrace.com --token-env DT';
    const { code, out } = await run(line);
    expect(out).toMatch(/create +MetricStream +AWS::CloudWatch::MetricStream/);
    expect(out).toContain('Nothing was changed; the change sets were deleted again.');
    expect(code).toBe(1);
    expect((await run('watch --stack dynatrace-ecs --region eu-west-1')).err).toContain('There is no stack');
  }, 60_000);
});
