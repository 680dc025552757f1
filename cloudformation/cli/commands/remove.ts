import { Failure } from '../../../domain/failure';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { Pace } from '../aws/stackSetCare';
import type { StackFacts } from '../aws/stacks';
import type { ExitCode } from '../host/exitCode';
import { removeOrphans } from '../removal/removeOrphans';
import { retained } from '../removal/retained';
import { removeStackSet } from '../stackSet/removeStackSet';
import { sayExplanations } from '../sayDiagnosis';
import type { Run } from '../verb/verb';
import { watchStack } from '../watchStack';

export interface RemoveOptions extends Pace {
  stack?: string;
  /** A stack set with all its stacks. */
  stackset?: string;
  delegated?: true;
  /** Look for streams without a stack. */
  orphans?: true;
  environment?: string;
}

/** Deletes a stack after a question, tells what stays, and finds streams that no stack owns. Exit 0 when all that was agreed to is gone. */
export async function remove(options: RemoveOptions, run: Run): Promise<ExitCode> {
  const { stackset, delegated } = options;
  if (stackset !== undefined && options.stack === undefined && !options.orphans)
    return removeStackSet({ name: stackset, delegated: delegated === true }, options, run);
  if (stackset !== undefined)
    throw invalidInput('remove', 'takes --stackset alone', 'Remove the stack set first, then the rest.');
  if (options.stack === undefined && !options.orphans)
    throw invalidInput('remove', 'needs --stack or --orphans', 'Give --stack NAME, or --orphans --environment URL.');
  const region = await run.parts.region();
  const stack = options.stack === undefined ? null : await mustFind(options.stack, region, run);
  const environment = options.environment ?? stack?.parameters['DynatraceEnvironmentUrl'];
  if (options.orphans && !environment)
    throw invalidInput('environment', 'is not known', 'Give --environment https://ID.live.dynatrace.com.');
  const removed = stack && (await removeStack(stack, region, run));
  if (removed && !removed.isGone) {
    run.host.done({ stack: removed, orphans: null });
    return 1;
  }
  const orphans = options.orphans && environment ? await removeOrphans(environment, region, run) : null;
  run.host.done({ stack: removed, orphans });
  return 0;
}

async function mustFind(name: string, region: string, { parts, signal }: Run): Promise<StackFacts> {
  const stack = await (await parts.stacks(region)).find(name, signal);
  if (stack && stack.status !== 'DELETE_COMPLETE') return stack;
  throw new Failure({
    code: 'NotFound',
    message: `There is no stack ${name} in ${region}; nothing was deleted.`,
    whose: 'user',
    hint: 'Check the name, --region and --profile. Streams that a stack left behind: npm run aws -- remove --orphans --environment URL.',
  });
}

async function removeStack(stack: StackFacts, region: string, { parts, host, signal }: Run) {
  if (stack.isProtected)
    throw new Failure({
      code: 'Conflict',
      message: `The stack ${stack.name} has termination protection; nothing was deleted.`,
      whose: 'user',
      hint: `If it is to go: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stack.name} --region ${region}. Then run the same command again.`,
    });
  const stays = retained(stack);
  host.say(`${stack.name} (${stack.status}) in ${region} will be deleted: no more metrics or logs come through it.`);
  if (stays.length > 0) host.say('What stays:');
  for (const one of stays) host.say(`  - ${one}`);
  const facts = { name: stack.name, id: stack.id, retained: stays };
  if (!(await host.ask(`Delete the stack ${stack.name}?`))) return { ...facts, isGone: false, explanations: [] };
  const stacks = await parts.stacks(region);
  const after = (await stacks.eventsAfter(stack.id, null, signal)).at(-1)?.id ?? null;
  await stacks.remove(stack.id, signal);
  const settled = await watchStack(
    { stack: stack.id, region, after, intervalMs: 3000, deadlineMs: 30 * 60_000 },
    { stacks, clock: parts.clock, host, signal },
  );
  if (!settled.isGood) sayExplanations(settled.explanations, host);
  host.say(settled.isGood ? `${stack.name} is gone.` : `${stack.name}: ${settled.stack.status}`);
  return { ...facts, isGone: settled.isGood, explanations: settled.explanations };
}
