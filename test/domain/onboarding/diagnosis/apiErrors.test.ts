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
