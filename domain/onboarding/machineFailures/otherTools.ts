import type { KnownFailure } from '../failureWords/knownFailure';

/** Other clouds and clusters, whose denials and quotas are none of AWS. */
const elsewhere: readonly (readonly [shape: RegExp, name: string])[] = [
  [/Error from server \(|\bis forbidden: User "|\bkubectl\b|\bImagePullBackOff\b|\bCrashLoopBackOff\b/, 'Kubernetes'],
  [/\bgcloud[. ]|googleapis\.com|\bRESOURCE_EXHAUSTED\b/, 'Google Cloud'],
  [/\byou exceeded your current quota, please check your plan\b/i, 'another service'],
  [/\bAADSTS\d+|\bAuthorizationFailed\b|action 'Microsoft\.\w+\/|\bazurerm\b/, 'Azure'],
];

/** Who else speaks beside AWS where somebody deploys, known by the words that only it uses. */
const speakers: readonly (readonly [shape: RegExp, name: string])[] = [
  [
    /Error response from daemon|Docker daemon|docker\.sock|\bdocker(?: is|:) (?:not|unavailable)|requires Docker|no basic auth credentials/i,
    'Docker',
  ],
  [/\besbuild (?:exited|failed)|Cannot find esbuild|Failed to bundle asset|Assembly builder failed/i, 'the build'],
  [/\bnpm (?:ERR!|error)|ERESOLVE|Cannot find module|\bTS\d{4}:|\btsc\b.{0,20}exited/i, 'Node.js'],
  [/pip_failure_reason|ModuleNotFoundError|No module named|PythonPipBuilder/i, 'Python'],
  [/Error: Unsupported (?:argument|block type)|Error: Missing required argument/i, 'Terraform'],
  [/^(?:error: )?fatal: |could not read (?:Username|Password) for|\bgit push\b|remote: (?:error|Permission)/i, 'git'],
  [
    /\bWinError \d+|\[Errno \d+\]|\b(?:EACCES|EPERM|ENOENT|ENOSPC|EMFILE)\b|no space left on device|command not found|not recognized as an internal or external command/i,
    'the operating system',
  ],
];

const speakerOf = (reason: string): string | null =>
  [...elsewhere, ...speakers].find(([shape]) => shape.test(reason))?.[1] ?? null;
const isElsewhere = (reason: string): boolean => elsewhere.some(([shape]) => shape.test(reason));

/** AWS's own marks: whatever a tool prints around them, AWS said it. */
const ofAws =
  /\(Service: |HandlerErrorCode|when calling the \w+ operation|operation error |\bapi error |Resource handler returned|not authorized to perform|arn:aws|_(?:FAILED|COMPLETE)\b|amazonaws\.com/;

/** Messages that are not AWS's: `access denied` of Docker is no denial of AWS. */
export const otherTools: readonly KnownFailure[] = [
  {
    code: 'not-aws',
    rank: 'quoting',
    isOfOthers: true,
    only: ({ event, reason }) => event.isLoose === true && speakerOf(reason) !== null && !ofAws.test(reason),
    explain: ({ reason }) => ({
      cause: `This is not said by AWS, but by ${speakerOf(reason) ?? 'another tool'}${isElsewhere(reason) ? '' : ' on the machine that runs the command'}: “${reason.slice(0, 300)}”`,
      fix: isElsewhere(reason)
        ? 'Nothing in the AWS account has to be changed for it; the pipeline of this tool does not pass there.'
        : 'Nothing in the AWS account has to be changed for it. Mend it where the command runs; the templates of this tool need no build, no image and no package.',
      whose: 'user',
    }),
  },
];
