import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { companion, region } from './companion';
import { bucketShelf, objectShelf } from '../../sandbox/aws/s3/bucket';

const file = (name: string) => readFileSync(join(__dirname, '../../cloudformation', `${name}.yaml`));
const sha256 = (name: string) => createHash('sha256').update(file(name)).digest('hex');
const line = `publish --bucket my-templates --region ${region}`;

describe('publish', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeEach(async () => {
    aws = await companion();
    aws.sandbox.world.shelf(bucketShelf).set('my-templates', aBucket());
  });
  afterEach(() => aws.close());

  const aBucket = (more = {}) =>
    ({ region, versioning: 'Enabled', policy: null, blocksPublicPolicy: true, ...more }) as const;
  const bucket = () => aws.sandbox.world.shelf(bucketShelf).get('my-templates');
  const published = async (flags = '') =>
    (await aws.run(`${line} --json ${flags}`.trim())).json().value as unknown as {
      published: { name: string; key: string; templateUrl: string; versionId: string | null; outcome: string }[];
    };

  it('puts both templates under their content and tells addresses with a version', async () => {
    const { published: found } = await published();
    expect(
      found.map(({ name, key, templateUrl, versionId, outcome }) => [
        name,
        key,
        templateUrl.replace(versionId ?? '', 'V'),
        outcome,
      ]),
    ).toEqual(
      [
        ['ecs-metric-stream', '1.3.0'],
        ['ecs-log-stream', '1.1.0'],
      ].map(([name = '', version]) => {
        const key = `ecs-slo-launchpad/${name}/${version}/${sha256(name)}.yaml`;
        return [name, key, `https://my-templates.s3.eu-west-1.amazonaws.com/${key}?versionId=V`, 'uploaded'];
      }),
    );
    const stored = aws.sandbox.world.shelf(objectShelf).get(`my-templates/${found[0]?.key}`);
    expect(Buffer.from(stored?.body ?? []).equals(file('ecs-metric-stream'))).toBe(true);
  });

  it('uploads nothing twice', async () => {
    const first = await published();
    const second = await published();
    expect(second.published.map(({ outcome }) => outcome)).toEqual(['already there', 'already there']);
    expect(second.published.map(({ templateUrl }) => templateUrl)).toEqual(
      first.published.map(({ templateUrl }) => templateUrl),
    );
  });

  it('gives addresses that deploy can use', async () => {
    const { published: found } = await published();
    const { code } = await aws.run(
      `deploy --region ${region} --environment https://abc12345.live.dynatrace.com --token-env DT --template-url ${found[0]?.templateUrl} --yes`,
      { env: { DT: 'dt0c01.A.B' } },
    );
    expect(code).toBe(0);
  });

  it('warns when the bucket keeps no versions, and leaves versionId out', async () => {
    aws.sandbox.world.shelf(bucketShelf).set('my-templates', aBucket({ versioning: null }));
    const { code, err, out } = await aws.run(line);
    expect(err).toContain('Warning: Versioning of the bucket is off');
    expect(out).not.toContain('versionId');
    expect(code).toBe(0);
  });

  it('finds the region of the bucket itself', async () => {
    const { code, out } = await aws.run('publish --bucket my-templates --region us-east-1');
    expect(out).toContain('https://my-templates.s3.eu-west-1.amazonaws.com/');
    expect(code).toBe(0);
  });

  it('refuses a bucket of another partition', async () => {
    aws.sandbox.world.shelf(bucketShelf).set('my-templates', aBucket({ region: 'cn-north-1' }));
    const { code, err } = await aws.run(line);
    expect(err).toContain('my-templates is in AWS China and the region eu-west-1 in AWS');
    expect(code).toBe(2);
    expect([...aws.sandbox.world.shelf(objectShelf).keys()].filter((key) => key.startsWith('my-templates/'))).toEqual(
      [],
    );
  });

  it('says that there is no such bucket', async () => {
    const { code, err } = await aws.run(`publish --bucket nowhere-at-all --region ${region}`);
    expect(err).toContain('Failed (NotFound)');
    expect(code).toBe(1);
  });

  it('notices when what lies in the bucket is not what was uploaded', async () => {
    const s3 = aws.sandbox.world.shelf(objectShelf);
    const set = s3.set.bind(s3);
    s3.set = (key, object) => set(key, { ...object, body: new TextEncoder().encode('exchanged') });
    const { code, err } = await aws.run(line);
    expect(err).toContain('is not what was uploaded: its SHA-256 differs');
    expect(code).toBe(1);
  });

  it('makes nothing public unless told', async () => {
    const { out } = await aws.run(line);
    expect(out).toContain('Nothing was made public');
    expect(bucket()?.policy).toBeNull();
  });

  it('makes the two templates public when told and confirmed, keeps other statements, and says exactly what it did', async () => {
    const other = { Sid: 'Other', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [other] });
    aws.sandbox.world.shelf(bucketShelf).set('my-templates', aBucket({ blocksPublicPolicy: false, policy }));
    const { code, out, questions } = await aws.run(`${line} --make-public`, { confirm: [true], env: { CI: '' } });
    expect(questions).toEqual(['Let anyone on the internet read these objects?']);
    expect(out).toContain('the statement EcsSloLaunchpadPublicTemplates of the policy of my-templates');
    expect(JSON.parse(bucket()?.policy ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        other,
        {
          Sid: 'EcsSloLaunchpadPublicTemplates',
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: [
            'arn:aws:s3:::my-templates/ecs-slo-launchpad/ecs-metric-stream/*',
            'arn:aws:s3:::my-templates/ecs-slo-launchpad/ecs-log-stream/*',
          ],
        },
      ],
    });
    expect(code).toBe(0);
  });

  it('leaves Block Public Access alone and says that it stands against it', async () => {
    const { code, err } = await aws.run(`${line} --make-public --yes`);
    expect(err).toContain('published but not made public');
    expect(err).toContain('This tool never changes Block Public Access.');
    expect(bucket()).toMatchObject({ blocksPublicPolicy: true, policy: null });
    expect(code).toBe(1);
  });
});
