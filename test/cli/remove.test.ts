import type { Pipeline, Streams } from '../../cloudformation/cli/aws/streams';
import { remove } from '../../cloudformation/cli/commands/remove';
import { companion, region } from './companion';
import { recordedRun } from './recordedRun';
import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { stackShelf } from '../../sandbox/aws/stacks/stack';
import { objectShelf } from '../../sandbox/aws/s3/bucket';

const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
const environment = 'https://abc12345.live.dynatrace.com';

describe('remove --stack', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeEach(async () => {
    aws = await companion();
    aws.sandbox.world.shelf(secretShelf).set(secret, '{"api_key":"dt0c01.A.B"}');
    const deployed = await aws.run(
      `deploy --region ${region} --environment ${environment} --secret-arn ${secret} --yes`,
    );
    expect(deployed.code).toBe(0);
  });
  afterEach(() => aws.close());
  const stack = () => [...aws.sandbox.world.shelf(stackShelf).values()].find(({ name }) => name === 'dynatrace-ecs');
  const line = `remove --stack dynatrace-ecs --region ${region}`;

  it('tells what stays and what it costs, asks, and deletes to the end', async () => {
    const { code, out, questions } = await aws.run(line, { confirm: [true] });
    expect(questions).toEqual(['Delete the stack dynatrace-ecs?']);
    expect(out).toMatch(
      /What stays:\n {2}- The bucket \S+ with the failed deliveries in it\. S3 storage is charged until they expire \(\d+ days after they came\)/,
    );
    expect(out).toContain(`The secret ${secret}: it is yours`);
    expect(out).toContain('dynatrace-ecs is gone.');
    expect([code, stack()?.status]).toEqual([0, 'DELETE_COMPLETE']);
  });

  it('deletes nothing when the answer is no, or when nobody can answer', async () => {
    expect((await aws.run(line, { confirm: [false] })).code).toBe(1);
    expect((await aws.run(line, { terminal: false })).code).toBe(1);
    expect(stack()?.status).toBe('CREATE_COMPLETE');
  });

  it('explains why a stack could not be deleted', async () => {
    const bucket = stack()?.resources.find(({ type }) => type === 'AWS::S3::Bucket');
    if (!bucket) throw new Error('the stack has no bucket');
    bucket.deletionPolicy = 'Delete';
    aws.sandbox.world.shelf(objectShelf).set(`${bucket.physicalId}/x`, {
      body: new Uint8Array(),
      contentType: '',
      modified: 0,
    });
    const found = await aws.run(`${line} --yes --json`);
    expect(found.code).toBe(1);
    expect(found.json().value).toMatchObject({
      stack: {
        name: 'dynatrace-ecs',
        isGone: false,
        explanations: [
          {
            cause: expect.stringContaining('cannot be deleted: failed deliveries are still in it') as string,
            whose: 'user',
          },
        ],
      },
    });
  });

  it.each([
    ['remove', 2, 'needs --stack or --orphans'],
    [`remove --orphans --region ${region}`, 2, 'environment: is not known'],
    [`remove --stack nothing --region ${region}`, 1, 'There is no stack nothing in eu-west-1; nothing was deleted.'],
  ])('refuses: %s', async (wrong, code, words) => {
    const ran = await aws.run(wrong);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(words)]);
  });
});

const pipeline = (deliveryStream: string, environmentUrl: string | null, ...metricStreams: string[]): Pipeline => ({
  ...{ deliveryStream, environmentUrl, metricStreams },
  endpoint: 'https://aws.cloud.dynatrace.com/metrics',
  backupBucketArn: `arn:aws:s3:::${deliveryStream}-backup`,
});

describe('remove --orphans', () => {
  const removed: string[] = [];
  const streams: Streams = {
    list: async () => [
      pipeline('owned', environment, 'a'),
      pipeline('orphan', `${environment}/`, 'b'),
      pipeline('unfed', environment),
      pipeline('elsewhere', 'https://xyz98765.live.dynatrace.com', 'c'),
      pipeline('other-vendor', null, 'd'),
    ],
    count: async () => ({ deliveryStreams: 5, metricStreams: 3 }),
    ownerOf: async (name) => (name === 'owned' ? 'dynatrace-ecs' : null),
    remove: async ({ deliveryStream }) => void removed.push(deliveryStream),
  };
  beforeEach(() => removed.splice(0));
  const options = {
    concurrency: 5,
    failureTolerance: 4,
    orphans: true,
    environment: 'https://abc12345.apps.dynatrace.com',
  } as const;

  it('finds what sends to the environment without a stack, and deletes only what was agreed to', async () => {
    const { run, told, value } = recordedRun({ streams: async () => streams }, [true, false]);
    expect(await remove(options, run)).toBe(0);
    expect(removed).toEqual(['orphan']);
    expect(value()).toEqual({ stack: null, orphans: { found: ['orphan', 'unfed'], removed: ['orphan'] } });
    expect(told.filter((line) => line.startsWith('?'))).toEqual([
      '? Delete the delivery stream orphan and metric stream b in eu-west-1?',
      '? Delete the delivery stream unfed in eu-west-1?',
    ]);
  });

  it('says so when there is none', async () => {
    const { run, told } = recordedRun({ streams: async () => ({ ...streams, ownerOf: async () => 'a-stack' }) });
    expect(await remove(options, run)).toBe(0);
    expect(told.at(-1)).toBe(`eu-west-1: no stream without a stack sends to ${environment} (3 with one).`);
  });
});
