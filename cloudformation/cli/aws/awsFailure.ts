import { Failure, type FailureReport } from '../../../domain/failure';
import { explainMessage } from '../../../domain/onboarding/diagnosis/explainMessage';

interface Foreign {
  name: string;
  message: string;
  /** Operating system's code, such as ENOTFOUND. */
  code: string;
  status: number | null;
}

type Translate = (foreign: Foreign) => FailureReport;

const signIn =
  'Sign in again (aws sso login, or fetch new credentials), check with: aws sts get-caller-identity. Then run the same command again; nothing is lost.';

/** Translations by error name; names differ between services for one and the same thing. */
const translations: readonly [RegExp, Translate][] = [
  [
    /^(CredentialsProviderError|MissingAuthenticationToken.*|NoCredentialsError)$/,
    ({ message }) =>
      /expired|sso/i.test(message)
        ? { code: 'Unauthorized', message: 'The AWS sign-in has expired.', whose: 'user', hint: signIn }
        : {
            code: 'Unauthorized',
            message: noCredentials(message),
            whose: 'user',
            hint: 'Sign in (aws configure sso, then aws sso login), name a profile with --profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
          },
  ],
  [
    /^(ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired)$/,
    () => ({ code: 'Unauthorized', message: 'The AWS credentials have expired.', whose: 'user', hint: signIn }),
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch)$/,
    () => ({
      code: 'Unauthorized',
      message: 'AWS does not accept these credentials in this region.',
      whose: 'user',
      hint: 'Either they are wrong (check with aws sts get-caller-identity), or the region is not enabled in this account: see "AWS Regions" on the account page of the console, or aws account list-regions.',
    }),
  ],
  [
    /^OptInRequired$/,
    () => ({
      code: 'NotSupported',
      message: 'The region, or the service in it, is not enabled for this account.',
      whose: 'operator',
      hint: 'Enable the region under "AWS Regions" on the account page of the console; that takes some minutes. Or choose another region.',
    }),
  ],
  [/^(AccessDenied(Exception)?|UnauthorizedOperation|AuthorizationError|Forbidden)$/, denied],
  [
    /^(Throttl.*|TooManyRequestsException|RequestLimitExceeded|RequestThrottled.*|SlowDown|PriorRequestNotComplete)$/,
    () => ({
      code: 'Throttled',
      message: 'AWS throttles the calls of this account.',
      whose: 'platform',
      hint: 'Wait a minute and run the same command again; it goes on where it stopped.',
    }),
  ],
  [/^(ChangeSetNotFound(Exception)?|StackSetNotFoundException|NoSuchBucket|NoSuchKey|NotFound)$/, notFound],
  [/^(AlreadyExistsException|NameAlreadyExistsException)$/, alreadyThere],
  [/^(OperationInProgressException|InvalidChangeSetStatus(Exception)?)$/, inProgress],
  [/^PermanentRedirect$/, () => ({ ...wrongRegion })],
  [
    /^LimitExceeded(Exception)?$/,
    (foreign) =>
      inTable(foreign, 'Conflict') ?? {
        code: 'Conflict',
        message: `A quota of the account is used up: ${foreign.message}`,
        whose: 'operator',
        hint: 'Remove what is no longer needed, or ask for more in the Service Quotas console.',
      },
  ],
  [/^(ValidationError|ValidationException|InvalidParameterValue|InsufficientCapabilitiesException)$/, refused],
  [/^AbortError$/, () => ({ ...stopped })],
];

const stopped: FailureReport = {
  code: 'Cancelled',
  message: 'Stopped on your request.',
  whose: 'user',
  hint: 'Run the same command again when you want to go on; what was done stays.',
};

const wrongRegion: FailureReport = {
  code: 'InvalidInput',
  message: 'The bucket is in another region.',
  whose: 'user',
  hint: 'Name the region of the bucket with --region; aws s3api get-bucket-location --bucket BUCKET tells it.',
};

/** The SDK names the profile when it looked for one. */
function noCredentials(message: string): string {
  const profile = /profile:? \[?([\w.@/+-]+)/i.exec(message)?.[1];
  return profile === undefined ? 'No AWS credentials were found.' : `The profile ${profile} gives no AWS credentials.`;
}

/** What the table of failed stacks says of it; null where it does not know. AWS's own words stay in the message. */
function inTable({ name, message }: Foreign, code: FailureReport['code']): FailureReport | null {
  const known = explainMessage(`${name}: ${message}`);
  return (
    known && {
      code,
      message: `${known.cause} AWS said: “${message}”`,
      whose: known.whose,
      hint: sameCommand(known.fix),
    }
  );
}

/** Any command may meet it, not only one that deploys. */
const sameCommand = (fix: string): string => fix.replace(/\bdeploy again\b/g, 'run the same command again');

/** Denials that a permission lifts need no table: what is denied stands in the message. */
const isLiftedByPermission = (message: string): boolean =>
  !/service control polic|resource control polic|permissions? boundary|session polic|explicit deny|endpoint polic|encoded authorization/i.test(
    message,
  );

function denied(foreign: Foreign): FailureReport {
  const { message } = foreign;
  const known = isLiftedByPermission(message) ? null : explainMessage(message);
  const action = /perform:? ([\w-]+:\w+)/.exec(message)?.[1];
  const resource = /on resource:? (\S+)/.exec(message)?.[1];
  return {
    code: 'MissingScope',
    message: `AWS denies ${action ?? 'the call'}${resource ? ` on ${resource}` : ''} to these credentials.${known ? ` ${known.cause}` : ''}`,
    whose: 'operator',
    hint: known
      ? sameCommand(known.fix)
      : 'Ask for the permission; npm run aws -- policy prints the whole policy that a deployer needs.',
  };
}

function notFound({ name, message }: Foreign): FailureReport {
  const what =
    name === 'NotFound' ? 'What was asked for does not exist (or these credentials may not see it).' : message;
  return {
    code: 'NotFound',
    message: what,
    whose: 'user',
    hint: 'Check name, region and account (--region, --profile).',
  };
}

function alreadyThere({ message }: Foreign): FailureReport {
  return { code: 'Conflict', message, whose: 'user', hint: 'Choose another name, or update what is there.' };
}

function inProgress({ message }: Foreign): FailureReport {
  return {
    code: 'Conflict',
    message: `Another operation is under way: ${message}`,
    whose: 'user',
    hint: 'Wait until it is done (npm run aws -- watch), then run the same command again.',
  };
}

function refused(foreign: Foreign): FailureReport {
  if (/does not exist$/.test(foreign.message)) return notFound(foreign);
  if (/_IN_PROGRESS state|is in [A-Z_]+_IN_PROGRESS/.test(foreign.message)) return inProgress(foreign);
  return (
    inTable(foreign, 'InvalidInput') ?? {
      code: 'InvalidInput',
      message: `AWS refused it: ${foreign.message}`,
      whose: 'user',
      hint: 'Correct the value that AWS names, then run the same command again; --help lists the flags.',
    }
  );
}

function otherwise(foreign: Foreign): FailureReport {
  const { name, message, code, status } = foreign;
  if (status !== null && status >= 500)
    return {
      code: 'Unavailable',
      message: `AWS answered with an error of its own (${status}).`,
      whose: 'platform',
      hint: 'Run the same command again in a minute.',
    };
  if (/^(ENOTFOUND|ECONN|EAI_|ETIMEDOUT|EPIPE|CERT|SELF_SIGNED|UNABLE_)/.test(code) || /Timeout/.test(name))
    return {
      code: 'Unavailable',
      message: `AWS cannot be reached from here (${code || name}).`,
      whose: 'user',
      hint: 'Check the network, the proxy (HTTPS_PROXY) and the spelling of the region.',
    };
  if (/region is missing/i.test(message))
    return {
      code: 'InvalidInput',
      message: 'No region was named.',
      whose: 'user',
      hint: 'Name it with --region, AWS_REGION or the profile.',
    };
  // Only what AWS answered: an error of this program is none of its table.
  const known = status === null ? null : inTable(foreign, 'Conflict');
  return (
    known ?? {
      code: 'Unexpected',
      message: `${name}: ${message}`,
      whose: 'us',
      hint: 'Run the same command again; if it stays, report it with this message and the flags you gave.',
    }
  );
}

function parseForeign(error: unknown): Foreign {
  const { name, message, code, $metadata } = error as Partial<Foreign> & { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? null;
  return { name: name ?? 'Error', message: message ?? String(error), code: String(code ?? ''), status };
}

/** What an error of an AWS client means, in plain words and with the next step. The original stays as the cause. */
export function awsFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const foreign = parseForeign(error);
  const translate = translations.find(([name]) => name.test(foreign.name))?.[1] ?? otherwise;
  return new Failure(translate(foreign), error);
}

/** Whether the failure is that a host name does not resolve. */
export const isUnresolved = ({ cause }: Failure): boolean =>
  cause instanceof Error && parseForeign(cause).code === 'ENOTFOUND';
