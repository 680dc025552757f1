import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';

describe('a foreign text', () => {
  it.each([
    ['dt0c01.ST2EY72KQINMH574WMNVI7YN.G3DFPBEJYMODIDAEX454M7YW is unknown', 'dt0c01.… is unknown'],
    ['platform token dt0s16.PUBLIC.SECRET', 'platform token dt0s16.…'],
    ['client dt0s02.PUBLIC.SECRET', 'client dt0s02.…'],
    ['in a link: token=dt0c01%2EPUBLIC%2ESECRET', 'in a link: token=…'],
    ['Authorization: Api-Token abcdefghijk', 'Authorization: Api-Token …'],
    ['authorization: Bearer eyJhbGciOi.eyJzdWIi.c2ln', 'authorization: Bearer …'],
    ['Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl was refused', 'Bearer … was refused'],
    ['a JWT eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl alone', 'a JWT eyJ… alone'],
    ['User AKIAIOSFODNN7EXAMPLE is not authorized', 'User AKIA… is not authorized'],
    ['X-Amz-Firehose-Access-Key: abc.def', 'X-Amz-Firehose-Access-Key: …'],
    ['https://b.s3.amazonaws.com/k?X-Amz-Signature=abc123&x=1', 'https://b.s3.amazonaws.com/k?X-Amz-Signature=…&x=1'],
    ['https://me:hunter2@proxy.example/x', 'https://…@proxy.example/x'],
    ['{"api_key":"s3cret"}', '{"api_key":"…"}'],
    ['{\\"api_key\\":\\"s3cret\\"}', '{\\"api_key\\":\\"…\\"}'],
    ['"SecretAccessKey": "abc/def+g"', '"SecretAccessKey": "…"'],
    ['client_secret=abc', 'client_secret=…'],
    ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----…'],
  ])('%j is shown as %j', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });

  it.each([
    'Missing token scope: metrics.ingest',
    'Bearer tokens are not accepted here',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf',
    'Give the password: the one of the vault',
    'https://abc12345.live.dynatrace.com/e/x@y',
    'The secret has the form {"api_key":"…"}',
  ])('%j says nothing secret and stays as it is', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});
