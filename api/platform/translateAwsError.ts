import { Failure, type FailureReport } from '../../domain/failure';

interface Met {
  /** The host that was called. */
  host: string;
  isOutOfTime: boolean;
}

const reports: readonly [RegExp, FailureReport][] = [
  [
    /^(AccessDenied\w*|UnauthorizedOperation)$/,
    {
      code: 'MissingScope',
      message: 'AWS does not let these credentials look at stacks',
      whose: 'operator',
      hint: 'Allow cloudformation:DescribeStacks and cloudformation:DescribeStackEvents, for stack sets cloudformation:ListStackInstances, to the AWS user whose keys are in the vault.',
    },
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|AuthFailure|MissingAuthenticationToken\w*)$/,
    {
      code: 'Unauthorized',
      message: 'AWS does not accept the credentials of the vault in this region',
      whose: 'user',
      hint: 'Check access key id (user name) and secret (password) in the vault, that the key is active, and that the region is enabled in the account.',
    },
  ],
  [
    /^(ExpiredToken\w*|RequestExpired)$/,
    {
      code: 'Unauthorized',
      message: 'The credentials of the vault have expired',
      whose: 'user',
      hint: 'Store keys that last: temporary ones cannot be used here.',
    },
  ],
  [
    /^OptInRequired$/,
    {
      code: 'NotSupported',
      message: 'The region is not enabled in this AWS account',
      whose: 'operator',
      hint: 'Enable it under “AWS Regions” on the account page, or choose another.',
    },
  ],
  [
    /^(Throttl\w*|TooManyRequestsException|RequestLimitExceeded)$/,
    {
      code: 'Throttled',
      message: 'AWS throttles the calls of this account',
      whose: 'platform',
      hint: 'Try again in a minute.',
    },
  ],
];

/** An error of the AWS SDK as a `Failure`. Its own words are not repeated: they may quote what was signed. */
export function translateAwsError(error: unknown, { host, isOutOfTime }: Met): Failure {
  if (error instanceof Failure) return error;
  if (isOutOfTime)
    return new Failure(
      { code: 'Timeout', message: `${host} did not answer in time`, whose: 'platform', hint: 'Try again.' },
      error,
    );
  const { name = '', message = '', $metadata } = parseError(error);
  if (name === 'StackSetNotFoundException') return new Failure(noSet, error);
  if (name === 'ValidationError' && /does not exist/.test(message)) return new Failure(notThere, error);
  const report = reports.find(([shape]) => shape.test(name))?.[1];
  if (report) return new Failure(report, error);
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return new Failure(unreachableHost(host), error);
  if (status >= 500)
    return new Failure(
      { code: 'Unavailable', message: `AWS answered ${status}`, whose: 'platform', hint: 'Try again in a minute.' },
      error,
    );
  return new Failure(
    {
      code: 'Unexpected',
      message: `AWS refused with ${name || status}`,
      whose: 'us',
      hint: 'Look at the stack in the AWS console meanwhile, and report this with the time.',
    },
    error,
  );
}

const notThere: FailureReport = {
  code: 'NotFound',
  message: 'stackName: there is no such stack in this account and region',
  whose: 'user',
  hint: 'Check name, region and the account of the credentials. A deleted stack is found by its ARN only.',
};

const noSet: FailureReport = {
  code: 'NotFound',
  message: 'stackName: there is no such stack set in this account and region',
  whose: 'user',
  hint: 'A stack set lives in one region of the management account, or of a delegated administrator: check the name, that region, and whether the credentials are of a delegated administrator.',
};

/** No status means no answer: in AppEngine most often a host that nobody allowed. */
const unreachableHost = (host: string): FailureReport => ({
  code: 'Unavailable',
  message: `${host} cannot be reached from Dynatrace`,
  whose: 'operator',
  hint: `A Dynatrace administrator must allow it in Settings, General, External requests (builtin:dt-javascript-runtime.allowed-outbound-connections): add ${host}, or *.amazonaws.com for all regions. It applies within seconds.`,
});

const parseError = (error: unknown) =>
  (error ?? {}) as { name?: string; message?: string; $metadata?: { httpStatusCode?: number } };
