import { diagnoseEvents } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';

/** A line of Firehose's error log: https://docs.aws.amazon.com/firehose/latest/dev/http_troubleshooting.html */
const logged = (errorCode: string, message: string) =>
  JSON.stringify({
    deliveryStreamARN: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/dynatrace-ecs',
    destination: 'https://aws.cloud.dynatrace.com/metrics',
    deliveryStreamVersionId: 1,
    message,
    errorCode,
  });
const answered = (status: number, body: string) =>
  logged(
    'HttpEndpoint.DestinationException',
    `The following response was received from the endpoint destination. ${status}: ${JSON.stringify({ errorMessage: body })}`,
  );
const told = (text: string) => diagnoseEvents(readPastedEvents(text)).causes;

/** What the page says each status means, and who can change it. */
const statuses: readonly (readonly [status: number, words: string, whose: string])[] = [
  [400, 'does not take the request', 'user'],
  [401, 'does not know the token', 'user'],
  [403, 'lacks the permission to ingest', 'user'],
  [404, 'does not take the request', 'user'],
  [413, 'Such batches are lost', 'user'],
  [429, 'takes no more data', 'user'],
  [500, 'had a problem of its own', 'platform'],
  [503, 'had a problem of its own', 'platform'],
  [202, 'not as a Firehose endpoint does', 'user'],
];

describe('what Firehose writes into its error log', () => {
  it.each(statuses)('explains the status %i of the endpoint', (status, words, whose) => {
    const causes = told(answered(status, 'Access denied, rate exceeded, already exists'));
    expect(causes.map((one) => [one.code, one.whose])).toEqual([['delivery-refused', whose]]);
    expect(causes[0]?.cause).toContain(`(HTTP ${status}): `);
    expect(causes[0]?.cause).toContain(words);
  });

  it.each([
    ['HttpEndpoint.RequestTimeout', 'The delivery timed out before a response was received.', 'delivery-timeout'],
    ['HttpEndpoint.ConnectionFailed', 'Unable to connect to the destination endpoint.', 'delivery-unreachable'],
    ['HttpEndpoint.ConnectionReset', 'Unable to maintain connection with the endpoint.', 'delivery-unreachable'],
    ['HttpEndpoint.SSLHandshakeFailure', 'Unable to complete an SSL handshake.', 'delivery-certificate'],
    ['HttpEndpoint.ResponseTooLarge', 'The response received from the endpoint is too large.', 'delivery-answer'],
    ['HttpEndpoint.InvalidResponseFromDestination', 'The response received is invalid.', 'delivery-answer'],
  ])('explains %s', (errorCode, message, code) => {
    expect(told(logged(errorCode, message)).map((one) => one.code)).toEqual([code]);
  });

  // https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
  it.each([
    ['S3.KMS.NotFoundException', 'denied-kms', 'operator'],
    ['S3.KMS.RequestLimitExceeded', 'throttled', 'operator'],
    ['S3.KMS.AsymmetricCMKNotSupported', 'denied-kms', 'operator'],
    ['KMS.DisabledException', 'denied-kms', 'operator'],
    ['S3.AccessDenied', 'denied-to-role', 'operator'],
    ['S3.MethodNotAllowed', 'denied-to-role', 'operator'],
    ['S3.AccountProblem', 'account-not-ready', 'operator'],
    ['S3.SubscriptionRequired', 'account-not-ready', 'operator'],
    ['S3.NoSuchBucket', 'bucket-missing', 'user'],
    ['S3.IllegalLocationConstraintException', 'bucket-other-region', 'operator'],
    ['S3.SlowDown', 'throttled', 'platform'],
    ['S3.KeyTooLongError', 'delivery-backup', 'operator'],
    ['InternalError', 'aws-failed', 'platform'],
    ['Lambda.AssumeRoleAccessDenied', 'denied-to-role', 'operator'],
    ['Lambda.InvokeLimitExceeded', 'quota', 'operator'],
    ['Lambda.FunctionError', 'delivery-transform', 'user'],
    ['Kinesis.AccessDenied', 'denied-to-role', 'operator'],
    ['Kinesis.ResourceNotFound', 'stream-missing', 'user'],
    ['Kinesis.ProvisionedThroughputExceeded', 'throttled', 'operator'],
    ['Splunk.InvalidToken', 'delivery-elsewhere', 'operator'],
    ['HttpEndpoint.MaximumRetriesReached', 'delivery-given-up', 'operator'],
  ])('explains the code %s, in whatever form it was pasted', (code, cause, whose) => {
    const sentence = 'Something is odd with it. Please look at it.';
    const forms = [logged(code, sentence), `${code}: ${sentence}`, `Error code: ${code}\nMessage: ${sentence}`, code];
    for (const form of forms) expect(told(form).map((one) => [one.code, one.whose])).toEqual([[cause, whose]]);
  });

  it.each([
    [401, 'Token Authentication failed', 'does not know the token'],
    [
      403,
      'Token is missing required scope. Use one of: metrics.ingest (Ingest metrics)',
      'lacks the permission to ingest',
    ],
    [400, 'Missing required common attribute dt-url', 'finds no environment'],
    [404, 'Environment not found', 'finds no environment'],
    [302, 'Found', 'does not follow'],
  ])('counts the own words of the endpoint beside its status: %i %s', (status, said, words) => {
    const [one] = told(answered(status, said));
    expect(one?.cause).toContain(words);
    expect(one?.cause).toContain(`It said: “${said}”`);
  });
});
