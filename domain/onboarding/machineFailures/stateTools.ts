import type { Explanation, Found, KnownFailure } from '../failureWords/knownFailure';
import { isOfNetwork } from './network';

/** What Terraform, OpenTofu, Pulumi and the CDK say of their own state, before or after AWS was asked. */
const said: readonly (readonly [
  code: string,
  words: RegExp,
  cause: string,
  fix: string,
  whose?: Explanation['whose'],
])[] = [
  [
    'state-locked',
    /error (?:acquiring|locking) (?:the )?state|state (?:lock|is (?:already )?locked)|the stack is currently locked|ConditionalCheckFailedException.{0,80}lock/i,
    'Another run of Terraform (or Pulumi) holds the lock of the state, or one ended without giving it back.',
    'Wait for the other run. If there is none any more: terraform force-unlock LOCK-ID (pulumi cancel), with the id that the message shows.',
  ],
  [
    'tool-not-initialized',
    /backend initialization required|(?:please |must |reason: )?run .{0,10}terraform init|inconsistent dependency lock file|failed to (?:query available|install|load) provider|provider .{0,120}not available|module not installed|required plugins are not installed|does not have a package available|no configuration files/i,
    'Terraform is not set up in this folder for what the configuration asks: providers, modules or the backend are missing or of another version.',
    'Run terraform init (with -upgrade where versions changed) in the folder of the configuration, then the same command again.',
  ],
  [
    'tool-inconsistent',
    /provider produced (?:an )?inconsistent|produced an unexpected new value|saved plan is stale|root (?:object|resource) was present, but now absent/i,
    'What Terraform had planned is not what it found afterwards: AWS was slow to show the new thing, or somebody changed it meanwhile.',
    'Run plan and apply once more; most often it is gone then. If it stays, update the provider.',
    'platform',
  ],
  [
    // The provider's own words for an answer without the thing that was read.
    'reference-missing',
    /error: reading (?!.{0,80}stack ?set).{0,300}(?:couldn't find resource|empty result)/i,
    'What Terraform reads is not there in this account and region, or whoever runs it may not see it.',
    'Check the name, the account and the region (profile) that Terraform uses; what is read as data has to be made before. Then run the same command again.',
  ],
  [
    'tool-configuration',
    /reference to undeclared|invalid (?:count|for_each|function) argument|unsupported (?:argument|block type|attribute)\b|missing required argument|missing newline after argument|error: cycle:|instance cannot be destroyed|invalid provider configuration|no value for required variable|error: duplicate (?:resource|variable)|invalid template interpolation|error: (?:argument|block) (?:or block definition )?(?:required|definition)|invalid value for (?:input )?variable|conflicting configuration arguments/i,
    'Terraform does not take the configuration; AWS was not asked.',
    'Correct the line that it names in the configuration (terraform validate shows all of them).',
  ],
  [
    'template-lint',
    /^\W{0,4}(?:\[cfn-lint\] )?[EW]\d{4}:? (?!\d\d)[A-Z#[]|(?<![\w/-])cfn-lint(?![\w/-]).{0,80}(?:failed|error|found)|(?<![\w/-])cfn-guard(?![\w/-])|^failed rules\b|\b[\w-]+\.guard\/\w+ +FAIL|(?<![\w/-])cdk-nag(?![\w/-])|^\W{0,4}\[?(?:error|warning)\b.{0,200}\bAwsSolutions-\w+|\bcheckov\b|\bCKV_AWS_\d+/i,
    'A check of the template (cfn-lint, cfn-guard, cdk-nag or the like) objects to it; AWS was not asked.',
    'If the template was edited, correct what it names. What such checks say of the templates of this tool, and why it stays, is in docs/cloudformation-findings.md; an unchanged template may be excepted from the check.',
  ],
  [
    'cdk-app',
    /subprocess exited with error|--app is required|no stacks match the name|since this app includes more than a single stack|has no stack(?:s)? named|cannot find (?:template|cloud assembly|manifest)|cdk\.out.{0,60}(?:not found|locked|no such)|other CLIs? .{0,40}(?:reading|writing|synthesizing)|app at .{0,80}is not a|no such stack|annotation errors? encountered|Validation failed with the following errors|There is already a Construct with name/i,
    'The CDK app itself did not come to an end, or has no such stack; AWS was not asked.',
    'Run cdk synth and cdk list in the folder of the app, and correct what they say; the stack trace above it names the line.',
  ],
];

/** AWS said it after all. */
const ofAws =
  /\(Service: |HandlerErrorCode|when calling the \w+ operation|operation error |\bapi error |Resource handler returned|not authorized to perform|Status ?Code: \d|_FAILED\b/;

/** Whose words name no thing of AWS; a check of a template and the state of Terraform quote ARNs of their own accord. */
const isWithoutArns = (code: string): boolean => code === 'tool-not-initialized' || code === 'cdk-app';

function isOfTool(code: string, { reason, sentence }: Found): boolean {
  if (code === 'state-locked') return true;
  if (ofAws.test(reason) || (isWithoutArns(code) && /arn:aws/.test(reason))) return false;
  return code !== 'tool-not-initialized' || !isOfNetwork(sentence);
}

/** State and configuration of the tools that deploy. */
export const stateToolFailures: readonly KnownFailure[] = said.map(([code, words, cause, fix, whose = 'user']) => ({
  code,
  rank: 'quoting',
  // Names of checks have hyphens and strokes, which are masked as names.
  ...(code === 'template-lint' ? {} : { words }),
  only: (found) => found.event.isLoose === true && words.test(found.reason) && isOfTool(code, found),
  explain: ({ reason }) => ({ cause: `${cause} It said: “${reason.slice(0, 300)}”`, fix, whose }),
}));
