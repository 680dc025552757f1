const environment = { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com' };

/** Parameters of a stack whose token was pasted into the form. */
export const aPastedToken = {
  ...environment,
  DynatraceApiToken: 'dt0c01.PUBLICPART.SECRETPART',
  DynatraceTokenSecretArn: '',
};

/** Parameters of a stack whose token is in a secret of the customer's. */
export const aSecretArn = (region = 'eu-west-1', partition = 'aws') => ({
  ...environment,
  DynatraceApiToken: '',
  DynatraceTokenSecretArn: `arn:${partition}:secretsmanager:${region}:123456789012:secret:dynatrace-Ab3dEf`,
});

/** Every optional thing that a security team asks for. */
export const everyOption = {
  IncludeLinkedAccounts: 'true',
  PermissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/boundary',
  KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  AlarmTopicArn: 'arn:aws:sns:eu-west-1:123456789012:operations',
};
