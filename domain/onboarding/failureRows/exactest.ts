/**
 * Causes whose words contain those of others, from exact to general: a service control policy denies explicitly, and is a denial. A pair
 * that stands in no line is a coincidence of words, and neither of the two is claimed.
 */
const lines: readonly (readonly string[])[] = [
  ['denied-scp', 'denied-rcp', 'denied-boundary', 'denied-session', 'denied-endpoint'],
  ['role-not-assumable', 'denied-secret', 'denied-kms', 'denied-to-role'],
  // A deny wins over every permission, so it goes before those that are only missing.
  ['denied-explicit', 'denied-resource-policy', 'public-policy-blocked', 'denied-encoded'],
  ['denied-pass-role', 'denied-tagging'],
  ['denied-action'],
];
const policies = ['denied-scp', 'denied-rcp', 'denied-boundary', 'denied-session', 'denied-endpoint'];

/** What each code outdoes beside what the denials outdo. */
const outdone: Readonly<Record<string, readonly string[]>> = {
  // A quotation of what was denied names other things on the way.
  'denied-kms': ['value-refused'],
  'key-policy-lockout': ['denied-kms', 'policy-malformed'],
  'name-of-stack': ['name-taken'],
  'stack-exists': ['name-taken'],
  'stack-set-exists': ['name-taken'],
  'service-linked-role-exists': ['name-taken'],
  'export-taken': ['name-taken'],
  'bucket-yours-already': ['name-taken', 'bucket-name-taken'],
  'bucket-name-taken': ['name-taken'],
  'not-in-region': ['template-invalid', 'region-disabled'],
  'role-missing': ['attribute-missing', 'template-invalid', 'not-in-region', 'gone', 'policy-missing'],
  'role-not-ready': ['sign-in-refused', 'role-missing'],
  'service-linked-role': ['role-missing'],
  'sign-in-expired': ['no-credentials', 'sign-in-refused', 'credentials-not-fetched'],
  'sign-in-refused': ['no-credentials', 'credentials-not-fetched'],
  'sign-in-federated': ['sign-in-expired', 'no-credentials', 'role-not-assumable', 'denied-action'],
  'sign-in-too-large': ['denied-session', 'quota'],
  'request-repeated': ['name-taken'],
  'sign-in-duration': ['quota', 'value-refused'],
  'sign-in-mfa': ['no-credentials', 'sign-in-refused', 'sign-in-expired'],
  'clock-wrong': ['sign-in-refused', 'sign-in-expired', 'no-credentials'],
  'no-region': ['no-credentials'],
  unreachable: ['credentials-not-fetched', 'no-credentials', 'sign-in-expired', 'sign-in-refused', 'not-bootstrapped'],
  'stack-set-account-suspended': ['account-not-ready'],
  'stack-set-execution-role': ['role-not-ready', 'role-missing', 'role-not-assumable'],
  'stack-set-service-trust': ['stack-set-execution-role', 'role-not-ready', 'role-missing'],
  'stack-set-administration-role': ['stack-set-execution-role', 'role-not-ready', 'role-missing'],
  'delegated-already': ['stack-set-not-delegated'],
  'delegated-not': ['stack-set-not-delegated'],
  'stack-set-unit-unknown': ['stack-set-not-found'],
  'template-too-large': ['value-refused', 'quota'],
  'template-unreadable': [
    'template-invalid',
    'denied-action',
    'bucket-missing',
    'bucket-other-region',
    'object-missing',
  ],
  'value-refused': ['template-invalid', 'quota'],
  'tag-refused': ['value-refused', 'template-invalid'],
  throttled: ['quota'],
  quota: ['template-invalid'],
  'quota-request': ['name-taken', 'quota'],
  'quota-unknown': ['quota'],
  'role-not-assumable': ['role-not-ready', 'no-credentials', 'credentials-not-fetched'],
  'profile-broken': ['no-credentials', 'credentials-not-fetched', 'sign-in-expired'],
  'credentials-not-fetched': ['no-credentials'],
  'region-unknown': ['unreachable', 'no-region', 'not-in-region', 'value-refused'],
  'denied-secret': ['denied-to-role'],
  'role-other-account': ['denied-pass-role', 'denied-action'],
  'secret-empty': ['secret-missing'],
  'secret-being-deleted': ['secret-missing', 'name-taken'],
  'log-group-missing': ['gone'],
  'stream-missing': ['gone'],
  'bucket-missing': ['gone'],
  'log-bucket-refused': ['bucket-missing'],
  'rotation-function-missing': ['gone', 'secret-missing'],
  'stack-timeout': ['quota'],
  'secret-missing': ['gone'],
  'export-in-use': ['name-taken'],
};

const policyLine = new Map(lines.flatMap((line, index) => line.map((code) => [code, index] as const)));

/** Whether the first code is the same thing said more exactly. */
function outdoes(one: string, other: string): boolean {
  if (outdone[one]?.includes(other)) return true;
  const [mine, theirs] = [policyLine.get(one), policyLine.get(other)];
  if (mine === undefined || theirs === undefined) return false;
  return mine < theirs || (mine === theirs && policies.includes(one));
}

/** The matches that no other outdoes, each code once, in their order. */
export function exactest<T>(matches: readonly T[], codeOf: (match: T) => string): T[] {
  const firsts = matches.filter((match, index) => matches.findIndex((one) => codeOf(one) === codeOf(match)) === index);
  const left = firsts.filter((match) => !firsts.some((one) => one !== match && outdoes(codeOf(one), codeOf(match))));
  return left.length > 0 ? left : firsts.slice(0, 1);
}
