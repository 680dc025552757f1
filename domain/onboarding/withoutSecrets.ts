const secrets: readonly [RegExp, string][] = [
  // API tokens of Dynatrace: https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication
  [/\b(dt0[a-z]\d\d)\.[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)?/gi, '$1.…'],
  // Access key ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
  [/\b(A[KS]IA)[A-Z0-9]{12,}\b/g, '$1…'],
  [/("?api_?key\\?"?\s*[:=]\s*\\?"?)[^"\\\s,}]+/gi, '$1…'],
  [
    /((?:X-Amz-(?:Signature|Security-Token|Credential)|aws_secret_access_key|SecretAccessKey|password)"?\s*[:=]\s*"?)[^"&\s,}]+/gi,
    '$1…',
  ],
];

/** A foreign text without what looks like a token, a key or a signature, for showing, logging and quoting. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((safe, [shape, instead]) => safe.replace(shape, instead), text);
}
