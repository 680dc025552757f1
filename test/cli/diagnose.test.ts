import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand, DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { readPastedEvents } from '../../domain/onboarding/diagnosis/readPastedEvents';
import { accountId, companion, region } from './companion';
import { stackShelf } from '../../sandbox/aws/stacks/stack';
import { objectShelf } from '../../sandbox/aws/s3/bucket';

/** As `aws cloudformation describe-stack-events` prints it, newest first. */
const pasted = {
  StackEvents: [
    {
      Timestamp: '2026-11-22T10:00:06+00:00',
      LogicalResourceId: 'ecs',
      ResourceType: 'AWS::CloudFormation::Stack',
      ResourceStatus: 'ROLLBACK_COMPLETE',
    },
    {
      Timestamp: '2026-11-22T10:00:03+00:00',
      LogicalResourceId: 'DeliveryStream',
      ResourceType: 'AWS::KinesisFirehose::DeliveryStream',
      ResourceStatus: 'CREATE_FAILED',
      ResourceStatusReason: 'Resource creation cancelled',
    },
    {
      Timestamp: '2026-11-22T10:00:02+00:00',
      LogicalResourceId: 'MetricStreamRole',
      ResourceType: 'AWS::IAM::Role',
      ResourceStatus: 'CREATE_FAILED',
      ResourceStatusReason:
        'API: iam:CreateRole User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: iam:CreateRole on resource: z',
    },
    {
      Timestamp: '2026-11-22T10:00:01+00:00',
      LogicalResourceId: 'ecs',
      ResourceType: 'AWS::CloudFormation::Stack',
      ResourceStatus: 'CREATE_IN_PROGRESS',
      ResourceStatusReason: 'User Initiated',
    },
  ],
};

const fileWith = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'events-')), 'events.json');
  writeFileSync(path, text);
  return path;
};

describe('diagnose', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeAll(async () => (aws = await companion()));
  afterAll(() => aws.close());

  it('explains pasted events: the root cause, what is left behind, whose move it is', async () => {
    const { code, out } = await aws.run(`diagnose --file ${fileWith(JSON.stringify(pasted))}`, { terminal: false });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '1. The role x lacks the permission iam:CreateRole, needed for MetricStreamRole.',
        '   What to do: Add iam:CreateRole to the policy of the role x, delete the stack and create it again. npm run aws -- policy prints the whole policy that a deployer needs.',
        '   Whose move: whoever administers the AWS account or its organization',
        'Cancelled as a consequence, not a cause: DeliveryStream.',
        'Left behind: The stack ecs is left in ROLLBACK_COMPLETE: it holds nothing that works, but its name, and cannot be updated. Delete it (npm run aws -- remove --stack ecs) before the name is used again, or use another name.',
        '',
      ].join('\n'),
    );
  });

  it('answers programs with every cause by a stable code, and with what only followed from it', async () => {
    const found = await aws.run(`diagnose --json --file ${fileWith(JSON.stringify(pasted))}`);
    expect(found.json().value).toMatchObject({
      explanations: [
        { code: 'denied-action', kind: 'cause', resources: ['MetricStreamRole'], whose: 'operator' },
        { code: 'left-behind', kind: 'left-behind', resources: ['ecs'], whose: 'user' },
      ],
      consequence: 'Cancelled as a consequence, not a cause: DeliveryStream.',
    });
  });

  it('explains a message that was pasted alone', async () => {
    const message =
      'An error occurred (InsufficientCapabilitiesException) when calling the CreateStack operation: Requires capabilities : [CAPABILITY_IAM]';
    const found = await aws.run(`diagnose --json --file ${fileWith(message)}`);
    expect(found.json().value).toMatchObject({
      explanations: [
        { cause: 'It was not acknowledged that the stack creates IAM roles (CAPABILITY_IAM).', whose: 'user' },
      ],
    });
  });

  it('explains a live stack of AWS', async () => {
    const client = new CloudFormationClient({ region });
    const template = { Resources: { Backup: { Type: 'AWS::S3::Bucket' } } };
    await client.send(new CreateStackCommand({ StackName: 'full', TemplateBody: JSON.stringify(template) }));
    await aws.sandbox.world.clock.advance(300);
    const stack = [...aws.sandbox.world.shelf(stackShelf).values()].find(
      ({ name, accountId: of }) => name === 'full' && of === accountId,
    );
    aws.sandbox.world.shelf(objectShelf).set(`${stack?.resources[0]?.physicalId ?? ''}/x`, {
      body: new Uint8Array(),
      contentType: '',
      modified: 0,
    });
    await client.send(new DeleteStackCommand({ StackName: 'full' }));
    await aws.sandbox.world.clock.advance(300);
    const { code, out } = await aws.run(`diagnose --stack full --region ${region}`);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^full: DELETE_FAILED\n1\. The bucket Backup cannot be deleted/),
    ]);
  });

  it.each([
    ['diagnose', 2, 'needs one of --stack, --stackset and --file'],
    ['diagnose --stack a --file b', 2, 'needs one of --stack, --stackset and --file'],
    [`diagnose --stack nothing --region ${region}`, 1, 'There is no stack nothing in eu-west-1.'],
    ['diagnose --file /nonexistent/events.json', 1, '/nonexistent/events.json cannot be read.'],
    [`diagnose --file ${fileWith('{"StackEvents": [')}`, 2, 'the JSON is cut off or not valid'],
    [`diagnose --file ${fileWith('{"StackEvents": []}')}`, 2, 'there is no stack event in it'],
    [`diagnose --file ${fileWith('\n \n')}`, 2, 'there is no stack event in it'],
  ])('refuses: %s', async (line, code, words) => {
    const ran = await aws.run(line);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('readPastedEvents', () => {
  const event = {
    at: '2026-11-22T10:00:02Z',
    logicalId: 'R',
    type: 'AWS::IAM::Role',
    status: 'CREATE_FAILED',
    reason: 'x',
  };
  const theirs = {
    Timestamp: event.at,
    LogicalResourceId: 'R',
    ResourceType: event.type,
    ResourceStatus: event.status,
    ResourceStatusReason: 'x',
  };

  it.each([
    ['a bare list', [theirs]],
    [
      'what stack-status answers',
      {
        ok: true,
        value: { events: [{ at: event.at, resource: 'R', type: event.type, status: event.status, reason: 'x' }] },
      },
    ],
    [
      'what describe-events prints',
      {
        OperationEvents: [
          {
            ...theirs,
            ResourceStatus: undefined,
            ResourceStatusReason: undefined,
            ValidationStatus: 'CREATE_FAILED',
            ValidationStatusReason: 'x',
          },
        ],
      },
    ],
  ])('reads %s', (_, json) => {
    expect(readPastedEvents(JSON.stringify(json))).toEqual([event]);
  });
});
