import type { KnownFailure } from '../failureWords/knownFailure';

/** What is wrong with a secret. */
export const secretFailures: readonly KnownFailure[] = [
  {
    code: 'secret-other-region',
    words: /secret.{0,80}(?:same|another|different|other) region|secret .{0,200}\bis in \S+; it must be in/i,
    explain: () => ({
      cause:
        'The secret with the token is in another region than the stack. Amazon Data Firehose reads a secret only in its own.',
      fix: 'Create or replicate the secret in the region of the stack and give the ARN of that one: aws secretsmanager replicate-secret-to-regions.',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
    code: 'secret-empty',
    words:
      /can(?:'|’|no)t find the specified secret value|\bsecret\b.{0,160}\bversion\b.{0,40}(?:not found|does not exist)|\bsecret\b.{0,80}\b(?:has|contains) no (?:value|version)/i,
    explain: ({ again }) => ({
      cause: 'The secret exists, but holds no value, or not the version that is asked for.',
      fix: `Put the value in: aws secretsmanager put-secret-value --secret-id ARN --secret-string '{"api_key":"TOKEN"}'. Which versions it has: aws secretsmanager list-secret-version-ids --secret-id ARN. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'secret-missing',
    words:
      /can(?:'|’|no)t find the specified secret(?! value)|\bsecret\b(?! (?:access )?key).{0,120}(?:not found|does not exist)/i,
    explain: () => ({
      cause: 'The secret with the token does not exist in this account and region, or is being deleted.',
      fix: 'Copy the complete ARN, with the six characters at its end, from the secret itself; check account and region: aws secretsmanager describe-secret --secret-id ARN.',
      whose: 'user',
    }),
  },
  {
    code: 'secret-key-missing',
    words: /could not find a value associated with JSONKey/i,
    explain: ({ again }) => ({
      cause:
        'A secret that the template looks into ({{resolve:secretsmanager:…}}) does not have the key that it asks for.',
      fix: `Compare the key in the template with those in the secret (names count with upper and lower case): aws secretsmanager get-secret-value --secret-id NAME. Then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'secret-form',
    words:
      /\bsecret\b.{0,80}(?:\bform\b|format|api_key|(?:valid|invalid|as|parse) .{0,12}JSON|cannot be parsed)|\bapi_key\b.{0,80}(?:missing|not found|invalid|must|absent)|(?:missing|no|without) .{0,20}\bapi_key\b/i,
    explain: ({ again }) => ({
      cause: 'The secret does not have the form that Amazon Data Firehose reads.',
      fix: `Store exactly {"api_key":"TOKEN"} as plain text in the secret, then ${again}.`,
      whose: 'user',
    }),
  },
];
