import { diagnoseEvents } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';

const told = (text: string) => diagnoseEvents(readPastedEvents(text)).causes;
/** All that is said of a paste that has one cause. */
const one = (text: string) => {
  const causes = told(text);
  expect(causes).toHaveLength(1);
  return { code: causes[0]?.code, cause: causes[0]?.cause ?? '', fix: causes[0]?.fix ?? '' };
};

describe('messages of one kind', () => {
  it('quotes each of two that a handler refused for different reasons', () => {
    const { cause } = one(
      'Resource handler returned message: "Invalid retention period"\nResource handler returned message: "The dashboard body is invalid"',
    );
    expect(cause).toContain('It said: “Invalid retention period”, and “The dashboard body is invalid”');
  });

  it('quotes both defects of a template', () => {
    const { cause } = one(
      'Template format error: Unresolved resource dependencies [A] in the Resources block of the template\n\nTemplate format error: YAML not well-formed. (line 3, column 1)',
    );
    expect(cause).toContain('Unresolved resource dependencies [A]');
    expect(cause).toContain('YAML not well-formed. (line 3, column 1)');
  });

  it('says what a tool repeats only once', () => {
    const { cause } = one(
      'Template format error: YAML not well-formed.\n\nTemplate format error: YAML not well-formed. (line 3, column 1)',
    );
    expect(cause.match(/YAML not well-formed/g)).toHaveLength(1);
    expect(cause).toContain('(line 3, column 1)');
    const same = one('Invalid template path a.yaml\n\nInvalid template path a.yaml');
    expect(same.cause.match(/Invalid template path/g)).toHaveLength(1);
  });
});

describe('quotas', () => {
  it.each([
    [
      'An error occurred (LimitExceeded) when calling the CreateRole operation: Cannot exceed quota for ACLSizePerRole: 2048',
      '(length of the trust policy of a role)',
      '--service-code iam --region us-east-1',
    ],
    [
      'An error occurred (LimitExceededException) when calling the CreateChangeSet operation: Limit for stack has been exceeded',
      '(stacks in this region)',
      '--service-code cloudformation',
    ],
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    [
      'An error occurred (LimitExceeded) when calling the CreatePolicy operation: Cannot exceed quota for customer managed policies per account: 1500',
      '(customer managed policies of the account)',
      '--service-code iam --region us-east-1',
    ],
    [
      'Resource limit exceeded: the limit of subscription filter policies per account',
      '(account-level subscription filters, one per region)',
      'describe-account-policies',
    ],
  ])('names the one that is meant: %s', (message, name, fix) => {
    const said = one(message);
    expect(said.cause).toContain(name);
    expect(said.fix).toContain(fix);
  });

  it('takes policies of an account for nobody in particular', () => {
    const said = one('The number of policies per account has reached the limit.');
    expect(said.code).toBe('quota');
    expect(`${said.cause} ${said.fix}`).not.toMatch(/subscription|SUBSCRIPTION/);
  });
});

describe('codes that Firehose shares with other services', () => {
  it.each([
    ['InternalError: An internal error has occurred status code: 500, request id: 7a', 'AWS failed inside'],
    [
      'We encountered an internal error. Please try again. (Service: Amazon S3; Status Code: 500; Error Code: InternalError)',
      'AWS failed inside',
    ],
    ['null (Service: AmazonSQS; Status Code: 400; Error Code: KMS.NotFoundException)', 'The KMS key cannot be used'],
    [
      'Invalid parameter: KMS key not found (Service: AmazonSNS; Status Code: 400; Error Code: KMS.NotFoundException)',
      'The KMS key cannot be used',
    ],
  ])('are not blamed on it beside the call of another: %s', (message, cause) => {
    const said = one(message);
    expect(said.cause).toContain(cause);
    expect(`${said.cause} ${said.fix}`).not.toMatch(/Firehose|backup bucket|delivery role/);
  });

  it('are its own in its log', () => {
    const record =
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt","errorCode":"S3.KMS.NotFoundException","message":"Key does not exist"}';
    expect(one(record).cause).toContain('Firehose cannot use the KMS key');
    expect(one('KMS.NotFoundException: Key does not exist').cause).toContain('The KMS key cannot be used');
  });
});

describe('providers of Terraform', () => {
  const heading = 'Error: Failed to query available provider packages';

  it.each([
    [
      `${heading}\n\nCould not retrieve the list of available versions for provider hashicorp/aws: could not connect to registry.terraform.io: failed to request discovery document: Get "https://registry.terraform.io/.well-known/terraform.json": dial tcp: lookup registry.terraform.io: no such host`,
      'registry.terraform.io cannot be reached',
    ],
    [
      '│ Error: Failed to query available provider packages\n│\n│ Could not retrieve the list of available versions for provider hashicorp/aws:\n│ could not connect to registry.terraform.io: failed to request discovery\n│ document: Get "https://registry.terraform.io/.well-known/terraform.json":\n│ context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      'registry.terraform.io cannot be reached',
    ],
    [
      `${heading}: could not connect to registry.opentofu.org: proxyconnect tcp: dial tcp 10.0.0.1:3128: i/o timeout`,
      'registry.opentofu.org cannot be reached from the machine that runs the command: the proxy',
    ],
    [
      'Error: Failed to install provider\n\nError while installing hashicorp/aws v5.0.0: could not query provider registry for registry.terraform.io/hashicorp/aws: Get "https://releases.hashicorp.com/terraform": x509: certificate signed by unknown authority',
      'releases.hashicorp.com cannot be reached from the machine that runs the command: the certificate',
    ],
  ])('names the registry that was not reached: %s', (message, cause) => {
    const said = one(message);
    expect(said.code).toBe('unreachable');
    expect(said.cause).toContain(cause);
    expect(said.cause).not.toMatch(/^AWS/);
    expect(said.fix).not.toMatch(/region, the network|terraform init \(/);
  });

  it('still asks for terraform init where the registry answered', () => {
    expect(
      one(`${heading}: provider registry registry.terraform.io does not have a provider named hashicorp/awz`).fix,
    ).toContain('Run terraform init');
  });

  it('blames AWS where the provider did not reach it', () => {
    const { cause, fix } = one(
      'Error: Retrieving AWS account details: validating provider credentials: Post "https://sts.eu-west-1.amazonaws.com/": dial tcp: lookup sts.eu-west-1.amazonaws.com: no such host, with provider["registry.terraform.io/hashicorp/aws"]',
    );
    expect(cause).toBe('AWS cannot be reached from the machine that runs the command.');
    expect(fix).toContain('spelling of the region');
  });

  it.each([
    'Resource handler returned message: "The specified capacity provider FARGATE_SPOT is not available"',
    'The capacity provider arn:aws:ecs:eu-west-1:111122223333:capacity-provider/fast is not available',
    'CREATE_FAILED Service: the capacity provider FARGATE_SPOT is not available',
  ])('is not what AWS says of a capacity provider: %s', (message) => {
    const { cause, fix } = one(message);
    expect(`${cause} ${fix}`).not.toMatch(/Terraform|terraform/);
  });
});

describe('a command that ended with a status', () => {
  it('is what a custom resource says of itself, and no command of the pipeline', () => {
    const { cause, fix } = one(
      'Received response status [FAILED] from custom resource. Message returned: Command failed with exit status 1',
    );
    expect(cause).toContain('exit status 1');
    expect(`${cause} ${fix}`).not.toMatch(/pipeline|Paste the lines above/);
  });

  it('is no pipeline either where an event of a resource says it', () => {
    const { causes } = diagnoseEvents([
      { at: '', logicalId: 'Setup', status: 'CREATE_FAILED', reason: 'The script ended: exit status 3' },
    ]);
    expect(causes.map(({ cause }) => cause)).toEqual([expect.stringContaining('exit status 3')]);
  });

  it('is one of the pipeline where nothing else was pasted', () => {
    expect(one('Error: the deploy step: exit status 1').cause).toContain('A command of the pipeline failed');
  });
});

describe('a host that was not found', () => {
  it.each(['cloudformation.eu-west-1.amazonaws.com', 'iam.amazonaws.com'])(
    'is the network, not the region: %s',
    (host) => {
      const { cause, fix } = one(`Inaccessible host: '${host}'`);
      expect(cause).toBe('AWS cannot be reached from the machine that runs the command.');
      expect(fix).toContain('the proxy (HTTPS_PROXY)');
    },
  );

  it('is the network where the code and the service are told with a known region', () => {
    const { cause } = one(
      "UnknownEndpoint: Inaccessible host: `firehose.us-gov-west-1.amazonaws.com' at port `undefined'. This service may not be available in the `us-gov-west-1' region.",
    );
    expect(cause).toContain('cannot be reached');
  });

  it('is the region where nobody knows it', () => {
    const { cause } = one(
      "Inaccessible host: `firehose.eu-wst-1.amazonaws.com' at port `undefined'. This service may not be available in the `eu-wst-1' region.",
    );
    expect(cause).toContain('There is no such region');
  });
});

describe('tools whose words look like names', () => {
  it.each([
    'cfn-lint failed: found 3 errors',
    '[cfn-lint] E3012: Property Resources/X/Properties/Y should be of type String',
    'cfn-guard: rule S3_BUCKET_ENCRYPTION FAIL',
    's3.guard/S3_BUCKET_ENCRYPTION  FAIL',
    'cdk-nag found an error in the stack',
    '[Error at /Stack/Bucket/Resource] AwsSolutions-S1: The S3 Bucket has server access logs disabled.',
    '[Error at /Stack/Role/Resource] AwsSolutions-IAM5[Resource::arn:aws:s3:::x/*]: The IAM entity contains wildcard permissions.',
    'Check: CKV_AWS_18: "Ensure the S3 bucket has access logging enabled"',
  ])('a check of the template: %s', (message) => {
    const { cause, fix } = one(message);
    expect(cause).toContain('A check of the template');
    expect(fix).toContain('docs/cloudformation-findings.md');
  });

  it('does not take a bucket with the name of a check for one', () => {
    expect(one('Bucket cdk-nag-reports already exists').cause).not.toContain('A check of the template');
  });

  it.each([
    'Error: Did you mean to set the `id-token` permission?',
    'Error: the job needs permissions: id-token: write',
  ])('the permission of a pipeline to sign in: %s', (message) => {
    const { cause, fix } = one(message);
    expect(cause).toContain('could not sign in with its own identity');
    expect(fix).toContain('The job needs the permission id-token: write.');
  });

  it('a template that is not there', () => {
    const { cause, fix } = one("[Errno 2] No such file or directory: 'ecs-metric-stream.yaml'");
    expect(cause).toContain('A file that the command names is not there');
    expect(fix).toContain('Correct the path');
  });

  it('an SDK that does not know a call yet', () => {
    const { cause, fix } = one("'CloudWatch' object has no attribute 'put_metric_stream'");
    expect(cause).toContain('too old for what it is asked');
    expect(fix).toContain('Update it');
  });

  it.each(['argument --stack-name: expected one argument', "Error: Invalid value for '--stack-name': a b"])(
    'an option of the command: %s',
    (message) => {
      const { cause, fix } = one(message);
      expect(cause).toContain('The command line is not right; nothing was sent to AWS');
      expect(fix).toContain('aws COMMAND help');
    },
  );
});

describe('what an endpoint answers without JSON', () => {
  const received =
    'HttpEndpoint.DestinationException: The following response was received from the endpoint destination';

  it('is quoted, and says more than its status', () => {
    const { cause, fix } = one(`${received}. status code. 403: Token is missing required scope`);
    expect(cause).toContain('lacks the permission to ingest. It said: “Token is missing required scope”');
    expect(fix).toContain('logs.ingest');
    expect(one(`${received}. 403: Token is expired`).cause).toContain('does not know the token');
  });

  it('is not quoted where it is a page', () => {
    const { cause } = one(`${received}. 502: <html><head><title>Bad gateway</title></head></html>`);
    expect(cause).toContain('Firehose cannot deliver (HTTP 502): the endpoint had a problem of its own');
    expect(cause).not.toMatch(/It said|html/);
  });
});
