import * as fc from 'fast-check';
import { explainStackFailure, type FailedEvent } from '../../../../domain/onboarding/diagnosis/explainStackFailure';
import { stackMessages } from '../stackMessages';

const stackType = 'AWS::CloudFormation::Stack';
let second = 0;
const event = (logicalId: string, status: string, reason: string | null = null, type?: string): FailedEvent => ({
  at: new Date(Date.parse('2026-11-22T10:00:00Z') + 1000 * second++).toISOString(),
  ...{ logicalId, status, reason, type },
});
beforeEach(() => (second = 0));

const tagging =
  'Resource handler returned message: "Encountered a permissions error performing a tagging operation, please add required tag permissions." (RequestToken: x, HandlerErrorCode: UnauthorizedTaggingOperation)';

/** A creation that failed at the bucket, as DescribeStackEvents tells it, oldest first. */
const aRollback = () => [
  event('ecs', 'CREATE_IN_PROGRESS', 'User Initiated', stackType),
  event('BackupBucket', 'CREATE_IN_PROGRESS', null, 'AWS::S3::Bucket'),
  event('DeliveryLogGroup', 'CREATE_IN_PROGRESS', null, 'AWS::Logs::LogGroup'),
  event('BackupBucket', 'CREATE_FAILED', tagging, 'AWS::S3::Bucket'),
  event('DeliveryLogGroup', 'CREATE_FAILED', 'Resource creation cancelled', 'AWS::Logs::LogGroup'),
  event(
    'ecs',
    'ROLLBACK_IN_PROGRESS',
    'The following resource(s) failed to create: [BackupBucket, DeliveryLogGroup]. Rollback requested by user.',
    stackType,
  ),
  event('BackupBucket', 'DELETE_COMPLETE', null, 'AWS::S3::Bucket'),
  event('ecs', 'ROLLBACK_COMPLETE', null, stackType),
];

const explained = [
  {
    cause:
      'Whoever deploys may create BackupBucket, but not tag it: s3:PutBucketTagging is missing. CloudFormation tags all that it creates.',
    fix: 'Add s3:PutBucketTagging to the policy of whoever deploys, delete the stack and create it again. npm run aws -- policy prints the whole policy that a deployer needs.',
    whose: 'operator',
  },
  {
    cause:
      'The stack ecs is left in ROLLBACK_COMPLETE: it holds nothing that works, but its name, and cannot be updated.',
    fix: 'Delete it (npm run aws -- remove --stack ecs) before the name is used again, or use another name.',
    whose: 'user',
  },
];

describe('explainStackFailure', () => {
  it.each(stackMessages)('knows what AWS means: %s', (_, reason, type, cause, whose) => {
    const found = explainStackFailure([event('It', 'CREATE_FAILED', reason, type)]);
    expect(found).toEqual([
      { cause: expect.stringContaining(cause) as string, fix: expect.any(String) as string, whose },
    ]);
  });

  it('tells the root cause first, never what was cancelled because of it, and what is left behind last', () => {
    expect(explainStackFailure(aRollback())).toEqual(explained);
  });

  it('takes events in the order of DescribeStackEvents, newest first, just as well', () => {
    expect(explainStackFailure(aRollback().reverse())).toEqual(explained);
  });

  it('tells a cause once, however many resources it stopped', () => {
    const reason = 'The security token included in the request is expired';
    const events = ['A', 'B'].map((name) => event(name, 'CREATE_FAILED', reason, 'AWS::IAM::Role'));
    expect(explainStackFailure(events)).toHaveLength(1);
  });

  it('looks at the latest operation only', () => {
    const events = [
      ...aRollback(),
      event('ecs', 'DELETE_IN_PROGRESS', 'User Initiated', stackType),
      event('BackupBucket', 'DELETE_FAILED', 'The bucket you tried to delete is not empty', 'AWS::S3::Bucket'),
      event('ecs', 'DELETE_FAILED', 'The following resource(s) failed to delete: [BackupBucket]. ', stackType),
    ];
    expect(explainStackFailure(events).map(({ cause }) => cause)).toEqual([
      'The bucket BackupBucket cannot be deleted: failed deliveries are still in it.',
    ]);
  });

  it('has nothing to say about a stack that is fine, or was never there', () => {
    expect(explainStackFailure([])).toEqual([]);
    const fine = [
      event('ecs', 'CREATE_IN_PROGRESS', 'User Initiated', stackType),
      event('ecs', 'CREATE_COMPLETE', null, stackType),
    ];
    expect(explainStackFailure(fine)).toEqual([]);
  });

  it('says so when the cause is not among the events', () => {
    expect(
      explainStackFailure([event('Role', 'CREATE_FAILED', 'Resource creation cancelled', 'AWS::IAM::Role')]),
    ).toEqual([
      {
        cause: 'The cause is not among these events. Role stopped only because something else failed first.',
        fix: expect.stringContaining('describe-stack-events') as string,
        whose: 'user',
      },
    ]);
  });

  it('quotes what it does not know, and says that it does not', () => {
    expect(explainStackFailure([event('DeliveryStream', 'CREATE_FAILED', 'The frobnicator is\n cold')])).toEqual([
      {
        cause: 'Not known to this tool. AWS said of DeliveryStream: “The frobnicator is cold”',
        fix: 'CloudTrail has the call that was refused, at 2026-11-22T10:00:00.000Z, with what was asked and answered: aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateDeliveryStream. In the console: Amazon Data Firehose, the stream, its error logs. Then search the AWS documentation for the message, or hand it to whoever administers the account.',
        whose: 'operator',
      },
    ]);
  });

  it('repeats no token, key or signature, wherever AWS quotes one', () => {
    const secrets = [
      'dt0c01.ABCDEFGHIJKLMNOPQRSTUVWX.ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      'AKIAIOSFODNN7EXAMPLE',
      'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY',
    ];
    const [token = '', id = '', secret = ''] = secrets;
    const reasons = [
      `Odd: {"api_key":"${secret}"} and ${token} of ${id}`,
      `Odd: https://x/?X-Amz-Signature=${secret}&y`,
      `Parameter DynatraceApiToken failed to satisfy constraint: not ${token}`,
    ];
    const said = JSON.stringify(reasons.map((reason) => explainStackFailure([event('X', 'CREATE_FAILED', reason)])));
    expect(secrets.filter((one) => said.includes(one))).toEqual([]);
  });

  it('has an answer for any text', () => {
    const any = fc.record({ logicalId: fc.string(), reason: fc.string({ minLength: 1 }), at: fc.string() });
    fc.assert(
      fc.property(any, (one) => {
        expect(explainStackFailure([{ ...one, status: 'CREATE_FAILED' }])).toHaveLength(1);
      }),
    );
  });
});
