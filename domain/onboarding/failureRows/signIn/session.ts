import type { KnownFailure } from '../../failureWords/knownFailure';

const signInAgain = 'Sign in again (aws sso login, or fetch new credentials), check with: aws sts get-caller-identity.';

/** What AWS objects to in a sign-in: its age, its signature, its length, its second factor, who it is. */
export const sessionFailures: readonly KnownFailure[] = [
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
      !/next ?token|pagination|page token|dynatrace|\bdt0[cs]\d\d|\bapi[- ]?token\b|certificate/i.test(sentence) &&
      !/WithWebIdentity|WithSAML/.test(reason),
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
];
