import { Failure } from '../../../domain/failure';
import type { StackSetRequest, StackSetResult, StackSets } from '../aws/stackSets';
import { inWords } from '../inWords';
import type { Run } from '../verb/verb';

/** A stack set, and as whom it is asked about. */
export type Which = Pick<StackSetRequest, 'name' | 'delegated'>;

const interval = 5000;
const deadline = 4 * 3_600_000;

/** Tells account × region as they change until AWS is done. @throws Failure with the command that looks on */
export async function watchOperation(
  sets: StackSets,
  which: Which,
  operation: string,
  home: string,
  { parts, host, signal }: Run,
): Promise<{ status: string; reason: string | null }> {
  const began = parts.clock.now();
  const shown = new Map<string, string>();
  const later = `AWS goes on without us. To look on: npm run aws -- watch --stackset ${which.name} --operation ${operation} --region ${home}`;
  try {
    for (;;) {
      const found = await sets.status(which, operation, signal);
      const rows = await sets.results(which, operation, signal);
      for (const row of rows) tell(row, shown, (line) => host.say(line));
      if (!['RUNNING', 'QUEUED', 'STOPPING'].includes(found.status)) return found;
      const waited = parts.clock.now() - began;
      if (waited >= deadline)
        throw new Failure({
          code: 'Timeout',
          message: `The stack set did not settle within ${inWords(waited)}.`,
          whose: 'platform',
          hint: 'It may only take longer than usual.',
        });
      const done = rows.filter(({ status }) => !['PENDING', 'RUNNING'].includes(status)).length;
      host.progress(`${inWords(waited)} · ${done} of ${rows.length} stacks done`);
      await parts.clock.wait(interval, signal);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({ ...error.report(), hint: [error.hint, later].filter(Boolean).join(' ') }, error.cause);
  }
}

function tell(
  { account, region, status }: StackSetResult,
  shown: Map<string, string>,
  say: (line: string) => void,
): void {
  const key = `${account} ${region}`;
  if (shown.get(key) === status || status === 'PENDING') return;
  shown.set(key, status);
  say(`${account}  ${region}  ${status}`);
}
