import { Failure } from '../../../domain/failure';
import type { StackFacts, Stacks } from '../aws/stacks';
import type { Run } from '../verb/verb';
import { watchStack } from '../watchStack';

/** Ends that a stack cannot be updated from, with the reason. */
const stuck: Readonly<Record<string, string>> = {
  ROLLBACK_COMPLETE:
    'its creation failed and was rolled back; AWS keeps the empty stack so that its events can be read, and its name stays taken',
  ROLLBACK_FAILED: 'its creation failed, and so did the rollback; some resources are left',
  CREATE_FAILED: 'its creation failed',
  DELETE_FAILED: 'somebody deleted it and a resource could not go',
};

/**
 * What stands under the name, once a new deployment can begin: the stack to update, or null. A leftover is explained, and removed if
 * the person agrees.
 * @throws Failure `Conflict` when it is in the way and stays
 */
export async function clearTheWay(
  name: string,
  region: string,
  stacks: Stacks,
  { parts, host, signal }: Run,
): Promise<StackFacts | null> {
  const stack = await stacks.find(name, signal);
  if (!stack || stack.status === 'REVIEW_IN_PROGRESS') return null;
  if (stack.status === 'UPDATE_ROLLBACK_FAILED')
    throw conflict(
      stack,
      'its last update could not be rolled back',
      `Repair what the events name, then: aws cloudformation continue-update-rollback --stack-name ${name} --region ${region}`,
    );
  if (stack.status.endsWith('_IN_PROGRESS'))
    throw conflict(
      stack,
      'another operation is under way',
      `Wait for it: npm run aws -- watch --stack ${name} --region ${region}`,
    );
  const reason = stuck[stack.status];
  if (reason === undefined) return stack;
  host.warn(
    `The stack ${name} in ${region} is in the state ${stack.status}: ${reason}. It cannot be updated; it has to be removed first.`,
  );
  const remedy = `Remove it (answer yes, or: aws cloudformation delete-stack --stack-name ${name} --region ${region}), or deploy under another --stack-name.`;
  if (!(await host.ask(`Remove the leftover stack ${name} first?`))) throw conflict(stack, 'it is a leftover', remedy);
  await stacks.remove(stack.id, signal);
  const gone = await watchStack(
    {
      stack: stack.id,
      region,
      after: await newestEvent(stacks, stack.id, signal),
      intervalMs: 3000,
      deadlineMs: 1_200_000,
    },
    { stacks, clock: parts.clock, host, signal },
  );
  if (gone.stack.status !== 'DELETE_COMPLETE') throw conflict(gone.stack, 'it could not be removed', remedy);
  return null;
}

/** Id of the newest event of a stack. */
export async function newestEvent(stacks: Stacks, stack: string, signal: AbortSignal): Promise<string | null> {
  return (await stacks.eventsAfter(stack, null, signal)).at(-1)?.id ?? null;
}

function conflict({ name, status }: StackFacts, why: string, hint: string): Failure {
  return new Failure({
    code: 'Conflict',
    message: `The stack ${name} cannot be deployed now (${status}): ${why}.`,
    whose: 'user',
    hint,
  });
}
