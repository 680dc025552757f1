import { explainEvent } from '../../../../domain/onboarding/stackFailures/explainEvent';
import { apiErrors } from '../apiErrors';

const codeOf = (reason: string) => explainEvent({ at: '', logicalId: 'Thing', status: 'CREATE_FAILED', reason }).code;

describe('the errors that the API references document', () => {
  it.each(apiErrors)('%s %s: %s', (service, operation, error, status, sentence, code) => {
    expect([
      codeOf(
        `${sentence} (Service: ${service}; Status Code: ${status}; Error Code: ${error}; Request ID: 1a; Proxy: null)`,
      ),
      codeOf(`An error occurred (${error}) when calling the ${operation} operation: ${sentence}`),
    ]).toEqual([code, code]);
  });
});

// https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html
describe("a handler's code beside words that are not known", () => {
  it.each([
    ['AccessDenied', 'denied'],
    ['UnauthorizedTaggingOperation', 'denied-tagging'],
    ['InvalidCredentials', 'sign-in-refused'],
    ['AlreadyExists', 'name-taken'],
    ['ResourceConflict', 'busy'],
    ['Throttling', 'throttled'],
    ['ServiceLimitExceeded', 'quota'],
    ['NotStabilized', 'not-ready-in-time'],
    ['ServiceTimeout', 'not-ready-in-time'],
    ['NonCompliant', 'hook'],
    // These say only that the handler failed.
    ['GeneralServiceException', 'unknown'],
    ['ServiceInternalError', 'unknown'],
    ['NetworkFailure', 'unknown'],
    ['InternalFailure', 'unknown'],
    ['HandlerInternalFailure', 'unknown'],
  ])('%s', (handler, code) => {
    expect(
      codeOf(
        `Resource handler returned message: "Something is odd here today" (RequestToken: 1, HandlerErrorCode: ${handler})`,
      ),
    ).toBe(code);
  });
});

describe('where two causes fit', () => {
  const told = explainEvent({
    at: '',
    logicalId: 'Logs',
    status: 'CREATE_FAILED',
    reason: 'The specified bucket does not exist, or the log group does not exist',
  });
  it('names both and claims none', () => {
    expect(told).toMatchObject({ code: 'candidates', kind: 'unknown' });
    expect(told.cause).toContain('More than one cause fits. (1)');
    expect(told.cause).toContain('AWS said: “The specified bucket does not exist, or the log group does not exist”');
    expect(told.fix).toMatch(/\(1\) .*describe-log-groups.*\(2\)|\(1\).*\(2\) .*describe-log-groups/);
  });
});

describe('the next look-up for what is not known', () => {
  it.each([
    ['AWS::CloudWatch::MetricStream', 'CREATE_FAILED', 'PutMetricStream', 'CloudWatch, Metrics, Streams'],
    ['AWS::KinesisFirehose::DeliveryStream', 'UPDATE_FAILED', 'UpdateDestination', 'Amazon Data Firehose'],
    ['AWS::S3::Bucket', 'DELETE_FAILED', 'DeleteBucket', 'S3'],
    ['AWS::Logs::AccountPolicy', 'CREATE_FAILED', 'PutAccountPolicy', 'CloudWatch, Settings, Logs'],
  ])('%s %s', (type, status, call, place) => {
    const { fix } = explainEvent({ at: '', logicalId: 'Thing', type, status, reason: 'The frobnicator is cold' });
    expect(fix).toContain(`AttributeKey=EventName,AttributeValue=${call}`);
    expect(fix).toContain(place);
  });
});

describe('who may not do what', () => {
  const told = (reason: string) =>
    explainEvent({
      at: '',
      logicalId: 'Stream',
      status: 'CREATE_FAILED',
      type: 'AWS::KinesisFirehose::DeliveryStream',
      reason,
    });
  const caller = 'User: arn:aws:sts::111122223333:assumed-role/ci-deploy/run-7';

  it('an explicit deny is not told as a permission that is only missing', () => {
    const { code, fix } = told(
      `${caller} is not authorized to perform: firehose:TagDeliveryStream on resource: arn:aws:firehose:eu-west-1:111122223333:deliverystream/x with an explicit deny in an identity-based policy`,
    );
    expect(code).toBe('denied-explicit');
    expect(fix).toContain('out of the deny');
  });

  it('a call into another account is a matter of both sides', () => {
    const { code, cause } = told(
      `${caller} is not authorized to perform: logs:PutSubscriptionFilter on resource: arn:aws:logs:eu-west-1:444455556666:destination:central`,
    );
    expect(code).toBe('denied-resource-policy');
    expect(cause).toContain('another account (444455556666)');
  });

  it('names who made the call', () => {
    expect(told(`${caller} is not authorized to perform: firehose:CreateDeliveryStream`).fix).toContain(
      'to the policy of the role ci-deploy',
    );
  });

  it('the state of a stack is not the cause where the cause stands behind it', () => {
    const { code, cause } = told(
      'The stack named x failed to deploy: UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "The frobnicator is cold (Service: Firehose, Status Code: 400, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: GeneralServiceException)',
    );
    expect(code).not.toBe('update-rolled-back');
    expect(cause).toContain('The frobnicator is cold');
  });
});

describe('a quota of CloudWatch', () => {
  // `cloudwatch` is no service code of Service Quotas: aws-solutions/quota-monitor-for-aws#122, #191.
  it('is looked up under the service code that Service Quotas has for it', () => {
    const { fix } = explainEvent({
      at: '',
      logicalId: 'MetricStream',
      type: 'AWS::CloudWatch::MetricStream',
      status: 'CREATE_FAILED',
      reason: 'You have already reached the limit for a requested resource.',
    });
    expect(fix).toContain('aws service-quotas list-service-quotas --service-code monitoring');
  });
});
