import { CreateDeliveryStreamCommand } from '@aws-sdk/client-firehose';
import { faultShelf } from '../../sandbox/http/fault';
import { serviceClients } from '../sandbox/aws/serviceClients';
import { aPipeline, environment, unknownToken } from './aPipeline';
import { region } from './companion';

interface Row {
  kind: string;
  name: string;
  region: string;
  account: string;
  state: string;
  note: string;
}

// A stack set is made in forty accounts, at the pace of AWS shortened to seconds.
jest.setTimeout(60_000);

describe('status', () => {
  let aws: Awaited<ReturnType<typeof aPipeline>>;
  beforeAll(async () => {
    aws = await aPipeline();
  });
  afterAll(() => aws.close());
  const rows = async (line = '') =>
    ((await aws.run(`status --region ${region} --json ${line}`.trim())).json() as unknown as { value: { rows: Row[] } })
      .value.rows;

  it('lists stack and streams, with the version of the template', async () => {
    const found = await rows(`--regions ${region},us-east-1`);
    expect(found.map(({ kind, state }) => [kind, state])).toEqual([
      ['stack', 'CREATE_COMPLETE'],
      ['stream', 'running'],
      ['stream', 'ACTIVE'],
    ]);
    expect(found[0]).toMatchObject({
      account: '123456789012',
      region,
      note: expect.stringMatching(/^template \d/) as string,
    });
  });

  it('lists a stream to Dynatrace that no stack owns, which remove --orphans then removes', async () => {
    const { firehose } = serviceClients(aws.sandbox.url);
    await firehose.send(
      new CreateDeliveryStreamCommand({
        DeliveryStreamName: 'left-behind',
        HttpEndpointDestinationConfiguration: {
          EndpointConfiguration: { Url: 'https://aws.cloud.dynatrace.com/metrics', AccessKey: unknownToken },
          RequestConfiguration: { CommonAttributes: [{ AttributeName: 'dt-url', AttributeValue: environment }] },
          S3Configuration: { BucketARN: 'arn:aws:s3:::backup', RoleARN: 'arn:aws:iam::123456789012:role/r' },
        },
      }),
    );
    expect(await rows()).toContainEqual(expect.objectContaining({ name: 'left-behind', state: 'without a stack' }));
    const removed = await aws.run(`remove --orphans --environment ${environment} --region ${region}`, {
      confirm: [true],
    });
    expect(removed.out).toContain('Deleted left-behind');
    expect((await rows()).map(({ name }) => name)).not.toContain('left-behind');
  });

  it('shows a stack set with the accounts that are behind, which diagnose explains', async () => {
    const deployed = await aws.run(
      `deploy --stackset --ous r-ab12 --stack-name fleet --regions ${region} --region ${region} --environment ${environment} --token-env T --failure-tolerance 1 --yes`,
      { env: { T: unknownToken } },
    );
    expect(deployed.all).toContain('fleet: SUCCEEDED');
    const found = (await rows()).filter(({ name }) => name === 'fleet');
    expect(found.map(({ kind, state }) => [kind, state])).toEqual([
      ['stack set', '39 of 40 current'],
      ['instance', 'OUTDATED'],
    ]);
    const told = await aws.run(`diagnose --stackset fleet --region ${region}`);
    expect(told.out).toContain('fleet: 39 of 40 stacks are current.');
    expect(told.out).toMatch(/service control policy/i);
    expect(told.out).toContain('Whose move: whoever administers the AWS account or its organization');
    const watched = await aws.run(`watch --stackset fleet --region ${region}`);
    expect([watched.code, watched.out]).toEqual([0, expect.stringContaining('fleet: SUCCEEDED')]);
    const gone = await aws.run(`remove --stackset fleet --region ${region} --yes`);
    expect([gone.code, gone.out]).toEqual([0, expect.stringContaining('fleet is gone.')]);
    expect((await rows()).filter(({ name }) => name === 'fleet')).toEqual([]);
  });

  it('tells what it may not read, shows the rest and ends with 1', async () => {
    aws.world.shelf(faultShelf).push({
      path: '/aws/firehose/',
      status: 400,
      body: '{"__type":"AccessDeniedException","message":"User is not authorized to perform: firehose:ListDeliveryStreams"}',
    });
    const { code, all } = await aws.run(`status --region ${region}`);
    aws.world.shelf(faultShelf).splice(0);
    expect([code, all]).toEqual([
      1,
      expect.stringContaining('Not known: the streams of eu-west-1. AWS denies firehose:ListDeliveryStreams'),
    ]);
  });
});
