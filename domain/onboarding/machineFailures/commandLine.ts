import type { Found, KnownFailure } from '../failureWords/knownFailure';

/** Of a command that never reached AWS; a service says some of these words, too, but with its marks around them. */
const isBefore = ({ event, reason }: Found): boolean =>
  event.isLoose === true &&
  !/\(Service: |HandlerErrorCode|when calling the \w+ operation|operation error |\bapi error |_FAILED\b/.test(reason);

// Names of files, options and commands have hyphens, strokes and dots, which are masked as names: these are compared with the whole.
const fileMissing =
  /Invalid template path|Unable to load paramfile|refers to a file or folder that does not exist|No such file or directory: .{0,80}\.(?:ya?ml|json|template)/i;
const tooOld =
  /Unknown service: |has no attribute .(?:put_metric_stream|describe_events)|(?:CLI|CDK|provider|terraform|tool) .{0,60}(?:is too old|not compatible with|newer version)|(?:schema version mismatch|Unsupported Terraform Core version|requires (?:a )?newer version)/i;
const refused =
  /^(?:\W*(?:usage: )?aws: error:|usage: aws\b|(?:\W*(?:error:|an error occurred \(\w+\):).{0,40})?(?:Unknown options:|Error parsing parameter|Invalid JSON received|Invalid choice:|Found invalid choice|Bad value for --query|Expected: .{1,20}, received:|Unknown output type|The following arguments are required|argument (?:--?[\w-]+|operation|command)\b.{0,60}:|the following required (?:parameters|arguments) are missing|Error: (?:No such|Missing) (?:option|command|argument|parameter)|Invalid value for .--?\w|unknown (?:option|flag|command)\b))/i;

const quote = (reason: string): string => reason.slice(0, 300);

/** What the AWS CLI and its kin refuse in a command line, before anything is sent: https://github.com/aws/aws-cli and botocore's exceptions. */
export const commandLineFailures: readonly KnownFailure[] = [
  {
    code: 'template-too-large',
    rank: 'quoting',
    words: /Templates with a size greater than [\d,]+ bytes must be deployed via an S3 Bucket/i,
    explain: () => ({
      cause: 'The template is too large to be handed over with the request (51,200 bytes; 1 MB from S3).',
      fix: 'Add --s3-bucket BUCKET to the command, or give the address of the published template (--template-url): npm run aws -- publish.',
      whose: 'user',
    }),
  },
  {
    code: 'file-missing',
    rank: 'quoting',
    only: (found) => isBefore(found) && fileMissing.test(found.reason),
    explain: ({ reason }) => ({
      cause: `A file that the command names is not there: “${quote(reason)}”`,
      fix: 'Correct the path, seen from the folder in which the command runs; in front of a file the AWS CLI wants file:// (text) or fileb:// (binary).',
      whose: 'user',
    }),
  },
  {
    code: 'artifact-upload',
    rank: 'quoting',
    words: /Unable to upload artifact/i,
    only: isBefore,
    explain: ({ reason }) => ({
      cause: `A file that the template refers to could not be uploaded to the bucket: “${quote(reason)}”`,
      fix: 'What stands behind it says why: the file is missing, or the bucket is not there or may not be written. The templates of this tool refer to no files.',
      whose: 'user',
    }),
  },
  {
    code: 'tool-too-old',
    rank: 'quoting',
    only: (found) => isBefore(found) && tooOld.test(found.reason),
    explain: ({ reason }) => ({
      cause: `The tool that runs the command is too old for what it is asked, or does not go with its other parts: “${quote(reason)}”`,
      fix: 'Update it (aws --version, cdk --version, terraform version tell which it is), or use the companion of this tool, which brings what it needs.',
      whose: 'user',
    }),
  },
  {
    code: 'command-refused',
    rank: 'quoting',
    only: (found) => isBefore(found) && refused.test(found.reason),
    explain: ({ reason }) => ({
      cause: `The command line is not right; nothing was sent to AWS: “${quote(reason)}”`,
      fix: 'Correct what it names (aws COMMAND help tells the options; a line that goes on below ends with a backslash and nothing behind it; values with blanks or commas stand in quotes). If the option is right, the AWS CLI is older than it: update it.',
      whose: 'user',
    }),
  },
  {
    code: 'command-refused',
    rank: 'quoting',
    words:
      /must be of (?:the )?format Key=Value|Unknown (?:key|parameter) •+ for (?:param|operation)|Value out of range for param|Invalid value \(•+\) for param|and its alias •+ were provided|The following required parameters are missing for/i,
    only: isBefore,
    explain: ({ reason }) => ({
      cause: `A value on the command line does not have the form that it must have; nothing was sent to AWS: “${quote(reason)}”`,
      fix: 'Correct the option that it names: parameters are given as KEY=VALUE (deploy) or ParameterKey=KEY,ParameterValue=VALUE (create-stack), and commas inside a value with a backslash in front.',
      whose: 'user',
    }),
  },
  {
    code: 'command-refused',
    rank: 'structure',
    errors: /^ParamValidation$/,
    only: isBefore,
    explain: ({ reason }) => ({
      cause: `The AWS CLI does not take what it was given; nothing was sent to AWS: “${quote(reason)}”`,
      fix: 'Correct the option or the value that it names; aws COMMAND help tells what each of them takes.',
      whose: 'user',
    }),
  },
];
