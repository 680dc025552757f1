import { putBack } from '../failureWords/inWords';
import type { KnownFailure } from '../failureWords/knownFailure';

/** Of a command that works on objects, not of a stack. */
const isOfObject = /(?:when calling the |operation error S3: )(?:Put|Get|Head|List|Copy|Upload|CreateMultipart)\w*/;

/** What S3 objects to of buckets. */
export const bucketFailures: readonly KnownFailure[] = [
  {
    code: 'bucket-yours-already',
    from: /s3|cloudformation/i,
    words: /you already own it|already owned by you|already exists, and you own it/i,
    errors: /^BucketAlreadyOwnedByYou$/,
    explain: () => ({
      cause:
        'The bucket exists already in this account: most likely an earlier stack left it behind, since it is kept on deletion.',
      fix: 'Deploy the current template, which lets AWS choose the name, under a stack name that was never used; or empty and delete the old bucket.',
      whose: 'user',
    }),
  },
  {
    code: 'bucket-name-taken',
    words: /\bBucketAlreadyExists\b|requested bucket name is not available|bucket namespace is shared/i,
    errors: /^BucketAlreadyExists$/,
    explain: ({ reason }) => ({
      cause: 'The name of the bucket is taken: bucket names are unique over all accounts.',
      fix: /when calling the CreateBucket|operation error S3: CreateBucket/.test(reason)
        ? 'Name another bucket in the command.'
        : 'Deploy the current template, which lets AWS choose the name, under a stack name that was never used.',
      whose: 'user',
    }),
  },
  {
    code: 'bucket-other-account',
    words: /bucket\b.{0,200}\bexists, but not in account/i,
    explain: () => ({
      cause:
        'The bucket that the files shall be uploaded to belongs to another account: bucket names are unique over all accounts.',
      fix: 'Check the account (aws sts get-caller-identity). If it is the right one, the bucket was deleted and its name taken by somebody else: with the CDK, bootstrap with a qualifier of your own (cdk bootstrap --qualifier NAME).',
      whose: 'user',
    }),
  },
  {
    // https://aws.amazon.com/about-aws/whats-new/2023/04/amazon-s3-security-best-practices-buckets-default/
    code: 'bucket-acl',
    from: /s3|cloudfront|logs/i,
    words: /bucket cannot have ACLs set|bucket does not allow ACLs/i,
    errors: /^(?:InvalidBucketAclWithObjectOwnership|AccessControlListNotSupported)$/,
    explain: ({ it, reason, again }) =>
      isOfObject.test(reason)
        ? {
            cause: 'The command gives what it uploads an access control list, which the bucket does not take.',
            fix: 'Leave the ACL out of the command (--acl), and give access with a policy of the bucket; then run it again.',
            whose: 'user',
          }
        : {
            cause: `The template gives ${it} an access control list (AccessControl), which S3 refuses since April 2023 unless the template allows it.`,
            fix: `Take AccessControl out of the template and give access with a bucket policy, or set OwnershipControls to BucketOwnerPreferred; then ${again}. The templates of this tool set none: deploy the current one.`,
            whose: 'us',
          },
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
    code: 'log-bucket-refused',
    words:
      /bucket to be logged and the target bucket must|target bucket for logging|not grant(?:ed)? .{0,40}log.?delivery/i,
    errors: /^InvalidTargetBucketForLogging$/,
    explain: ({ again }) => ({
      cause:
        'S3 refuses the bucket that the access logs shall go to: it must belong to the same account, lie in the same region, and let S3 write logs into it.',
      fix: `Give another bucket (AccessLogBucketName), or let logging.s3.amazonaws.com put objects into it with its bucket policy; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'bucket-not-empty',
    words: /bucket you tried to delete is not empty|bucket .{0,80}is not empty|BUCKET_EMPTINESS/i,
    errors: /^BucketNotEmpty$/,
    explain: ({ event, sentence }) => ({
      cause: `The bucket${event.logicalId ? ` ${event.logicalId}` : ''} cannot be deleted: failed deliveries are still in it.`,
      fix: /all versions/i.test(sentence)
        ? 'It keeps versions, which aws s3 rm does not delete: either delete the stack again and choose to retain the bucket (nothing is lost, storage costs remain), or empty it with all versions (S3, the bucket, Empty); replay first what is wanted: npm run aws -- replay.'
        : 'Either delete the stack again and choose to retain the bucket (nothing is lost, storage costs remain), or replay and empty the bucket first: npm run aws -- replay, then aws s3 rm s3://BUCKET --recursive (where it keeps versions, Empty in the S3 console, which deletes those too).',
      whose: 'user',
    }),
  },
  {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    code: 'denied-resource-policy',
    words: /access denied for bucket\b|check s3 ?bucket permission/i,
    explain: ({ again }) => ({
      cause: 'The policy of a bucket does not let the service write into it.',
      fix: `Allow in the bucket policy what the documentation of that service asks for (its principal, s3:PutObject on its prefix), and let it use the KMS key where the bucket has one; then ${again}.`,
      whose: 'operator',
    }),
  },
  {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    code: 'bucket-name-invalid',
    from: /s3|cloudformation/i,
    words: /specified bucket is not valid|bucket name (?:\S+ )?(?:is (?:not valid|invalid)|should (?:be|not))/i,
    errors: /^InvalidBucketName$/,
    explain: ({ again }) => ({
      cause: 'S3 does not take the name of the bucket.',
      fix: `It must have 3 to 63 small letters, digits and hyphens, and begin and end with a letter or digit. Names that AWS chooses come from the name of the stack: a shorter one in small letters helps. If the name has this form, S3 had a fault: ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'object-missing',
    words: /\bNoSuchKey\b|specified key does not exist|\(404\) when calling the (?:Head|Get)Object operation/i,
    // Of the template itself, CloudFormation says it so.
    only: ({ sentence }) => !/S3 error: /.test(sentence),
    explain: ({ again }) => ({
      cause:
        'A file that the template or the command fetches from a bucket is not there: it was not uploaded, or under another name.',
      fix: `Upload it, or correct bucket and key among the parameters; then ${again}. The templates of this tool fetch no files.`,
      whose: 'user',
    }),
  },
  {
    code: 'bucket-missing',
    from: /s3|cloudformation|firehose|lambda|logs/i,
    words: /specified bucket does not exist|bucket .{0,120}does not exist/i,
    // A key, a role or a policy that a bucket shall have is another thing.
    only: ({ sentence }) =>
      !/\b(?:key|role|policy|principal|topic|function|queue)\b.{0,160}\bbucket\b.{0,120}does not exist/i.test(sentence),
    errors: /^NoSuchBucket$/,
    explain: ({ reason, event }) =>
      isOfObject.test(reason)
        ? {
            cause: 'The bucket that the command names does not exist: it was deleted, or its name is misspelt.',
            fix: 'Correct the name (aws s3 ls lists those of the account), or make the bucket; npm run aws -- publish makes the one for templates itself. Then run the command again.',
            whose: 'user',
          }
        : {
            cause:
              'The bucket does not exist (any more): somebody deleted it outside CloudFormation, or its name is misspelt.',
            fix: `If its name was given, correct it; if it was the address of a template, publish it again. ${putBack(event, 'If the stack made it, make an empty bucket of the same name')}`,
            whose: 'user',
          },
  },
  {
    code: 'bucket-other-region',
    words:
      /bucket (?:is in this region|you are attempting to access must be addressed)|location constraint is incompatible|the region .{0,40} is wrong; expecting|bucket .{0,100}in (?:another|a different) region/i,
    only: ({ sentence }) => !/S3 error/.test(sentence),
    errors: /^(?:PermanentRedirect|IllegalLocationConstraintException|AuthorizationHeaderMalformed|301)$/,
    explain: () => ({
      cause: 'The bucket is in another region than the call went to.',
      fix: 'Name the region of the bucket with --region; aws s3api get-bucket-location --bucket BUCKET tells it.',
      whose: 'user',
    }),
  },
];
