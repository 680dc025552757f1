import type { KnownFailure } from '../../failureWords/knownFailure';

/** What has to be there before anybody can sign in: credentials, a region that is on, an account that is served. */
export const surroundingFailures: readonly KnownFailure[] = [
  {
    code: 'no-credentials',
    words:
      /unable to locate credentials|missing credentials in config|(?:could not|unable to) load (?:aws )?credentials|no credentials (?:have been configured|found|provider)|failed to (?:refresh|retrieve) (?:cached )?credentials|config profile .{0,140} could not be found|partial credentials found|no valid credential sources|no valid providers in chain|unable to (?:resolve|determine) (?:the )?(?:default )?AWS account/i,
    errors:
      /^(?:Credentials(?:Provider)?Error|NoCredentialsError|NoCredentials|ProfileNotFound|MissingAuthenticationToken(?:Exception)?)$/,
    explain: ({ reason }) => ({
      cause: `No AWS credentials were found: ${profileIn(reason) === '' ? 'nobody is signed in (any more), or the profile does not exist here' : `there is no profile ${profileIn(reason)} on this machine`}.`,
      fix: 'Sign in (aws configure sso, then aws sso login), name a profile that aws configure list-profiles shows, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
      whose: 'user',
    }),
  },
  {
    code: 'no-region',
    words:
      /you must specify a region|region is missing|no region (?:was |has been )?(?:specified|configured|provided)|missing region/i,
    errors: /^(?:NoRegionError|NoRegion)$/,
    explain: () => ({
      cause: 'No region was named.',
      fix: 'Name it with --region, AWS_REGION or the profile.',
      whose: 'user',
    }),
  },
  {
    code: 'region-disabled',
    words:
      /STS is not activated in this region|region .{0,40}(?:is )?not (?:enabled|activated|opted)|region \S{1,40} is disabled|not (?:opted in|enabled for this region)|(?:enable|opt in to) (?:the|this) region/i,
    errors: /^(?:OptInRequired|RegionDisabled(?:Exception)?)$/,
    only: ({ reason }) => !/subscri/i.test(reason),
    explain: () => ({
      cause: 'The region, or a service in it, is not enabled for this account.',
      fix: 'Enable the region under "AWS Regions" on the account page of the console (it takes some minutes), and STS for it in the IAM console; or use another region. A new account may have to be activated first. What is enabled: aws account list-regions.',
      whose: 'operator',
    }),
  },
  {
    code: 'account-not-ready',
    words:
      /needs a subscription for the service|not subscribed to this service|not signed up for|account (?:is|has been) (?:currently )?(?:blocked|suspended|closed)|pending verification|account must be verified|account is (?:currently )?being verified|until your account is verified|verify your account|is being validated|account .{0,40}not (?:been )?(?:verified|activated)/i,
    errors:
      /^(?:SubscriptionRequired(?:Exception)?|NotSignedUp|PendingVerification|Blocked|AccountProblem|AllAccessDisabled|InactiveAccount)$/,
    only: ({ event }) => event.account === undefined,
    explain: ({ it, again }) => ({
      cause: `The account may not use the service behind ${it} yet. Accounts that are new, suspended, or have no valid means of payment are activated service by service.`,
      fix: `Look at Billing and at messages of AWS to the account; activation takes up to 24 hours. Open the console of the service once, then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-getting-started.html
    code: 'terms-not-accepted',
    words:
      /accept (?:the )?terms and subscribe|(?:not|need to be) subscribed to (?:the|this) (?:product|software|marketplace)/i,
    explain: ({ again }) => ({
      cause: 'The template uses a product of AWS Marketplace whose terms this account has not accepted.',
      fix: `Open the address that AWS names, accept the terms and subscribe, or use something else; then ${again}. The templates of this tool use no such product.`,
      whose: 'operator',
    }),
  },
];

/** `prod`, of `The config profile (prod) could not be found`. */
const profileIn = (reason: string): string =>
  /config profile \W{0,2}([\w.@-]{1,128})\W{0,2} could not/.exec(reason)?.[1] ?? '';
