import type { Found, KnownFailure } from '../failureWords/knownFailure';
import { regions } from '../places/regions';

/** Names of settings are words here, so it is compared without masking. */
const broken =
  /unable to parse config file|specified config file .{1,300}could not be found|config file .{0,200}could not be parsed|missing (?:the following )?required (?:SSO )?configuration(?: values?)?|is configured to use SSO but|infinite loop in credential configuration|source_profile .{0,160}(?:must|does not|not (?:exist|found))|source profile .{0,160}(?:must|does not|not (?:exist|found))|(?:sso.session|sso_session) .{0,160}(?:does not exist|not (?:be )?found|is not configured)|duplicated? (?:section|option)|(?:inconsistent|conflicting) .{0,60}sso_|requires .{0,60}to be (?:configured|set) in (?:the )?profile|InvalidConfigError|(?:expected|found) .{0,40}in (?:the )?(?:shared )?(?:config|credentials) file/i;

const quotedProfile = ({ reason }: Found) => ({
  cause: `The profile in ~/.aws/config or ~/.aws/credentials is incomplete or cannot be read: “${reason.slice(0, 300)}”`,
  fix: 'Look at it (aws configure list --profile NAME) and correct the entry that it names, or make it anew: aws configure sso, or aws configure for access keys.',
  whose: 'user' as const,
});

/**
 * An address that was not found says that the region is misspelt only where it names one that nobody knows. With a known one, or none, the
 * machine is offline: that is `unreachable`.
 */
function namesUnknownRegion(reason: string): boolean {
  const named = reason.match(/\b[a-z]{2,4}(?:-[a-z]+){1,3}-\d\b/g) ?? [];
  return named.length > 0 && !named.some((region) => regions.some(({ id }) => id === region));
}

/** How the SDK for JavaScript tells that the name of a host was not found; the other wordings come from the tables of endpoints. */
const hostNotFound = /Inaccessible host|\bUnknownEndpoint\b/i;

/** What is wrong with a profile or a region as they stand in the settings of a machine, before anybody signs in. */
export const profileFailures: readonly KnownFailure[] = [
  {
    // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
    code: 'profile-broken',
    only: ({ reason }) => broken.test(reason),
    explain: quotedProfile,
  },
  {
    code: 'profile-broken',
    errors: /^(?:Configuration|InvalidConfig(?:Error)?|ConfigParseError|ConfigNotFound|InfiniteLoopConfigError)$/,
    explain: quotedProfile,
  },
  {
    code: 'region-unknown',
    words:
      /^Provided \S+ .{0,80}match a supported format|unable to construct an endpoint for|\binvalid (?:AWS )?region\b(?!.{0,40}\barn\b)|\bService \S{1,40} not available in region|Inaccessible host: |region .{0,60}(?:is not (?:a valid|known|recognized)|does not exist|is not a valid AWS region)|(?:not|no) (?:a )?(?:valid|known|such) (?:AWS )?region|could not resolve endpoint|unknown endpoint\b/i,
    errors: /^(?:InvalidRegionError|UnknownEndpointError|UnknownEndpoint|UnknownRegionError|InvalidRegion)$/,
    only: ({ sentence, service, reason }) =>
      service === null &&
      !/\barn\b|when calling the \w+ operation/i.test(sentence) &&
      (!hostNotFound.test(reason) || namesUnknownRegion(reason)),
    explain: () => ({
      cause: 'There is no such region, or the service is not offered in it: the name of the region is misspelt.',
      fix: 'Write it as AWS does, eu-west-1 for instance (aws ec2 describe-regions --all-regions --query "Regions[].RegionName"), in --region, AWS_REGION or the profile.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sourcing-external.html
    code: 'credentials-not-fetched',
    words:
      /error when retrieving credentials from|error (?:retrieving|loading|fetching|getting) credentials\b|process provider error|failed to (?:load|get|fetch|retrieve|obtain) (?:AWS )?credentials\b|CredentialRetrievalError/i,
    errors: /^(?:CredentialRetrievalError|ProcessProviderExecutionError)$/,
    explain: ({ reason }) => ({
      cause: `Credentials could not be fetched from where the profile, the container or the instance says: “${reason.slice(0, 300)}”`,
      fix: 'Run what fetches them by hand (the credential_process of the profile, aws sso login), look whether the instance or task has a role, then check with: aws sts get-caller-identity.',
      whose: 'user',
    }),
  },
];
