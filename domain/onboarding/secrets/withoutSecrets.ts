const secrets: readonly [RegExp, string][] = [
  [/-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g, '-----BEGIN $1-----…'],
  // Tokens of Dynatrace, also percent-encoded: https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication
  [/\b(dt0[a-z]\d\d)(?:\.|%2E)[A-Za-z0-9]+(?:(?:\.|%2E)[A-Za-z0-9]+)?/gi, '$1.…'],
  [/(authorization["']?\s*[:=]\s*["']?(?:[a-z-]+\s+)?)(?!dt0)[^\s"',;]+/gi, '$1…'],
  [/\b(Api-Token\s+)(?=\S*\d)(?!dt0)[^\s"',;]{6,}/gi, '$1…'],
  [/\b(Bearer\s+)eyJ[\w-]+(?:\.[\w-]*)*/gi, '$1…'],
  // JSON Web Tokens begin with the base64 of {"
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, 'eyJ…'],
  // Access key ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
  [/\b(A[KS]IA)[A-Z0-9]{12,}\b/g, '$1…'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@:]+:[^\s/?#@]+@/gi, '$1…@'],
  [/(\\?["']?\bapi_?key\\?["']?\s*[:=]\s*\\?["']?)[^"'\\\s,}]+/gi, '$1…'],
  [
    /((?:X-Amz-(?:Signature|Security-Token|Credential|Firehose-Access-Key)|aws_secret_access_key|aws_session_token|SecretAccessKey|SessionToken|client_secret|(?:access|refresh|id)_token)\\?["']?\s*[:=]\s*\\?["']?)[^"'\\&\s,}]+/gi,
    '$1…',
  ],
  [/(\b(?:password|passwd|secret|token)\\?["']?(?:[:=]\\?["']|=))[^"'\\&\s,}]+/gi, '$1…'],
];

/** A foreign text without what looks like a token, a key or a signature, for showing, logging and quoting. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((safe, [shape, instead]) => safe.replace(shape, instead), text);
}
