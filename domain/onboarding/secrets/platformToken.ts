import type { TokenProblem } from './tokenProblem';

/** What Firehose carries: metrics of the stream, or container logs. */
type Purpose = 'metrics' | 'logs';

/** Permission that a platform token needs, by the names of Dynatrace's list of IAM permissions. */
export const platformPermissions: Record<Purpose, string> = {
  metrics: 'data-acquisition:metrics:ingest',
  logs: 'data-acquisition:logs:ingest',
};

export const platformTokenPage = 'https://docs.dynatrace.com/docs/shortlink/platform-tokens';

/** Where API tokens are made no more. Nothing here says that a platform token works: that is not documented. */
export const platformTokenWords = {
  make: (purpose: Purpose): string =>
    `Make a platform token under your own user in Identity & Access Management, with the permission ${platformPermissions[purpose]}. It can do no more than you may yourself.`,
  doubt:
    'Dynatrace documents API tokens for this delivery, and does not say whether it takes a platform token. The data tell: launch, then look for the heartbeat on Pipelines within ten minutes.',
  ifNot:
    'If none comes: 401 or 403 in the log group that the stack names as DeliveryLogGroupName means that the token was refused. Then put an API token (dt0c01) of earlier, if you have one, into the secret that the stack reads, or ask Dynatrace support which token to use.',
} as const;

/** Prefix, 24 characters, a dot and 64 more, as every token of Dynatrace. */
const whole = /^dt0s16\.[A-Z0-9]{24}\.[A-Z0-9]{64}$/;

/** What can be said of a platform token where nobody can be asked about it: its form, and how to find out the rest. */
export function platformTokenProblem(text: string): TokenProblem {
  if (whole.test(text.trim()))
    return {
      code: 'not-checkable',
      message: `It has the form of a platform token. Whether it is valid and may ingest cannot be asked. ${platformTokenWords.doubt}`,
      fix: platformTokenWords.ifNot,
    };
  return {
    code: 'cut-off',
    message:
      'The platform token is not whole: behind dt0s16. there are 24 characters, a dot and 64 more, capital letters and digits.',
    fix: 'Copy it again in one piece; it is shown once, when it is made.',
  };
}
