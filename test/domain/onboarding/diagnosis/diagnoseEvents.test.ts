import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { diagnoseEvents } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';
import { awsWordings } from '../awsWordings';
import { judgedWordings } from '../judgedWordings';
import { kindWordings } from '../kindWordings';
import { freshWordings } from '../freshWordings';
import { gradedWordings } from '../gradedWordings';
import { laterWordings } from '../laterWordings';
import { publicWordings } from '../publicWordings';
import { roundWordings } from '../roundWordings';
import { stackMessages } from '../stackMessages';
import { unicodeText } from '../../../kit/unicodeText';

const diagnosed = (text: string) => diagnoseEvents(readPastedEvents(text));
const codes = (text: string) => diagnosed(text).causes.map(({ code }) => code);
const pasted = (name: string) => readFileSync(join(__dirname, 'pasted', name), 'utf8');

/** What a form tells: the codes of its causes, the resources of the first, and what was cancelled or left behind. */
const forms: readonly (readonly [file: string, codes: string[], resources: string[]])[] = [
  ['boto.txt', ['capabilities'], []],
  ['change-set.json', ['exists-already'], []],
  ['cli-table.txt', ['name-taken'], ['BackupBucket']],
  ['cli-table-query.txt', ['denied-action'], ['BackupBucket']],
  ['cli-text-full.txt', ['denied-action'], ['BackupBucket']],
  ['console-cells.txt', ['quota'], ['MetricStream']],
  ['console-detailed.txt', ['denied-tagging'], ['BackupBucket']],
  ['describe-stacks.json', ['left-behind'], ['dynatrace-ecs']],
  ['eventbridge.json', ['denied-action'], ['BackupBucket']],
  ['events.csv', ['denied-scp'], ['DeliveryRole']],
  ['german.txt', ['denied-action'], ['BackupBucket']],
  ['gha-cdk.txt', ['denied-action'], ['DeliveryRole047D']],
  ['hardwrap.txt', ['denied-action'], []],
  ['hook-events.json', ['exists-already', 'hook'], ['DeliveryStream']],
  ['js-sdk.txt', ['rollback-failed'], []],
  ['md.txt', ['denied-action'], ['BackupBucket']],
  ['powershell.txt', ['denied-action'], ['BackupBucket']],
  ['pulumi.txt', ['stack-exists'], []],
  ['query-rows.json', ['denied-action'], ['BackupBucket']],
  ['sam-table.txt', ['role-not-ready'], ['DeliveryStream']],
  ['serverless.txt', ['name-taken'], ['BackupBucket']],
  ['sns.txt', ['name-taken'], ['DeliveryLogGroup']],
  ['ss-results-text.txt', ['denied-scp'], ['DeliveryRole']],
  ['ss-table.txt', ['stack-set-service-trust', 'stack-set-account-suspended'], []],
  ['ss-yaml.txt', ['quota'], ['BackupBucket']],
  ['terraform.txt', ['denied-action'], []],
  ['xml.txt', ['stack-exists'], []],
  ['field-assume-role.txt', ['role-not-ready'], []],
  ['field-cdk-progress.txt', ['name-taken'], ['DeliveryRole047D']],
  ['field-cli-text.txt', ['denied-action'], ['BackupBucket']],
  ['field-cli-yaml.txt', ['denied-action'], ['BackupBucket']],
  ['field-console-table-older.txt', ['denied-secret'], ['DeliveryStream']],
  ['field-console-table.txt', ['denied-action'], ['BackupBucket']],
  ['field-failure-tolerance.txt', ['tolerance-exceeded'], []],
  ['field-handler-line.txt', ['role-not-ready'], []],
  ['field-nested-stack.json', ['nested-failed'], ['EcsMetricStream']],
  ['field-rollback-complete.txt', ['remove-first'], []],
  ['field-stack-instances.json', ['denied-scp'], ['DeliveryRole']],
  ['field-stackset-access.txt', ['stack-set-trusted-access'], []],
  ['field-stackset-admin-role.txt', ['stack-set-administration-role'], []],
  ['field-stackset-reason.txt', ['denied-tagging'], ['BackupBucket']],
  ['field-stackset-trust.txt', ['stack-set-service-trust'], []],
  ['field-stream-limit.txt', ['quota'], []],
  ['field-test-message.txt', ['role-not-ready'], []],
  ['field-waiter.txt', ['remove-first'], []],
  ['field-wrapped-lines.txt', ['denied-action'], []],
];

/** A name is a name, however it is called. */
const hostile: readonly (readonly [message: string, code: string])[] = [
  ['access-denied-already-exists already exists', 'name-taken'],
  [
    'User: arn:aws:sts::111122223333:assumed-role/limit-exceeded/throttling is not authorized to perform: s3:CreateBucket on resource: arn:aws:s3:::quota-exceeded-already-exists because no identity-based policy allows the s3:CreateBucket action',
    'denied-action',
  ],
  [`Resource of type 'AWS::IAM::Role' with identifier 'service control policy' already exists.`, 'name-taken'],
  ['Stack [rate-exceeded] does not exist', 'stack-not-found'],
  ['Stack [AccessDenied] already exists', 'stack-exists'],
  ["The frobnicator of bucket 'token has expired' is cold", 'unknown'],
  [
    'Embedded stack arn:aws:cloudformation:eu-west-1:111122223333:stack/access-denied-limit-exceeded/1 was not successfully created: The following resource(s) failed to create: [AccessDenied, LimitExceeded].',
    'nested-failed',
  ],
  ['The following resource(s) failed to create: [AccessDenied, ThrottlingRole].', 'cause-not-seen'],
  ['The log group kms-key-policy/explicit-deny does not exist', 'log-group-missing'],
  ['Hook failed with message: access denied, rate exceeded, already exists', 'hook'],
  [
    'Parameter Namespaces failed to satisfy constraint: must not be Access Denied or Rate exceeded',
    'parameter-refused',
  ],
  [
    `Resource of type 'AWS::KinesisFirehose::DeliveryStream' with identifier 'x' did not stabilize. Reason: User: x is not authorized to perform: s3:PutObject on resource: y (HandlerErrorCode: NotStabilized)`,
    'denied-action',
  ],
  [
    'Resource handler returned message: "Exceeded attempts to wait" (HandlerErrorCode: NotStabilized)',
    'not-ready-in-time',
  ],
];

/** Where the words may mean a cause of another kind than the code, its kind is told by AWS's words, with the sentence. */
const ofKinds: readonly (readonly [message: string, code: string, whose: string])[] = [
  ['The frobnicator is beyond its capacity', 'limit-reached', 'operator'],
  ['Frobnication needs verification of the account', 'account-refused', 'operator'],
  ['The frobnicator may not be accessed from here', 'access-refused', 'operator'],
  ['The frobnicator still warms up, come back later', 'try-later', 'platform'],
];

/** A code alone says too little where AWS says nothing beside it. */
const undecided: readonly string[] = [
  'Resource handler returned message: "null" (RequestToken: 2, HandlerErrorCode: InternalFailure)',
  'Resource handler returned message: "The frobnicator spins the wrong way" (RequestToken: 2, HandlerErrorCode: InternalFailure)',
  'An error occurred (400) when calling the HeadObject operation: Bad Request',
];

describe('diagnoseEvents', () => {
  it.each(awsWordings)('knows what AWS means: %s in %s', (code, message) => {
    expect(codes(message)).toEqual([code]);
  });

  it.each(freshWordings)('a further public wording: %s', (_, message, codes) => {
    expect(codes.split('|')).toContain(diagnoseEvents(readPastedEvents(message)).causes[0]?.code);
  });

  it.each(gradedWordings)('tells one cause, and of what: %s', (_, message, codes, resource) => {
    const { causes } = diagnosed(message);
    expect(causes).toHaveLength(1);
    expect(codes.split('|')).toContain(causes[0]?.code);
    if (resource !== null) expect(causes[0]?.resources).toEqual(resource === '' ? [] : [resource]);
  });

  it.each(roundWordings)('tells one cause, whoever said it: %s: %s', (_, message, code, resource) => {
    const { causes } = diagnosed(message);
    expect(causes.map((one) => one.code)).toEqual([code]);
    if (resource !== null) expect(causes[0]?.resources).toEqual([resource]);
  });

  it.each([
    [
      'Resource handler returned message: "DB instance x not found. (Service: Rds, Status Code: 404, Request ID: 1)"',
      'Rds',
    ],
    [
      'db\tCREATE_FAILED\tAWS::RDS::DBInstance\tThe parameter MasterUserPassword is not a valid password. (Service: Rds, Status Code: 400)',
      'AWS::RDS::DBInstance',
    ],
    [
      'User: arn:aws:iam::111122223333:user/x is not authorized to perform: ec2:RunInstances on resource: *',
      'ec2:RunInstances',
    ],
  ])('says of what no template of this tool makes that it is another one: %s', (message, foreign) => {
    expect(diagnosed(message).causes[0]?.cause).toContain(
      `This is not from this tool's templates: they have no ${foreign}.`,
    );
  });

  it.each([...judgedWordings, ...publicWordings, ...kindWordings, ...laterWordings])(
    'tells the cause, the resource, the remedy and whose move it is: %s',
    (_, message, code, resource, words, whose) => {
      const { causes } = diagnosed(message);
      expect(causes).toHaveLength(1);
      expect(causes[0]).toMatchObject({ code, whose, resources: resource === '' ? [] : [resource] });
      expect(`${causes[0]?.cause ?? ''} ${causes[0]?.fix ?? ''}`).toContain(words);
    },
  );

  it.each([
    [
      'Resource handler returned message: "Failed to stabilize Vpc Link with id ags3ms Status Message NLB ARN is malformed." (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
      'never became ready. AWS says why: “NLB ARN is malformed.”',
      'Correct what AWS names',
    ],
    [
      'Resource handler returned message: "Exceeded attempts to wait" (RequestToken: 1, HandlerErrorCode: NotStabilized)',
      'The message does not say why.',
      'AWS Health Dashboard',
    ],
    [
      'User: arn:aws:sts::111122223333:assumed-role/plan/ci is not authorized to perform: secretsmanager:GetSecretValue on resource: x because no identity-based policy allows the secretsmanager:GetSecretValue action',
      'may not be read by the role plan',
      'add secretsmanager:GetSecretValue on the secret',
    ],
    [
      'An error occurred (ValidationError) when calling the CreateChangeSet operation: Parameters: [KeyName] must have values',
      'KeyName must have a value',
      '--parameter-overrides NAME=VALUE',
    ],
    [
      'Policy arn:aws:iam::aws:policy/AWSLambdaFullAccess does not exist or is not attachable. (Service: Iam, Status Code: 404, Request ID: 1)',
      'a policy of AWS itself',
      'list-policies --scope AWS',
    ],
    [
      'Resource handler returned message: "Error occurred during operation \'PutParameter\'." (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
      'Not known to this tool',
      'AttributeKey=EventName,AttributeValue=PutParameter',
    ],
    [
      'Resource handler returned message: "The bucket you tried to delete is not empty. You must delete all versions in the bucket. (Service: S3, Status Code: 409, Request ID: 1)"',
      'cannot be deleted',
      'with all versions',
    ],
    [
      'Error: creating IAM Policy (lambda_s3_policy): EntityAlreadyExists: A policy called lambda_s3_policy already exists. Duplicate names are not allowed.',
      'exists already',
      'terraform import',
    ],
    [
      'api\tCREATE_FAILED\tAWS::ApiGateway::Method\tMethod already exists for this resource (Service: AmazonApiGateway; Status Code: 409; Error Code: ConflictException; Request ID: 1)',
      'exists already',
      'Choose another name in the template',
    ],
    [
      "Value dotnetcore2.2 at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [java8, nodejs8.10] (Service: AWSLambda; Status Code: 400; Request ID: 1)",
      'the value of runtime',
      'from the list that AWS names',
    ],
    [
      'Error: modifying ELBv2 Load Balancer attributes: InvalidConfigurationRequest: Access Denied for bucket: my-logs. Please check S3bucket permission',
      'policy of a bucket',
      'Allow in the bucket policy',
    ],
    [
      'Resource handler returned message: "The specified capacity provider is in use and cannot be removed."',
      'stands against something that is there already, in use',
      'release, empty, rename or remove it',
    ],
  ])('gives the remedy for what exactly is wrong: %s', (message, cause, fix) => {
    const [found] = diagnosed(message).causes;
    expect(found?.cause).toContain(cause);
    expect(found?.fix).toContain(fix);
  });

  it.each([
    [
      'CREATE_FAILED - AWS::ApiGateway::Stage\n\nCloudWatch Logs role ARN must be set in account settings to enable logging',
      'request-refused',
      'CloudWatch Logs role ARN must be set',
    ],
    ['CREATE_FAILED - AWS::IAM::Role - Resource already exists', 'name-taken', 'role cannot be created'],
    ['CREATE_FAILED AWS::IAM::Role Resource already exists', 'name-taken', 'role cannot be created'],
  ])(
    'reads a failure that names its type only, and takes no word of the reason for its name: %j',
    (text, code, words) => {
      const [cause] = diagnosed(text).causes;
      expect(cause).toMatchObject({ code, resources: [] });
      expect(cause?.cause).toContain(words);
    },
  );

  it.each(ofKinds)('tells of which kind a refusal is that no row knows: %s', (sentence, code, whose) => {
    const message = `Resource handler returned message: "${sentence} (Service: Frob, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: InvalidRequest)`;
    const [cause] = diagnosed(message).causes;
    expect(cause).toMatchObject({ code, whose });
    expect(cause?.cause).toContain(`It said: “${sentence}”`);
  });

  it.each(undecided)('does not guess from a code alone: %s', (message) => {
    expect(codes(message)).toEqual(['unknown']);
  });

  it('takes a command line for no message', () => {
    const command = '$ aws cloudformation deploy --stack-name ecs --capabilities CAPABILITY_NAMED_IAM';
    expect(codes(`${command}\nAn error occurred (ValidationError): Stack [ecs] does not exist`)).toEqual([
      'stack-not-found',
    ]);
  });

  it.each(forms)('reads %s: %j of %j', (file, expected, resources) => {
    const { causes } = diagnosed(pasted(file));
    expect([causes.map(({ code }) => code), causes[0]?.resources]).toEqual([expected, resources]);
  });

  it.each(hostile)('takes no name for a word of AWS: %s', (message, code) => {
    expect(codes(message)).toEqual([code]);
  });

  it('names what was cancelled as a consequence, and what has to go before the next attempt', () => {
    const { consequence, leftBehind } = diagnosed(pasted('field-console-table.txt'));
    expect([consequence, leftBehind.map(({ cause }) => cause)]).toEqual([
      'Cancelled as a consequence, not a cause: DeliveryRole.',
      [
        'The stack dynatrace-ecs is left in ROLLBACK_COMPLETE: it holds nothing that works, but its name, and cannot be updated.',
      ],
    ]);
  });

  it('names the command that shows the events of a nested stack', () => {
    expect(diagnosed(pasted('field-nested-stack.json')).causes[0]?.fix).toContain(
      'aws cloudformation describe-stack-events --stack-name arn:aws:cloudformation:eu-west-1:111122223333:stack/landing-zone-EcsMetricStream-ABC/1 --region eu-west-1',
    );
  });

  it('tells of a stack set per cause: how many of how many accounts, which, and how many were cancelled', () => {
    const { causes, consequence } = diagnosed(pasted('ss-results-text.txt'));
    expect([causes.map(({ cause }) => cause), consequence]).toEqual([
      [
        'In 2 of 4 accounts (111122223333 and 222233334444; eu-west-1): A service control policy of the organization does not allow iam:CreateRole, needed for DeliveryRole. No policy inside the account can lift it.',
      ],
      '1 more stack was cancelled as a consequence, not a cause: 333344445555 eu-west-1.',
    ]);
  });

  it('advises no deletion of a stack that only failed to be updated', () => {
    const event = {
      at: '',
      logicalId: 'Role',
      type: 'AWS::IAM::Role',
      status: 'UPDATE_FAILED',
      reason: 'Rate exceeded',
    };
    expect(diagnoseEvents([event]).causes[0]?.fix).toBe(
      'Wait some minutes, update the stack again; deploy fewer stacks at a time.',
    );
  });

  it('explains the creation that failed when the stack was deleted afterwards', () => {
    const of = (logicalId: string, status: string, type: string, reason: string | null = null) => ({
      at: '',
      logicalId,
      status,
      type,
      reason,
      stack: 'ecs',
    });
    const stack = 'AWS::CloudFormation::Stack';
    const events = [
      of('ecs', 'CREATE_IN_PROGRESS', stack, 'User Initiated'),
      of('Bucket', 'CREATE_FAILED', 'AWS::S3::Bucket', 'API: s3:CreateBucket Access Denied'),
      of('ecs', 'ROLLBACK_COMPLETE', stack),
      of('ecs', 'DELETE_IN_PROGRESS', stack, 'User Initiated'),
      of('ecs', 'DELETE_COMPLETE', stack),
    ];
    expect(diagnoseEvents(events).causes.map(({ code }) => code)).toEqual(['denied-action']);
  });

  it('leaves no hole in a sentence, whatever the events do not tell', () => {
    const bare = (reason: string) => ({ at: '', logicalId: '', status: 'CREATE_FAILED', reason });
    const said = [...awsWordings.map(([, message]) => message), ...stackMessages.map(([, message]) => message)]
      .flatMap((message) => diagnoseEvents([bare(message)]).causes)
      .filter(({ kind }) => kind !== 'unknown')
      // What AWS said may hold anything.
      .flatMap(({ cause, fix }) => [cause.replace(/“[^”]+”/g, '“…”'), fix]);
    expect(said.length).toBeGreaterThan(300);
    expect(
      said.filter((text) => /undefined|\bnull\b| {2}|\(\)|“”| [,.;:)]|\( | at ;|:\.$|^(?![\w-]+:)[a-z]/.test(text)),
    ).toEqual([]);
  });

  it('answers a hostile paste of ten million characters within its bounds', () => {
    const long = 10_000_000;
    const texts = [
      'a',
      '"',
      '{',
      "' a",
      'a-',
      '/a',
      'CREATE_FAILED ',
      'Reason: ',
      'x already exists\n',
      'UPDATE_ROLLBACK_',
    ];
    for (const text of texts) {
      const began = Date.now();
      try {
        diagnosed(text.repeat(long / text.length));
      } catch (error) {
        expect(error).toMatchObject({ code: 'InvalidInput' });
      }
      expect(Date.now() - began).toBeLessThan(15_000);
    }
  }, 120_000);

  it('never throws anything but InvalidInput at any text', () => {
    fc.assert(
      fc.property(unicodeText({ maxLength: 400 }), (text) => {
        try {
          diagnosed(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'InvalidInput' });
        }
      }),
    );
  });
});
