import type { KnownFailure } from './knownFailure';

const again = 'Delete the failed stack and create it again.';

/** Sign-in, region, account and quotas. */
export const accountFailures: readonly KnownFailure[] = [
  {
    // https://github.com/hashicorp/terraform-provider-aws/issues/47937, …/3380, …/7727
    wording:
      /unable to assume role|role associated with firehose|is unable to assume|cannot be assumed by|Could not deliver test message to specified Firehose|security token included in the request is invalid/i,
    type: /^AWS::(?:KinesisFirehose|CloudWatch::MetricStream|Logs::(?:SubscriptionFilter|AccountPolicy))/,
    explain: ({ event }) => ({
      cause: `${event.logicalId} was created before its new role was known everywhere in AWS. This is a race within AWS; the template is right.`,
      fix: 'Delete the stack and create it once more: the second attempt nearly always succeeds. If it fails the same way twice, look whether a policy forbids the service to assume the role.',
      whose: 'platform',
    }),
  },
  {
    wording:
      /token included in the request is expired|ExpiredToken|token has expired|RequestExpired|credentials have expired/i,
    explain: () => ({
      cause: 'The credentials of whoever deploys expired while the stack was being created.',
      fix: `Sign in again. ${again}`,
      whose: 'user',
    }),
  },
  {
    wording:
      /OptInRequired|RegionDisabled|STS is not activated in this region|region .{0,40}(?:is )?not (?:enabled|activated)|not (?:opted in|enabled for this region)/i,
    explain: () => ({
      cause: 'The region, or a service in it, is not enabled for this account.',
      fix: 'Enable the region under "AWS Regions" on the account page of the console (it takes some minutes), and STS for it in the IAM console; or use another region. A new account may have to be activated first.',
      whose: 'operator',
    }),
  },
  {
    wording:
      /needs a subscription for the service|not subscribed to this service|SubscriptionRequired|NotSignedUp|not signed up for/i,
    explain: ({ event }) => ({
      cause: `The account may not use the service behind ${event.logicalId} yet. Accounts that are new, or have no valid means of payment, are activated service by service.`,
      fix: 'Look at Billing and at messages of AWS to the account; activation takes up to 24 hours. Open the console of the service once, then delete the stack and create it again.',
      whose: 'operator',
    }),
  },
  {
    wording: /security token included in the request is invalid|InvalidClientTokenId|UnrecognizedClient/i,
    explain: ({ event }) => ({
      cause: `AWS did not accept the sign-in for ${event.logicalId}. Either the region is not enabled in this account, or it was made with temporary credentials without MFA, which IAM does not accept.`,
      fix: `Enable the region on the account page, or sign in with MFA or through a role. ${again}`,
      whose: 'user',
    }),
  },
  {
    wording:
      /\b(?:limit|quota)s?\b.{0,60}(?:exceed|reached)|(?:exceed|reached).{0,60}\b(?:limit|quota)|exceeded the (?:maximum|number)|ServiceLimitExceeded|LimitExceeded|TooManyBuckets|more buckets than allowed|MaxNumberOf/i,
    explain: ({ event }) => ({
      cause: `A quota of the account is used up, so ${event.logicalId} cannot be created.`,
      fix: 'Remove what is no longer needed, or ask for more in the Service Quotas console of this region; then delete the stack and create it again.',
      whose: 'operator',
    }),
  },
  {
    wording: /Rate exceeded|Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/i,
    explain: () => ({
      cause: 'AWS throttled the calls of CloudFormation: the account made too many at once.',
      fix: 'Wait some minutes, delete the stack and create it again; deploy fewer stacks at a time.',
      whose: 'platform',
    }),
  },
  {
    wording: /NotStabilized|Exceeded attempts to wait|did not stabilize|timed out waiting|creation timed out/i,
    explain: ({ event }) => ({
      cause: `${event.logicalId} was not ready in time.`,
      fix: `Look at the AWS Health Dashboard. ${again}`,
      whose: 'platform',
    }),
  },
  {
    wording:
      /InternalFailure|ServiceInternalError|Internal (?:Failure|error|server error)|ServiceUnavailable|Service Unavailable/i,
    explain: ({ event }) => ({
      cause: `AWS failed inside while working on ${event.logicalId}.`,
      fix: `Look at the AWS Health Dashboard, wait some minutes. ${again}`,
      whose: 'platform',
    }),
  },
];
