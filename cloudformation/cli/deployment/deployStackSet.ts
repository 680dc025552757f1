import type { StackSetRequest, StackSets } from '../aws/stackSets';
import type { ExitCode } from '../host/exitCode';
import { followOperation } from '../stackSet/followOperation';
import type { Run } from '../verb/verb';

/** Creates or updates a service-managed StackSet and shows one row per account × region until AWS is done. */
export async function deployStackSet(request: StackSetRequest, home: string, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const sets = await parts.stackSets(home);
  const isUpdate = (await sets.exists(request, signal)) && (await sets.hasInstances(request, signal));
  announce(request, isUpdate, run);
  if (!(await host.ask(isUpdate ? 'Update every stack of the set?' : 'Create the stack set and its stacks?'))) {
    host.say('Nothing was changed.');
    host.done({ stackSet: request.name, outcome: 'declined' });
    return 1;
  }
  const operation = await start(sets, request, isUpdate, signal);
  return followOperation(sets, request, operation, home, run);
}

function announce(request: StackSetRequest, isUpdate: boolean, { host }: Run): void {
  const { name, organizationalUnits, regions, concurrency, failureTolerance } = request;
  host.say(
    isUpdate
      ? `The stack set ${name} exists: every stack that belongs to it is updated. If a filter changes, each metric stream restarts, with a gap of two to three minutes.`
      : `A new stack set ${name}: one stack in every account of ${organizationalUnits.join(', ')}, in ${regions.join(', ')}, now and for accounts that join later.`,
  );
  if (isUpdate)
    host.warn('Organizational units and regions that the set does not cover yet are not added by an update.');
  host.say(
    `At most ${concurrency} account(s) at a time per region; AWS stops in a region after more than ${failureTolerance} failure(s).`,
  );
  host.warn('The management account is never part of a service-managed stack set: deploy there without --stackset.');
}

async function start(
  sets: StackSets,
  request: StackSetRequest,
  isUpdate: boolean,
  signal: AbortSignal,
): Promise<string> {
  if (isUpdate) return sets.update(request, signal);
  if (!(await sets.exists(request, signal))) await sets.create(request, signal);
  return sets.deploy(request, signal);
}
