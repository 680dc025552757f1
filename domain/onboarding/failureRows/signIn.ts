import type { Explanation, KnownFailure } from '../failureWords/knownFailure';

const signInAgain = 'Sign in again (aws sso login, or fetch new credentials), check with: aws sts get-caller-identity.';

const federated: Explanation = {
  cause:
    'A pipeline could not sign in with its own identity (OIDC or SAML): the account does not know the identity provider, or the trust policy of the role does not let this repository, branch or audience in.',
  fix: 'In the account: aws iam list-open-id-connect-providers must show the provider; the trust policy of the role must allow sts:AssumeRoleWithWebIdentity with the audience sts.amazonaws.com and the subject of the pipeline (repo:OWNER/NAME:ref:refs/heads/BRANCH). The job needs the permission id-token: write.',
  whose: 'operator',
};

/** Credentials, region and account, before any permission counts. */
export const signInFailures: readonly KnownFailure[] = [
  {
    code: 'clock-wrong',
    words:
      /signature (?:expired|not yet current)|request time .{0,40}too (?:skewed|large)|RequestTimeTooSkewed|difference between the request time/i,
    errors: /^(?:RequestTimeTooSkewed|InvalidSignatureException.*Skew)$/,
    explain: () => ({
      cause:
        'A request was signed more than five minutes before or after the time of AWS: the clock of the machine is wrong, or the request waited that long (a long run, many retries, a machine that slept).',
      fix: 'Run the same command again. If it says the same at once, set the clock (switch on network time).',
      whose: 'user',
    }),
  },
  {
    code: 'sign-in-expired',
    words:
      /\b(?:credentials?|tokens?|(?:sso|login|your) session|sso login|session)\b.{0,80}\bexpired\b|\bexpired\b.{0,30}\b(?:credentials?|tokens?|session)\b|(?:sso|login|your) session .{0,80}invalid|session token .{0,20}(?:not found|invalid)|error loading sso token|token for .{0,80} does not exist|refresh failed|unable to refresh sso token|refresh cached sso token failed|\brequest has expired/i,
    errors:
      /^(?:ExpiredToken(?:Exception)?|RequestExpired|TokenRefreshRequired|UnauthorizedSSOTokenError|SSOTokenLoadError|TokenRetrievalError|InvalidGrant(?:Exception)?)$/,
    only: ({ sentence, reason }) =>
      !/next ?token|pagination|page token/i.test(sentence) && !/WithWebIdentity|WithSAML/.test(reason),
    explain: ({ event, again }) => ({
      cause: event.isLoose
        ? 'The credentials of whoever deploys have expired.'
        : 'The credentials of whoever deploys expired while the stack was being worked on.',
      fix: `${signInAgain} Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'sign-in-refused',
    words:
      /security token included in the request is invalid|access key id you provided does not exist|request signature we calculated does not match|\binvalid signature\b|not able to validate the provided access credentials|provided token is (?:malformed|invalid)/i,
    errors:
      /^(?:InvalidClientTokenId|InvalidCredentials|InvalidSecurity(?:Exception)?|UnrecognizedClient(?:Exception)?|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch|IncompleteSignature(?:Exception)?|InvalidToken)$/,
    explain: ({ forIt, again }) => ({
      cause: `AWS did not accept the sign-in${forIt.replace(', needed for', ' for')}. Either the credentials are wrong, the region is not enabled in this account, or it was made with temporary credentials without MFA, which IAM does not accept.`,
      fix: `Check with aws sts get-caller-identity; enable the region on the account page, or sign in with MFA or through a role. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, PackedPolicyTooLarge
    code: 'sign-in-too-large',
    words: /packed size of (?:the )?session polic|packed polic.{0,40}(?:exceed|too large)/i,
    errors: /^PackedPolicyTooLarge(?:Exception)?$/,
    explain: () => ({
      cause: 'The sign-in carries more session policies and session tags than AWS takes together.',
      fix: 'Whoever issues the session (a pipeline, a portal, a broker) sends fewer or shorter ones.',
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, DurationSeconds
    code: 'sign-in-duration',
    errors: /^SessionDurationEscalation(?:Exception)?$/,
    words: /DurationSeconds exceeds|MaxSessionDuration|duration.{0,40}role chaining/i,
    // A role that is made with a wrong one is another thing.
    only: ({ sentence }) => !/(?:for parameter|at|property) \W?MaxSessionDuration/i.test(sentence),
    explain: () => ({
      cause:
        'The sign-in asks for a longer session than the role allows (one hour, unless its MaxSessionDuration says more; always one hour where one role assumes the next).',
      fix: 'Ask for a shorter one (duration_seconds in the profile, --duration-seconds), or have MaxSessionDuration of the role raised.',
      whose: 'user',
    }),
  },
  {
    code: 'sign-in-mfa',
    words:
      /MultiFactorAuthentication failed|invalid MFA|MFA (?:one.time|code|token) .{0,60}(?:invalid|required|incorrect)|failed to .{0,30}\bMFA\b/i,
    explain: () => ({
      cause: 'The sign-in was refused at its second factor: the MFA code was wrong, used before, or missing.',
      fix: 'Wait for the next code and sign in again; if it stays, set the clock of the device that makes the codes, or have the MFA device synchronized in IAM.',
      whose: 'user',
    }),
  },
  {
    code: 'sign-in-federated',
    words: /(?:AssumeRoleWith(?:WebIdentity|SAML)|with OIDC|ExpiredToken).{0,160}\bexpired\b/i,
    only: ({ reason }) => /WebIdentity|SAML|OIDC/.test(reason),
    explain: ({ again }) => ({
      cause: 'The token with which a pipeline signs in (OIDC or SAML) had expired when it was used.',
      fix: `Run the job again. If it says so again, let it sign in later or more than once, right before it calls AWS, and look at the clock of the machine; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
    code: 'sign-in-federated',
    words:
      /AssumeRoleWith(?:WebIdentity|SAML)|OpenIDConnect provider|with OIDC\b|identity token .{0,60}(?:expired|invalid|issuer|audience)|incorrect token audience|InvalidIdentityToken|ACTIONS_ID_TOKEN_REQUEST\w*/i,
    errors: /^(?:InvalidIdentityToken|IDPRejectedClaim|IDPCommunicationError)(?:Exception)?$/,
    only: ({ errors }) => !errors.some((error) => /^(?:MalformedPolicy|PackedPolicy|RegionDisabled)/.test(error)),
    explain: () => federated,
  },
  {
    // The name of the permission has a hyphen, which is masked as a name's: it is compared with the whole.
    code: 'sign-in-federated',
    only: ({ event, reason }) =>
      event.isLoose === true && /(?<![\w-])id-token(?![\w-]).{0,20}\b(?:write|permission)\b/i.test(reason),
    explain: () => federated,
  },
  {
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
    code: 'sign-in-root',
    words: /cannot assume a role while using (?:a |the )?root|roles may not be assumed by root/i,
    explain: () => ({
      cause: 'The command runs as the root user of the account, which may assume no role.',
      fix: 'Sign in as a user or with a role of IAM Identity Center instead (aws configure sso); access keys of the root user should not exist.',
      whose: 'user',
    }),
  },
  {
    code: 'sign-in-not-assigned',
    words: /GetRoleCredentials operation.{0,20}No access/i,
    explain: () => ({
      cause: 'IAM Identity Center does not give this user this role in this account.',
      fix: 'Compare account and role (permission set) of the profile with those on the access portal, or ask whoever administers it to assign them: aws configure sso.',
      whose: 'operator',
    }),
  },
  {
    code: 'sign-in-other-account',
    words: /AWS calls for account \S{1,20}, but the current credentials are for (\S{1,20})/i,
    explain: () => ({
      cause: 'The credentials belong to another account than the one that the stack is meant for.',
      fix: 'Sign in to the right account, or name its profile with --profile; which one it is now: aws sts get-caller-identity.',
      whose: 'user',
    }),
  },
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
    explain: ({ it }) => ({
      cause: `The account may not use the service behind ${it} yet. Accounts that are new, suspended, or have no valid means of payment are activated service by service.`,
      fix: 'Look at Billing and at messages of AWS to the account; activation takes up to 24 hours. Open the console of the service once, then delete the stack and create it again.',
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
