import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { ExitCode } from '../host/exitCode';
import { outcomeOf, sayOutcome } from '../sayOutcome';
import { watchStackSet } from '../stackSet/watchStackSet';
import type { Run } from '../verb/verb';
import { watchStack } from '../watchStack';

export interface WatchOptions {
  stack?: string;
  stackset?: string;
  delegated?: true;
  /** With a stack set: which operation; the newest unless it is named. */
  operation?: string;
  after?: string;
  intervalSeconds: number;
  timeoutMinutes: number;
}

/** Shows the events of a stack, or the operation of a stack set, until it settles. Exit 0 only when it ended well. */
export async function watch(options: WatchOptions, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const { stack, stackset, delegated, operation } = options;
  if (stackset !== undefined && stack === undefined)
    return watchStackSet({ name: stackset, delegated: delegated === true }, operation, run);
  if (stack === undefined || stackset !== undefined)
    throw invalidInput('watch', 'needs either --stack or --stackset', 'Give one of the two.');
  const region = await parts.region();
  const stacks = await parts.stacks(region);
  const found = await watchStack(
    {
      stack,
      region,
      after: options.after ?? null,
      intervalMs: options.intervalSeconds * 1000,
      deadlineMs: options.timeoutMinutes * 60_000,
    },
    { stacks, clock: parts.clock, host, signal },
  );
  sayOutcome(found, host);
  host.done(outcomeOf(found));
  return found.isGood ? 0 : 1;
}
