import type { JudgedMeaning } from './judgedMeaning';

/**
 * Who may not do what, KMS keys, sign-in: public repositories and threads, accounts and names replaced by neutral ones.
 */
export const denialMeanings: readonly JudgedMeaning[] = [
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_PowerUserAccess_cb61023952739181/jane is not authorized to perform: ecr:GetLifecyclePolicy on resource: arn:aws:ecr:us-east-1:444455556666:repository/ace-c3/dash because no resource-based policy allows the ecr:GetLifecyclePolicy action',
    says: [/ecr:GetLifecyclePolicy/, /444455556666|other account/, /in that policy|policy on the resource/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AuthorizationError) when calling the Subscribe operation: User: arn:aws:sts::111122223333:assumed-role/shell_basic_iam/iam_shell is not authorized to perform: SNS:Subscribe on resource: arn:aws:sns:us-east-1:444455556666:PushNotifications because no resource-based policy allows the SNS:Subscribe action',
    says: [/sns:Subscribe/i, /444455556666|other account|topic/],
    whose: ['operator'],
  },
  {
    message:
      'User: anonymous is not authorized to perform: es:ESHttpGet because no resource-based policy allows the es:ESHttpGet action',
    says: [/es:ESHttpGet/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'An error occurred (AccessDeniedException) when calling the Decrypt operation: User: arn:aws:sts::111122223333:assumed-role/exfil-sim-role/test is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab because no resource-based policy allows the kms:Decrypt action',
    says: [/kms:Decrypt/, /key policy|policy of the key/i],
    whose: ['operator'],
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1/aws-cdk-node is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1 because no permissions boundary allows the iam:PassRole action',
    says: [/iam:PassRole/, /boundary/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the CreateRole operation: User: arn:aws:iam::111122223333:user/svc.tda is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/platform-team-role because no permissions boundary allows the iam:CreateRole action',
    says: [/iam:CreateRole/, /boundary/],
    whose: ['operator'],
  },
  {
    message:
      'UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws-us-gov:sts::111122223333:assumed-role/project-github-actions/GitHubActions is not authorized to perform: ec2:CreateInternetGateway on resource: arn:aws-us-gov:ec2:us-gov-west-1:111122223333:internet-gateway/* because no permissions boundary allows the ec2:CreateInternetGateway action. Encoded authorization failure message: uzhQeqw3RXzAVbBps8w4HrvJ05suyvHltqZ1YMuN3TJ8lUG7fRqo',
    says: [/ec2:CreateInternetGateway/, /boundary/],
    whose: ['operator'],
  },
  {
    message:
      'arn:aws:sts::111122223333:assumed-role/BuildProjectRole/AWSCodeBuild is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::s3bucket" because no session policy allows the s3:ListBucket action (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 1; S3 Extended Request ID: 2; Proxy: null)',
    says: [/s3:ListBucket/, /session/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'User: arn:aws:sts::111122223333:federated-user/vault-123-456 is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/Products because no session policy allows the dynamodb:GetItem action',
    says: [/dynamodb:GetItem/, /session/],
    whose: ['operator', 'user'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the ReceiveMessage operation: User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_assist/x is not authorized to perform: sqs:receivemessage on resource: arn:aws:sqs:us-east-2:111122223333:latency-test with an explicit deny in a service control policy: arn:aws:organizations::444455556666:policy/o-y3vn941x7j/service_control_policy/p-kfhxcsd9',
    says: [/sqs:receivemessage/i, /service control policy|SCP|organization/i, /p-kfhxcsd9/],
    whose: ['operator'],
  },
  {
    message:
      'Error: error putting S3 policy: AccessDenied: User: arn:aws:sts::111122223333:assumed-role/terraform-execution/tf is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::backup" with an explicit deny in a service control policy',
    says: [/s3:PutBucketPolicy/, /service control policy|SCP|organization/i],
    whose: ['operator'],
  },
  {
    message:
      'User: arn:aws:sts::111122223333:assumed-role/storage-access-role-prod/x is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::prod-us-west-2-starport-layer-bucket/abc" because no VPC endpoint policy allows the s3:GetObject action',
    says: [/s3:GetObject/, /VPC endpoint/i],
    whose: ['operator'],
  },
  {
    message:
      'AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/SSMActivationServiceRole/mi-05f208d396178669e is not authorized to perform: ssm:UpdateInstanceInformation on resource: arn:aws:ssm:ap-northeast-1:111122223333:managed-instance/mi-05f208d396178669e because no VPC endpoint policy allows the ssm:UpdateInstanceInformation action\n\tstatus code: 400, request id: c2bc9a1b-2723-4071-92be-96aa54c24bae',
    says: [/ssm:UpdateInstanceInformation/, /VPC endpoint/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the DeleteObject operation: User: arn:aws:iam::111122223333:user/peld is not authorized to perform: s3:DeleteObject on resource: "arn:aws:s3:::bucket-7484718/object.html" with an explicit deny in a resource-based policy',
    says: [/s3:DeleteObject/, /bucket policy|policy of the|resource-based/i, /den(y|ies)|Deny/],
    whose: ['operator'],
  },
  {
    message:
      'dev-arch-project is not authorized to perform: s3:PutBucketPolicy on resource: financial-data-lake-raw with an explicit deny in a resource-based policy',
    says: [/s3:PutBucketPolicy/, /bucket policy|policy of|resource-based/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_PermSetName_0123456789abcdef/abcde is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::test-kms-encryption-required/non-encrypted.txt" with an explicit deny in a resource control policy',
    says: [/s3:PutObject/, /resource control policy|RCP/],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/cdk-hnb659fds-cfn-exec-role-111122223333-us-east-1/AWSCloudFormation is not authorized to perform: events:DescribeRule on resource: arn:aws:events:us-east-1:111122223333:rule/mail-ses-bounce because NO PERMISSIONS BOUNDARY allows the events:DescribeRule action (Service: EventBridge, Status Code: 400, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AccessDenied)',
    says: [/events:DescribeRule/, /boundary/i],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "Access denied for operation \'AWS::BedrockAgentCore::Runtime\'." (RequestToken: 16eb7890-18d4-c67e-1784-af05f460584a, HandlerErrorCode: AccessDenied)',
    says: [/CloudTrail|which/i],
    whose: ['operator'],
  },
  {
    message:
      'Resource handler returned message: "Resource does not exist or requester is not authorized to access requested permissions. (Service: LakeFormation, Status Code: 400, Request ID: f4d5e58b-29b6-4889-9666-7e38420c9035)" (RequestToken: 4a4bb1d6-b051-032f-dd12-5951d7b4d2a9, HandlerErrorCode: AccessDenied)',
    says: [/not (exist|authorized|allowed)|permission/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'CREATE_FAILED | AWS::SecretsManager::Secret | Secret (SecretA720EF05) Access to KMS is not allowed (Service: AWSSecretsManager; Status Code: 400; Error Code: AccessDeniedException; Request ID: 1b2c)',
    says: [/KMS|key/, /kms:GenerateDataKey|key policy|kms:/],
    whose: ['operator'],
    not: /delivery role|Firehose cannot|backup bucket/,
  },
  {
    message:
      'Error: Cannot create log group: {"message":"User with accountId: 111122223333 is not authorized to perform CreateLogGroup with Tags","code":"AccessDeniedException","time":"2022-10-26T15:49:23.314Z","requestId":"9c9bfc6d-f857-4289-98c0-d5a02fde6792","statusCode":400,"retryable":false}',
    says: [/logs:TagResource|tag/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (KMS.DisabledException) when calling the Publish operation: arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab is disabled.',
    says: [/disabled/, /key/, /enable/i],
    whose: ['operator'],
    not: /Firehose|backup bucket|delivery role/,
  },
  {
    message: 'KMS.DisabledException: The request was rejected because the specified KMS key is not enabled',
    says: [/key/, /disabled|enable/],
    whose: ['operator'],
    not: /backup bucket/,
  },
  {
    message:
      'An error occurred (KMS.AccessDeniedException) when calling the SendMessage operation: User: arn:aws:sts::111122223333:assumed-role/worker/i-1 is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab because no identity-based policy allows the kms:GenerateDataKey action',
    says: [/kms:GenerateDataKey/, /worker/],
    whose: ['operator'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      'Error: error creating CloudTrail: KMS.AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/ConfigRole/AWSConfig is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    says: [/kms:GenerateDataKey/],
    whose: ['operator'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      'KMS.AccessDeniedException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    says: [/key/, /exist/, /kms:Decrypt/],
    whose: ['operator'],
    not: /Firehose cannot|backup bucket/,
  },
  {
    message:
      'An error occurred (AccessDeniedException) when calling the GetSecretValue operation: Access to KMS is not allowed',
    says: [/kms:Decrypt/, /key/],
    whose: ['operator'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      "An error occurred (DecryptionFailure) when calling the GetSecretValue operation: Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
    says: [/key/, /decrypt/i],
    whose: ['operator'],
    not: /backup bucket/,
  },
  {
    message:
      'An error occurred (KMSInvalidStateException) when calling the Decrypt operation: arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab is pending deletion.',
    says: [/deletion|deleted/, /cancel-key-deletion|cancel/i],
    whose: ['operator'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      'com.amazonaws.services.kms.model.KMSInvalidStateException: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab is pending import. (Service: AWSKMS; Status Code: 400; Error Code: KMSInvalidStateException; Request ID: 1)',
    says: [/import|state/i, /key/],
    whose: ['operator'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      'Invalid parameter: KMS key does not exist (Service: AmazonSNS; Status Code: 400; Error Code: KMSNotFound; Request ID: 1)',
    says: [/key/, /exist/],
    whose: ['operator', 'user'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      "An error occurred (KMSNotFoundException) when calling the CreateTopic operation: Key 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' does not exist",
    says: [/key/, /exist/],
    whose: ['operator', 'user'],
    not: /Firehose|backup bucket/,
  },
  {
    message:
      'KMS.KMSInvalidStateException: Amazon S3 could not decrypt the object: the KMS key is pending deletion (Service: Amazon S3; Status Code: 400)',
    says: [/key/, /delet/],
    whose: ['operator'],
    not: /Firehose cannot/,
  },
  {
    message:
      '{"deliveryStreamARN":"arn:aws:firehose:eu-west-1:111122223333:deliverystream/dt","errorCode":"S3.KMS.DisabledException","message":"The KMS key that encrypts the bucket is disabled."}',
    says: [/key/, /disabled/, /bucket/],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    says: [/access key|credentials/i, /wrong|deleted|not know|invalid|disabled|not exist/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (ExpiredTokenException) when calling the CreateStack operation: The security token included in the request is expired',
    says: [/expired/, /sso login|sign in|again/i],
    whose: ['user'],
  },
  {
    message:
      'An error occurred (OptInRequired) when calling the ListStacks operation: You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
    says: [/subscri|sign(ed)? up|opt|activ/i],
    whose: ['operator', 'user'],
  },
  {
    message:
      'Error launching source instance: OptInRequired: In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=XXXX',
    says: [/terms|subscribe/i, /marketplace/i],
    whose: ['user', 'operator'],
  },
  {
    message:
      'AccessDeniedException: User: arn:aws:iam::111122223333:user/deploy is not authorized to perform: firehose:CreateDeliveryStream on resource: arn:aws:firehose:eu-central-1:111122223333:deliverystream/dt-metrics because no service control policy allows the firehose:CreateDeliveryStream action',
    says: [/firehose:CreateDeliveryStream/, /service control policy|SCP|organization/i],
    whose: ['operator'],
  },
  {
    message:
      'An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::111122223333:user/jane is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Deployer because no role trust policy allows the sts:AssumeRole action',
    says: [/trust/, /Deployer|role/],
    whose: ['operator'],
  },
];
