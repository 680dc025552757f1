import { Failure } from '../../../domain/failure';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';
import { followOperation } from './followOperation';
import type { Which } from './watchOperation';

/** Follows an operation of a stack set, the newest unless one is named. */
export async function watchStackSet(which: Which, operation: string | undefined, run: Run): Promise<ExitCode> {
  const { parts, signal } = run;
  const home = await parts.region();
  const care = await parts.stackSetCare(home, which.delegated);
  const id = operation ?? (await care.latestOperation(which.name, signal));
  if (id !== null) return followOperation(await parts.stackSets(home), which, id, home, run);
  throw new Failure({
    code: 'NotFound',
    message: `The stack set ${which.name} had no operation yet: it has no stacks.`,
    whose: 'user',
    hint: 'Deploy again with --stackset, which makes its stacks.',
  });
}
