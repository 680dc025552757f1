import { isOurType } from '../failureWords/apiCalls';
import { bare } from '../failureWords/bare';
import type { KnownFailure } from '../failureWords/knownFailure';

/** The words that Terraform puts before a service's own. */
const isTerraform = /(?:^|[\s│])Error: (?:error )?(?:creating|putting) /i;

/** What cannot be made because its name, or it itself, is there already. */
export const nameFailures: readonly KnownFailure[] = [
  {
    code: 'secret-being-deleted',
    words:
      /secret.{0,120}(?:scheduled for deletion|marked (?:for deletion|deleted))|on the secret because it was (?:marked )?deleted/i,
    explain: ({ again }) => ({
      cause: 'A secret with this name is being deleted; until then its name is taken and it cannot be read.',
      fix: `Bring it back (aws secretsmanager restore-secret --secret-id NAME), or delete it for good (delete-secret --force-delete-without-recovery), or use another name; then ${again}.`,
      whose: 'user',
    }),
  },
  {
    code: 'exists-already',
    only: ({ reason }) => /EarlyValidation::ResourceExistenceCheck|NAME_CONFLICT_VALIDATION/.test(reason),
    rank: 'quoting',
    explain: ({ It, event, reason }) => ({
      cause: `${event.logicalId === '' ? 'Something that the stack would create' : It} exists already${taken(reason)}; AWS found it before it began.`,
      fix: 'Choose another stack name. Which resource it is: aws cloudformation describe-events --change-set-name ARN tells. Often it is what an older stack of the same name left behind.',
      whose: 'user',
    }),
  },
  {
    code: 'export-taken',
    words: /export with name .{1,260} is already exported/i,
    explain: () => ({
      cause: 'Another stack of this account and region exports an output under the same name.',
      fix: 'Deploy under another stack name, or remove the other stack: aws cloudformation list-exports names it.',
      whose: 'user',
    }),
  },
  {
    code: 'export-missing',
    words: /no export named (.{1,260}?) found/i,
    explain: ({ said }) => ({
      cause: `The template imports the output ${bare(said(1))}, which no stack of this account and region exports.`,
      fix: 'Deploy the stack that exports it first, in the same account and region: aws cloudformation list-exports. The templates of this tool import nothing.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-exists',
    words: /(?:^|[\s:>"*])(?:Stack|[Aa] stack named) (\S+) already exists/,
    explain: ({ said }) => ({
      cause: `A stack with the name ${bare(said(1))} exists in this account and region.`,
      fix: 'Update it instead of creating it, choose another name, or, if nobody needs it, remove it first: npm run aws -- remove.',
      whose: 'user',
    }),
  },
  {
    code: 'stack-set-exists',
    words: /stack ?set.{0,140}already exists|name provided already exists/i,
    errors: /^NameAlreadyExists(?:Exception)?$/,
    explain: () => ({
      cause: 'A stack set with this name exists in this account and region.',
      fix: 'Update it instead of creating it, or choose another --stack-name.',
      whose: 'user',
    }),
  },
  {
    code: 'name-of-stack',
    words: /already exists in stack/i,
    explain: ({ It, event, reason, again }) => {
      const owner = /already exists in stack \S*?:stack\/([\w-]{1,128})/i.exec(reason)?.[1];
      const stack = owner ?? 'another stack';
      const isSame = owner !== undefined && owner === event.stack;
      return {
        cause: `${It} cannot be created: its name belongs to ${isSame ? 'another resource of the same stack' : owner === undefined ? 'another stack' : `the stack ${owner}`}, which still has it.`,
        fix: isSame
          ? `Two entries of the template give the same name; deploy the current template, ${again}.`
          : `Do not delete it by hand: ${stack} needs it. Either update ${owner === undefined ? 'that stack' : `the stack ${owner}`} instead, remove it first (npm run aws -- remove${owner === undefined ? '' : ` --stack ${owner}`}), or choose another stack name; then ${again}.${event.stack === undefined && owner !== undefined ? ` If ${owner} is the stack that you deploy, two entries of its template give the same name: take one out.` : ''}`,
        whose: 'user',
      };
    },
  },
  {
    // A request that was sent twice under one token: API references of CloudFormation, TokenAlreadyExists and OperationIdAlreadyExists.
    code: 'request-repeated',
    words: /client request token already exists|specified operation id already exists/i,
    errors: /^(?:TokenAlreadyExists|OperationIdAlreadyExists)(?:Exception)?$/,
    explain: () => ({
      cause: 'The same request was sent before under the same token; the first one is done or still under way.',
      fix: 'Look whether it did what was wanted (npm run aws -- watch --stack STACK); if not, run the command again, which takes a new token.',
      whose: 'user',
    }),
  },
  {
    code: 'name-taken',
    words: /already exists|already has this name|already (?:been )?(?:taken|in use by another)/i,
    errors:
      /^(?:AlreadyExists(?:Exception)?|EntityAlreadyExists(?:Exception)?|ResourceAlreadyExists(?:Exception)?|ResourceExistsException|ResourceConflictException)$/,
    explain: ({ It, reason, event, again }) => ({
      cause: `${It} cannot be created: something with its name exists already${taken(reason)}, made by hand or left behind by an earlier stack.`,
      fix: isTerraform.test(reason)
        ? `Choose another name, or take what is there into the state (terraform import ADDRESS ID), or delete it; then apply again.`
        : event.type !== undefined && /::/.test(event.type) && !isOurType(event.type)
          ? `Choose another name in the template, delete what is there${look(event.type, taken(reason))}, or import it into the stack; then ${again}.`
          : `Choose another stack name (names come from it), or delete what is left${look(event.type, taken(reason))}; then ${again}. npm run aws -- remove finds streams without a stack.`,
      whose: 'user',
    }),
  },
];

/** ` (dynatrace-ecs-delivery)` when the message says which name. */
function taken(reason: string): string {
  const name =
    /with (?:the )?name ([\w+=,.@:/-]{1,256}) already exists/i.exec(reason)?.[1] ??
    /"\/properties\/\w+":\s*"([^"]{1,256})"/.exec(reason)?.[1] ??
    /(?:^|[\s"])([\w./-]{3,256}) already exists/.exec(reason)?.[1] ??
    null;
  return name === null ||
    /^\d+$/.test(name) ||
    /^(?:group|role|stream|policy|resource|name|identifier|bucket|topic|secret|it)$/i.test(name)
    ? ''
    : ` (${name})`;
}

/** The command that shows what is there. */
function look(type: string | undefined, named: string): string {
  const name = /^ \(([\w./-]+)\)$/.exec(named)?.[1] ?? 'NAME';
  const command =
    type === 'AWS::IAM::Role'
      ? `aws iam get-role --role-name ${name}`
      : type === 'AWS::Logs::LogGroup'
        ? `aws logs describe-log-groups --log-group-name-prefix ${name}`
        : type === 'AWS::SecretsManager::Secret'
          ? `aws secretsmanager describe-secret --secret-id ${name}`
          : type === 'AWS::KinesisFirehose::DeliveryStream'
            ? 'aws firehose describe-delivery-stream --delivery-stream-name NAME'
            : null;
  return command === null ? '' : ` (${command} shows it)`;
}
