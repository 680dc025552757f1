import type { Explanation, KnownFailure } from '../../failureWords/knownFailure';

const federated: Explanation = {
  cause:
    'A pipeline could not sign in with its own identity (OIDC or SAML): the account does not know the identity provider, or the trust policy of the role does not let this repository, branch or audience in.',
  fix: 'In the account: aws iam list-open-id-connect-providers must show the provider; the trust policy of the role must allow sts:AssumeRoleWithWebIdentity with the audience sts.amazonaws.com and the subject of the pipeline (repo:OWNER/NAME:ref:refs/heads/BRANCH). The job needs the permission id-token: write.',
  whose: 'operator',
};

/** Sign-ins of pipelines and portals with an identity of their own (OIDC, SAML). */
export const federationFailures: readonly KnownFailure[] = [
  {
    code: 'sign-in-federated',
    words: /(?:AssumeRoleWith(?:WebIdentity|SAML)|with OIDC|ExpiredToken).{0,160}\bexpired\b/i,
    only: ({ reason }) => /WebIdentity|SAML|OIDC/.test(reason),
    explain: ({ again }) => ({
      cause: 'The token with which a pipeline signs in (OIDC or SAML) had expired when it was used.',
      fix: `Run the job again. If it says so again, let it sign in later or more than once, right before it calls AWS, and look at the clock of the machine; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
    code: 'sign-in-federated',
    words:
      /AssumeRoleWith(?:WebIdentity|SAML)|OpenIDConnect provider|with OIDC\b|identity token .{0,60}(?:expired|invalid|issuer|audience)|incorrect token audience|InvalidIdentityToken|ACTIONS_ID_TOKEN_REQUEST\w*/i,
    errors: /^(?:InvalidIdentityToken|IDPRejectedClaim|IDPCommunicationError)(?:Exception)?$/,
    only: ({ errors }) => !errors.some((error) => /^(?:MalformedPolicy|PackedPolicy|RegionDisabled)/.test(error)),
    explain: () => federated,
  },
  {
    // The name of the permission has a hyphen, which is masked as a name's: it is compared with the whole.
    code: 'sign-in-federated',
    only: ({ event, reason }) =>
      event.isLoose === true && /(?<![\w-])id-token(?![\w-]).{0,20}\b(?:write|permission)\b/i.test(reason),
    explain: () => federated,
  },
];
