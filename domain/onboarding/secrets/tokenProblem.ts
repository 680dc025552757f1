/** What is wrong with what was given as a token, and what to do; never a part of it. */
export interface TokenProblem {
  code: TokenProblemCode;
  message: string;
  fix: string;
}

export type TokenProblemCode =
  /** To be seen from the text alone. */
  | 'empty'
  | 'arn'
  | 'secret-json'
  | 'several'
  | 'quoted'
  | 'prefixed'
  | 'surrounded'
  | 'blanks'
  | 'encoded'
  | 'masked'
  | 'public-part'
  | 'platform-token'
  | 'oauth-client'
  | 'other-kind'
  | 'aws-key'
  | 'address'
  /** Likely, when Dynatrace does not know it. */
  | 'cut-off'
  | 'too-long'
  | 'wrong-letters'
  | 'unknown-form'
  /** Its form is right, and this environment has nobody to ask about the rest. */
  | 'not-checkable'
  /** What Dynatrace says of it. */
  | 'unknown'
  | 'disabled'
  | 'expired'
  | 'missing-scope';

const newOne = 'Create an API token with the scope metrics.ingest (logs.ingest for logs), or one here.';
const onlyToken = 'Give the token alone: it begins with dt0c01. and has two dots.';

/** One line, so that a form and a terminal say the same. */
const problems = {
  empty: ['Nothing was given.', onlyToken],
  arn: [
    'This is an ARN of AWS, not a token.',
    'Enter the ARN where a secret is asked for; here goes the token that is in the secret.',
  ],
  'secret-json': [
    'This is the JSON of a secret, not the token in it.',
    'Give the value of api_key alone, without braces and quotes.',
  ],
  'secret-json-key': [
    'This is the JSON of a secret, and it has no key api_key, which is the one that Amazon Data Firehose reads.',
    'Give the token alone; and store the secret as {"api_key":"TOKEN"}.',
  ],
  several: ['There is more than one token in it.', onlyToken],
  quoted: ['The token stands in quotes; they are not part of it.', 'Give it without the quotes.'],
  prefixed: [
    'Something that belongs into a header, such as Api-Token or Bearer, stands before the token.',
    'Give the token alone, without the word before it.',
  ],
  surrounded: ['Something that is not part of the token stands before or behind it.', onlyToken],
  blanks: [
    'Blanks, line breaks or invisible characters stand inside the token.',
    'Copy it again in one piece, e.g. with the copy button of Dynatrace.',
  ],
  encoded: ['The token is encoded (base64 or percent signs).', 'Decode it first; a token begins with dt0c01.'],
  masked: [
    'The secret part of the token is masked: this is what Dynatrace and other pages show instead of it.',
    `Dynatrace shows a token once, when it is made. If nobody kept it: ${newOne}`,
  ],
  'public-part': [
    'This is only the public part of a token, as lists of tokens show it; the secret part behind the second dot is missing.',
    `Dynatrace shows a token once, when it is made. If nobody kept it: ${newOne}`,
  ],
  'platform-token': [
    'This is a platform token (dt0s16). The documentation of the metric stream asks for an API token (dt0c01), and does not say that another kind works.',
    newOne,
  ],
  'oauth-client': ['This is the secret of an OAuth client (dt0s02, dt0s03 or dt0s08), not an API token.', newOne],
  'other-kind': ['This is a token of another kind: an API token begins with dt0c01.', newOne],
  'aws-key': ['This is an access key of AWS, not a token of Dynatrace.', newOne],
  address: ['This is an address, not a token.', onlyToken],
  'cut-off': [
    'The token is cut off: behind dt0c01. there are 24 characters, a dot and 64 more, and here are fewer.',
    'Copy it again in one piece.',
  ],
  'too-long': [
    'The token is too long: behind dt0c01. there are 24 characters, a dot and 64 more, and here are others besides.',
    'Copy it again, and nothing with it.',
  ],
  'wrong-letters': [
    'The token was changed: it has capital letters and digits only, and here are small letters.',
    'Copy it again instead of typing it.',
  ],
  'unknown-form': ['This has not the form of an API token: dt0c01., 24 characters, a dot and 64 more.', newOne],
} satisfies Record<string, readonly [string, string]>;

const problem = (name: keyof typeof problems): TokenProblem => {
  const [message, fix] = problems[name];
  return { code: name === 'secret-json-key' ? 'secret-json' : name, message, fix };
};

/** Prefix, public part and, unless it is missing, secret part. https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication */
const shape = /dt0[a-z]\d{2}\.[A-Za-z0-9]+(?:\.[A-Za-z0-9]*)?/i;
const whole = new RegExp(`^${shape.source}$`, 'i');
/** Also the invisible ones: soft hyphen, zero-width characters, byte order mark. */
const blank = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const quotes = '["\'`´“”„‘’«»]+';

/**
 * What is wrong with a text given as API token, as far as it shows without asking Dynatrace; null when it may be one. Blanks at
 * its ends do not count. Repeats nothing of the text.
 */
export function tokenProblem(text: string): TokenProblem | null {
  const given = text.trim();
  if (given === '') return problem('empty');
  if (/^["']?arn:aws/i.test(given)) return problem('arn');
  if (/^["']?\{/.test(given)) return problem(/api_key\\?["']?\s*:/.test(given) ? 'secret-json' : 'secret-json-key');
  if (given.split(/dt0[a-z]\d{2}\./i).length > 2) return problem('several');
  const bare = given.replaceAll(new RegExp(blank.source, 'g'), '');
  if (bare !== given && whole.test(bare)) return problem('blanks');
  if (/[*•●…]{2,}|…|<[^>]*>|x{8,}$/i.test(given) && /dt0[a-z]\d{2}/i.test(given)) return problem('masked');
  const found = shape.exec(given);
  if (found === null) return withoutToken(given);
  if (!whole.test(given))
    return problem(aroundToken(given.slice(0, found.index), given.slice(found.index + found[0].length)));
  return kindProblem(given);
}

/** Texts in which no token stands. */
function withoutToken(given: string): TokenProblem | null {
  if (/^dt0c01\.?$/i.test(given)) return problem('cut-off');
  if (/^(ZHQwY|ZHQwc)/.test(given) || /dt0[a-z]\d{2}%2e/i.test(given)) return problem('encoded');
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(given)) return problem('aws-key');
  if (/^eyJ[\w-]+\./.test(given)) return problem('other-kind');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) return problem('address');
  if (/^(?:.*\b)?(?:api-token|bearer)\s/i.test(given)) return problem('prefixed');
  if (new RegExp(`^${quotes}|${quotes}$`).test(given)) return problem('quoted');
  return blank.test(given) ? problem('unknown-form') : null;
}

function aroundToken(before: string, after: string): keyof typeof problems {
  if (/(api-token|bearer|basic|access-key|authorization)["'\s:=]*$/i.test(before)) return 'prefixed';
  if (new RegExp(`^${quotes}$`).test(before) || (before === '' && new RegExp(`^${quotes}`).test(after)))
    return 'quoted';
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(before) ? 'address' : 'surrounded';
}

/** https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication ("Token prefixes") */
function kindProblem(given: string): TokenProblem | null {
  const [prefix = '', , secret] = given.split('.');
  switch (prefix.toLowerCase()) {
    case 'dt0s16':
      return problem('platform-token');
    case 'dt0s02':
    case 'dt0s03':
    case 'dt0s08':
      return problem('oauth-client');
    case 'dt0s01':
    case 'dt0s04':
    case 'dt0s06':
    case 'dt0s09':
      return problem('other-kind');
    default:
      return secret === undefined || secret === '' ? problem('public-part') : null;
  }
}

/**
 * What is likely wrong with a token that Dynatrace does not know, by the documented lengths (24 and 64 characters); null when
 * its form is right. Only a suspicion: tokens of before version 1.210 look different.
 */
export function tokenDoubt(text: string): TokenProblem | null {
  const [prefix = '', open = '', secret] = text.trim().split('.');
  if (secret === undefined || !/^dt0c01$/i.test(prefix)) return problem('unknown-form');
  if (secret.length < 64 || open.length < 24) return problem('cut-off');
  if (secret.length > 64 || open.length > 24) return problem('too-long');
  return /[a-z]/.test(`${open}${secret}`) ? problem('wrong-letters') : null;
}
