import { deniedTo } from '../failureWords/actions';
import { changeOfManaged } from '../failureWords/managedRoles';
import { capital } from '../failureWords/inWords';
import type { Explanation, Found, KnownFailure } from '../failureWords/knownFailure';

/** ` (arn:…)`, when the message names the key or its alias. */
const keyIn = (reason: string): string => {
  const arn = /arn:aws[\w-]*:kms:[\w-]*:[\dXx*]{9,16}:(?:key|alias)\/[\w/-]{1,256}/.exec(reason)?.[0];
  return arn === undefined ? '' : ` (${arn})`;
};

const isOfKey = ({ reason }: Found): boolean =>
  !/creating KMS (?:key|alias)|kms:(?:Create(?:Key|Alias)|(?:Unt|T)agResource)\b/i.test(reason) &&
  /kms|\bcmk\b|master key|key polic|encryption key|cryptionFailure|KeyUnavailable/i.test(reason);

const again = ({ again }: Found): string => `Then ${again}, if the service does not try again by itself.`;

/** Where AWS does not tell a key that is missing from one that lets nobody in. */
const orClosed = (reason: string): string =>
  /not allowed to/i.test(reason)
    ? '; or its key policy does not let in whoever uses it (for log groups logs.REGION.amazonaws.com)'
    : '';

/** What is wrong with a key: its state, or that nobody finds it. */
const states: readonly (readonly [words: RegExp, explain: (found: Found) => Explanation])[] = [
  [
    /pending deletion/i,
    (found) => ({
      cause: `The KMS key${keyIn(found.reason)} is about to be deleted and encrypts and decrypts nothing any more.`,
      fix: `Keep it while there is time: aws kms cancel-key-deletion --key-id KEY, then aws kms enable-key --key-id KEY. Or give another key. ${again(found)}`,
      whose: 'operator',
    }),
  ],
  [
    /pending import/i,
    (found) => ({
      cause: `The KMS key${keyIn(found.reason)} has no key material: it waits for an import, or what was imported expired.`,
      fix: `Import it (aws kms import-key-material), or give another key. ${again(found)}`,
      whose: 'operator',
    }),
  ],
  [
    /\bis disabled\b|(?:key|KMS|CMK)\b.{0,80}\b(?:is |was )?(?:disabled|not enabled)\b|\bDisabledException\b/i,
    (found) => ({
      cause: `The KMS key${keyIn(found.reason)} is disabled, so ${found.it} cannot be encrypted or decrypted with it.`,
      fix: `Enable it (aws kms enable-key --key-id KEY), or give another key. ${again(found)}`,
      whose: 'operator',
    }),
  ],
  [
    /(?:\bKMS\b|\bCMK\b|(?:master|encryption) key|[Kk]ey •+|[Aa]lias •+).{0,80}(?:could not be|cannot be|was not|is not|not) found|(?:\bKMS\b|\bCMK\b|(?:master|encryption) key|[Kk]ey •+).{0,80}does(?: not|n't) exist|\bKMS\.NotFoundException\b|\bKMSNotFoundException\b/,
    (found) => ({
      cause: `The KMS key${keyIn(found.reason)} cannot be used for ${found.it}: it does not exist as it was given. Its id or ARN is wrong, it lies in another region or account, or it was deleted${orClosed(found.reason)}.`,
      fix: `Give the whole ARN of a key in the region of the stack (KmsKeyArn), arn:aws:kms:REGION:ACCOUNT:key/ID. Whether it is there: aws kms describe-key --key-id KEY --region REGION. A key that was deleted does not come back.${/not allowed to/i.test(found.reason) ? ' Its key policy must allow whoever uses it kms:CreateGrant, kms:GenerateDataKey and kms:Decrypt.' : ''} ${again(found)}`,
      whose: 'operator',
    }),
  ],
  [
    /not authorized to perform:? "?kms:/i,
    (found) => ({
      cause: `${capital(deniedTo(found.reason))} may not use the KMS key${keyIn(found.reason)} for ${found.it}: ${found.action ?? 'what it needs'} is not allowed.`,
      fix: /no resource-based policy|explicit deny in a resource/i.test(found.reason)
        ? `The key policy must allow ${found.action ?? 'it'} to the caller (and lets nobody in who is only allowed by IAM, unless it says so). ${again(found)}`
        : (changeOfManaged(found, found.action ?? 'kms:Decrypt') ??
          `Add ${found.action ?? 'it'} on the key to the policy of ${deniedTo(found.reason).replace(/,$/, '')}; the key policy must allow it too, or leave it to IAM policies of the account. ${again(found)}`),
      whose: 'operator',
    }),
  ],
];

/** What a KMS key does not do for a service that encrypts with it, whichever service says so. */
export const keyFailures: readonly KnownFailure[] = [
  {
    // https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html, BypassPolicyLockoutSafetyCheck
    code: 'key-policy-lockout',
    words: /key policy will not allow you to (?:update|change) the key policy/i,
    explain: ({ it, again }) => ({
      cause: `AWS refuses the key policy of ${it}: it would shut out whoever deploys from ever changing it again.`,
      fix: `The key policy must allow kms:PutKeyPolicy to the account (its root) or to the role that deploys, which is the service role where the stack has one; then ${again}.`,
      whose: 'user',
    }),
  },
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
  ...states.map(([words, explain]): KnownFailure => ({
    code: 'denied-kms',
    words,
    only: isOfKey,
    explain,
  })),
  {
    code: 'denied-kms',
    words:
      /\bkms:\w+|\b\w*KMS_\w+|\bService: (?:AWS)?KMS[;,].{0,80}(?:AccessDenied|Disabled|NotFound|InvalidState)|access to KMS|KMS (?:service )?key|\bCMK\b|customer master key|key policy|master key .{0,40}(?:disabled|not found|does not exist)/i,
    errors:
      /^(?!KMSInternal|KMSRequest).*kms|^(?:(?:En|De)cryptionFailure|KeyUnavailableException|DisabledException|InvalidKeyUsageException)$/i,
    only: isOfKey,
    explain: ({ it, action, reason }) => ({
      cause: `The KMS key${keyIn(reason)} cannot be used for ${it}${action?.startsWith('kms:') ? `: ${action} is not allowed` : ''}. It may not exist in this region, be disabled, or its key policy may not let the service in.`,
      fix: 'The key (KmsKeyArn) must be symmetric, enabled and in the region of the stack; its key policy must allow the service, whoever deploys and the role that reads what is encrypted with it kms:CreateGrant, kms:GenerateDataKey and kms:Decrypt, and logs.REGION.amazonaws.com where log groups are encrypted. What it is: aws kms describe-key --key-id KEY.',
      whose: 'operator',
    }),
  },
];
