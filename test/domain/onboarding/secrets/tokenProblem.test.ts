import { tokenDoubt, tokenProblem } from '../../../../domain/onboarding/secrets/tokenProblem';

const open = 'ST2EY72KQINMH574WMNVI7YN';
const secret = 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM';
const token = `dt0c01.${open}.${secret}`;

describe('what is wrong with a token', () => {
  it.each([
    ['nothing given', '  \n', 'empty'],
    ['a platform token', `dt0s16.${open}.${secret}`, 'platform-token'],
    ['the public part of a platform token', `dt0s16.${open}`, 'platform-token'],
    ['an OAuth client', `dt0s02.${open}.${secret}`, 'oauth-client'],
    ['an OAuth client of a service', `dt0s08.${open}.${secret}`, 'oauth-client'],
    ['a SCIM token', `dt0s01.${open}.${secret}`, 'other-kind'],
    ['a refresh token', `dt0s06.${open}.${secret}`, 'other-kind'],
    ['only the public part', `dt0c01.${open}`, 'public-part'],
    ['only the public part with its dot', `dt0c01.${open}.`, 'public-part'],
    ['double quotes', `"${token}"`, 'quoted'],
    ['single quotes', `'${token}'`, 'quoted'],
    ['typographic quotes', `“${token}”`, 'quoted'],
    ['backticks', `\`${token}\``, 'quoted'],
    ['one quote', `${token}"`, 'quoted'],
    ['Api-Token in front', `Api-Token ${token}`, 'prefixed'],
    ['api-token in small letters', `api-token ${token}`, 'prefixed'],
    ['Bearer in front', `Bearer ${token}`, 'prefixed'],
    ['a whole header', `Authorization: Api-Token ${token}`, 'prefixed'],
    ['a header of curl', `-H "Authorization: Api-Token ${token}"`, 'prefixed'],
    ['a header of Firehose', `X-Amz-Firehose-Access-Key: ${token}`, 'prefixed'],
    ['the JSON of the secret', `{"api_key":"${token}"}`, 'secret-json'],
    ['the JSON with blanks and lines', `{\n  "api_key": "${token}"\n}`, 'secret-json'],
    ['the escaped JSON', `"{\\"api_key\\":\\"${token}\\"}"`, 'secret-json'],
    ['JSON with another key', `{"token":"${token}"}`, 'secret-json'],
    ['an assignment', `DYNATRACE_TOKEN=${token}`, 'surrounded'],
    ['a comma behind', `${token},`, 'surrounded'],
    ['a line break inside', `dt0c01.${open}.\n${secret}`, 'blanks'],
    ['a blank inside', `dt0c01.${open}.${secret.slice(0, 30)} ${secret.slice(30)}`, 'blanks'],
    ['an invisible character', `\u200b${token}`, 'blanks'],
    ['two tokens', `${token}\n${token}`, 'several'],
    ['base64', Buffer.from(token).toString('base64'), 'encoded'],
    ['percent encoding', token.replaceAll('.', '%2E'), 'encoded'],
    ['stars for the secret', `dt0c01.${open}.****************`, 'masked'],
    ['bullets for the secret', `dt0c01.${open}.••••••••`, 'masked'],
    ['an ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf', 'arn'],
    ['an ARN of China', 'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:dynatrace-Ab3dEf', 'arn'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE', 'aws-key'],
    ['an address', 'https://abc12345.live.dynatrace.com', 'address'],
    ['a session token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'other-kind'],
  ])('%s is recognized', (_what, text, code) => {
    const problem = tokenProblem(text);
    expect(problem?.code).toBe(code);
    const said = `${problem?.message} ${problem?.fix}`;
    expect(said).not.toContain(open);
    expect(said).not.toContain(secret.slice(0, 6));
    expect(problem?.fix).toMatch(/\w/);
  });

  it('is nothing where it may be a token: whole, with blanks around, of before 2021', () => {
    expect([token, ` ${token}\n`, 'dt0c01.ID.SECRET', 'abcdefghij1234567890x'].map(tokenProblem)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('names the key that Firehose reads when the JSON has another', () => {
    expect(tokenProblem(`{"apiToken":"${token}"}`)?.message).toContain('no key api_key');
  });
});

describe('what is likely wrong with a token that Dynatrace does not know', () => {
  it.each([
    ['one character short', token.slice(0, -1), 'cut-off'],
    ['with a short public part', `dt0c01.${open.slice(1)}.${secret}`, 'cut-off'],
    ['one character long', `${token}A`, 'too-long'],
    ['in small letters', token.toLowerCase(), 'wrong-letters'],
    ['of before 2021', 'abcdefghij1234567890x', 'unknown-form'],
    ['without its beginning', secret, 'unknown-form'],
    ['whole', token, undefined],
  ])('%s', (_what, text, code) => {
    expect(tokenDoubt(text)?.code).toBe(code);
  });
});
