import type { Found, KnownFailure } from '../failureWords/knownFailure';

/**
 * Error codes of AWS that mean one thing only, whatever the sentence beside them says: the errors of each operation in the API references
 * of the services that the templates use. Codes that are shared between causes (`AccessDenied`, `InvalidRequest`) are no such codes.
 */
const meanings: readonly (readonly [errors: RegExp, code: string, only?: (found: Found) => boolean])[] = [
  [/^RegionDisabledException$/, 'region-disabled'],
  [/^ExpiredToken(?:Exception)?$/, 'sign-in-expired', ({ reason }) => !/WebIdentity|SAML|OIDC/.test(reason)],
  [/^RequestTimeTooSkewed$/, 'clock-wrong'],
  [/^PackedPolicyTooLarge(?:Exception)?$/, 'sign-in-too-large'],
  [/^BucketAlreadyOwnedByYou$/, 'bucket-yours-already'],
  [/^BucketAlreadyExists$/, 'bucket-name-taken'],
  [/^BucketNotEmpty$/, 'bucket-not-empty'],
  [/^InvalidTargetBucketForLogging$/, 'log-bucket-refused'],
  [/^AllAccessDisabled$/, 'account-not-ready'],
  [/^AccountAlreadyRegistered(?:Exception)?$/, 'delegated-already'],
  [/^(?:Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded|SlowDown)$/, 'throttled'],
  [/^InvalidKMSResource(?:Exception)?$/, 'denied-kms'],
  [/^(?:TokenAlreadyExists|OperationIdAlreadyExists)(?:Exception)?$/, 'request-repeated'],
  [/^StackSetNotEmpty(?:Exception)?$/, 'stack-set-not-empty'],
  [/^TagPolicy(?:Violation)?(?:Exception)?$/, 'tag-policy'],
];

/** The rows of the table, known by their error codes alone. */
export const codedFailures = (rows: readonly KnownFailure[]): KnownFailure[] =>
  meanings.flatMap(([errors, code, only]) => {
    const row = rows.find(
      (one) => one.code === code && one.errors !== undefined && (one.rank ?? 'cause') !== 'structure',
    );
    return row ? [{ code, rank: 'coded', errors, explain: row.explain, ...(only ? { only } : {}) }] : [];
  });
