import type { ExitCode } from '../host/exitCode';
import { outcomeOf, sayOutcome } from '../sayOutcome';
import type { Run } from '../verb/verb';
import { watchStack } from '../watchStack';

export interface WatchOptions {
  stack: string;
  after?: string;
  intervalSeconds: number;
  timeoutMinutes: number;
}

/** Shows the events of a stack until it settles. Exit 0 only when it ended well. */
export async function watch(options: WatchOptions, { parts, host, signal }: Run): Promise<ExitCode> {
  const region = await parts.region();
  const stacks = await parts.stacks(region);
  const found = await watchStack(
    {
      stack: options.stack,
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
