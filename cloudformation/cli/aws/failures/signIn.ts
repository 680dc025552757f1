import type { Translation } from './foreign';

const signIn =
  'Sign in again (aws sso login, or fetch new credentials), check with: aws sts get-caller-identity. Then run the same command again; nothing is lost.';

/** Who is calling is not known, or not known here. */
export const signInFailures: readonly Translation[] = [
  [
    /^(CredentialsProviderError|MissingAuthenticationToken.*|NoCredentialsError)$/,
    ({ message }) =>
      /expired|sso/i.test(message)
        ? { code: 'Unauthorized', message: 'The AWS sign-in has expired.', whose: 'user', hint: signIn }
        : {
            code: 'Unauthorized',
            message: noCredentials(message),
            whose: 'user',
            hint: 'Sign in (aws configure sso, then aws sso login), name a profile with --profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
          },
  ],
  [
    /^(ExpiredToken(Exception)?|RequestExpired|TokenRefreshRequired)$/,
    () => ({ code: 'Unauthorized', message: 'The AWS credentials have expired.', whose: 'user', hint: signIn }),
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch)$/,
    () => ({
      code: 'Unauthorized',
      message: 'AWS does not accept these credentials in this region.',
      whose: 'user',
      hint: 'Either they are wrong (check with aws sts get-caller-identity), or the region is not enabled in this account: see "AWS Regions" on the account page of the console, or aws account list-regions.',
    }),
  ],
  [
    /^OptInRequired$/,
    () => ({
      code: 'NotSupported',
      message: 'The region, or the service in it, is not enabled for this account.',
      whose: 'operator',
      hint: 'Enable the region under "AWS Regions" on the account page of the console; that takes some minutes. Or choose another region.',
    }),
  ],
];

/** The SDK names the profile when it looked for one. */
function noCredentials(message: string): string {
  const profile = /profile:? \[?([\w.@/+-]+)/i.exec(message)?.[1];
  return profile === undefined ? 'No AWS credentials were found.' : `The profile ${profile} gives no AWS credentials.`;
}
