import type { FailureReport } from '../../../../domain/failure';
import { inTable } from './explained';
import type { Foreign, Translation } from './foreign';

/** What was asked for cannot be done, or not now. */
export const refusals: readonly Translation[] = [
  [
    /^(Throttl.*|TooManyRequestsException|RequestLimitExceeded|RequestThrottled.*|SlowDown|PriorRequestNotComplete)$/,
    () => ({
      code: 'Throttled',
      message: 'AWS throttles the calls of this account.',
      whose: 'platform',
      hint: 'Wait a minute and run the same command again; it goes on where it stopped.',
    }),
  ],
  [
    /^(ChangeSetNotFound(Exception)?|StackSetNotFoundException|NoSuchBucket|NoSuchKey|NotFound|ResourceNotFound(Exception)?|NoSuchResourceException|OperationNotFoundException)$/,
    notFound,
  ],
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
];

const wrongRegion: FailureReport = {
  code: 'InvalidInput',
  message: 'The bucket is in another region.',
  whose: 'user',
  hint: 'Name the region of the bucket with --region; aws s3api get-bucket-location --bucket BUCKET tells it.',
};

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
