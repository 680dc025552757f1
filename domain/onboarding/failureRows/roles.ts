import { awsSays } from '../failureWords/awsSays';
import { roleNamed } from '../failureWords/denialParts';
import type { KnownFailure } from '../failureWords/knownFailure';

const saysTrust = /\btrust (?:relationship|polic)/i;
const firehose = /^AWS::(?:KinesisFirehose|CloudWatch::MetricStream|Logs::(?:SubscriptionFilter|AccountPolicy))/;

/** What IAM objects to of roles and their policies. */
export const roleFailures: readonly KnownFailure[] = [
  {
    code: 'service-role',
    words: /role .{0,300}is invalid or cannot be assumed(?! by)/i,
    explain: ({ reason }) => ({
      cause:
        'CloudFormation cannot assume the service role that the stack was made with: the role does not exist (any more), or does not trust CloudFormation.',
      fix: `If it is gone, make a role of the same name again; its trust policy must allow sts:AssumeRole to cloudformation.amazonaws.com: aws iam get-role --role-name ${roleIn(reason)}. Or name another role with --role-arn: a stack remembers the one that it was made with, also for its deletion, so that leaving the option out helps only with a new stack.`,
      whose: 'operator',
    }),
  },
  {
    // https://github.com/hashicorp/terraform-provider-aws/issues/47937, …/3380, …/7727
    code: 'role-not-ready',
    words:
      /unable to assume (?:the |provided |a )?role|role associated with firehose|is unable to assume|cannot be assumed by|not authorized to perform:? AssumeRole|permissions? to assume (?:the|a|your)(?: provided| given| specified| destination)? (?:IAM )?role|(?:could not|failed to|unable to) assume (?:the )?(?:provided )?role|Could not deliver (?:test )?message to specified (?:Firehose|Kinesis|destination)|check the role provided|\brole \S{1,300} (?:could not|cannot) be assumed\b|\brole \S{1,200} is not configured properly|(?:does not have|lacks) .{0,40}trust (?:relationship|polic)/i,
    only: ({ sentence }) => !/OIDC|WebIdentity|SAML|OpenIDConnect|service.linked role/.test(sentence),
    explain: ({ It, it, reason, again }) => ({
      cause: saysTrust.test(reason)
        ? `AWS says that the role${roleNamed(reason)} which ${it} was given does not trust the service. A role of the templates does, and is only too new to be known everywhere in AWS; one of your own needs the trust.`
        : `${It} was created before its new role was known everywhere in AWS, or the trust policy of that role does not let the service in. The first is a race within AWS and far more common; the template is right.${/\bACTIVE\b/.test(reason) ? ' A stream that is not ACTIVE yet fails like this, too.' : ''}`,
      fix: `Wait some minutes, then ${again}: the second attempt nearly always succeeds. If ${it} fails the same way twice, fix the trust: look at the role (aws iam get-role --role-name ${roleIn(reason)}), and whether a policy forbids the service to assume it.`,
      whose: 'platform',
    }),
  },
  {
    code: 'role-not-ready',
    words: /security token included in the request is invalid/i,
    only: ({ event }) => firehose.test(event.type ?? ''),
    explain: ({ It, again }) => ({
      cause: `${It} was created before its new role was known everywhere in AWS. This is a race within AWS; the template is right.`,
      fix: `Wait some minutes, then ${again}: the second attempt nearly always succeeds. If it fails the same way twice, look whether a policy forbids the service to assume the role.`,
      whose: 'platform',
    }),
  },
  {
    code: 'policy-missing',
    from: /iam|identity|cloudformation/i,
    words:
      /does not exist or is not attachable|\b(?:managed |boundary |IAM )policy (?:\S{1,200} )?(?:does not exist|was not found)|(?<!bucket |lifecycle |key |resource |scaling |retention |access )\bpolicy (?:\S{1,200} )?(?:does not exist|was not found)/i,
    explain: ({ reason }) =>
      /:iam::aws:policy\//.test(reason)
        ? {
            cause: 'A role shall have a policy of AWS itself that does not exist, or that AWS withdrew.',
            fix: 'Take the name of one that exists: aws iam list-policies --scope AWS; the one of old may have a successor. The templates of this tool use none of them.',
            whose: 'user',
          }
        : {
            cause:
              'A managed policy that a role shall have, most often the permissions boundary, does not exist in this account.',
            fix: 'Check PermissionsBoundaryArn: aws iam get-policy --policy-arn ARN. With a stack set the policy must exist in every account.',
            whose: 'user',
          },
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
    code: 'service-linked-role',
    words:
      /must enable a service.linked role|service.linked role\b.{0,160}(?:does not exist|doesn't exist|not found|missing|cannot be found|ensure that it exists|verify that .{0,60}exists)/i,
    explain: ({ forIt, reason, again }) => {
      const service = serviceOf(reason);
      return {
        cause: `The account has no service-linked role${service === null ? '' : ` of ${service}`}${forIt}: nobody used the service before, or whoever deploys may not make the role.`,
        fix: `Once per account: aws iam create-service-linked-role --aws-service-name ${service === null ? 'SERVICE' : service}.amazonaws.com, which needs iam:CreateServiceLinkedRole. Then ${again}.`,
        whose: 'operator',
      };
    },
  },
  {
    code: 'service-linked-role-exists',
    words:
      /\bSLR\b.{0,200}already exists|service.linked role .{0,200}(?:already exists|has been taken)|service role name \S+ has been taken/i,
    explain: ({ It, again }) => ({
      cause: `${It} cannot be created: the account has this service-linked role already. There is one per service, under a fixed name.`,
      fix: `Take it out of the template, or import it; then ${again}. Do not delete it: the service works with it.`,
      whose: 'user',
    }),
  },
  {
    code: 'role-missing',
    words: /\brole\b(?! polic).{0,250}(?:does not exist|doesn't exist|not found|cannot be found)/i,
    explain: ({ it, reason, again }) => ({
      cause: `The role that ${it === 'the role' ? 'a resource' : it} shall use does not exist, or is so new that it is not known everywhere in AWS yet.`,
      fix: `Look for it: aws iam get-role --role-name ${roleIn(reason)}. If it is there, wait some minutes, then ${again}; if not, deploy the current template unchanged.`,
      whose: 'user',
    }),
  },
  {
    code: 'role-in-use',
    words:
      /cannot delete entity|must (?:detach|delete|remove|deactivate) (?:all )?(?:policies|roles|users|login profile|access keys|signing certificates|MFA device)/i,
    errors: /^DeleteConflict(?:Exception)?$/,
    explain: ({ It, reason }) => ({
      cause: `${It} cannot be deleted: somebody attached something to it outside CloudFormation. AWS said: “${awsSays(reason)}”`,
      fix: 'Detach or delete what AWS names (of a role: aws iam list-attached-role-policies and list-role-policies --role-name ROLE), then delete the stack again.',
      whose: 'operator',
    }),
  },
  {
    code: 'policy-malformed',
    // What IAM objects to in policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
    words:
      /invalid principals?|malformed policy|syntax errors? (?:in policy|at position)|policy failed legacy parsing|policy has invalid (?:resource|action)|must be in ARN format or|has prohibited field|policy statement must contain|must be prefaced by a vendor|Statement IDs \(SID\)|in the valid JSON format|invalid Json\b|policy document should not specify|policy may only specify|condition block must be present|policy statement action out of service scope/i,
    errors: /^MalformedPolicy(?:Document)?(?:Exception)?$/,
    explain: ({ it, reason, sentence }) => ({
      cause: `AWS refuses a policy of ${it}: ${/principal/i.test(sentence) ? 'it names a principal that does not exist (any more), or a part of it is not valid' : 'a part of it is not valid'}. AWS said: “${awsSays(reason)}”`,
      fix: 'Correct what AWS names where the policy is your own (IAM Access Analyzer checks it: aws accessanalyzer validate-policy). In a template of this tool: check the ARNs among the parameters (KmsKeyArn, PermissionsBoundaryArn, AlarmTopicArn); if they are right and it was not edited, report it with this message.',
      // The templates make no keys, and put no policy on secrets.
      whose: /\bKMS\b|PutResourcePolicy|PutKeyPolicy/i.test(reason) ? 'user' : 'us',
    }),
  },
];

/** Name of the role that a message speaks of, for a command. */
const roleIn = (reason: string): string =>
  /:role\/(?:[\w+=,.@-]{1,64}\/)*([\w+=,@.-]{1,64}?)(?=[.,]?(?:["'\s]|$))/.exec(reason)?.[1] ?? 'ROLE';

/** `ecs`, of `Service: AmazonECS` or `The ECS Service Linked Role`. */
const serviceOf = (reason: string): string | null =>
  (
    /Service: (?:Amazon|AWS)?(\w{2,30})/.exec(reason)?.[1] ?? /\b([A-Z]{2,20}) service.linked/i.exec(reason)?.[1]
  )?.toLowerCase() ?? null;
