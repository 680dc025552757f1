import type { Pace } from '../aws/stackSetCare';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';
import { sayDiagnosis } from '../sayDiagnosis';
import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import { watchOperation, type Which } from './watchOperation';

/** Deletes every stack of a set, then the set. What cannot go keeps the set, so that nothing is forgotten. */
export async function removeStackSet(which: Which, pace: Pace, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const home = await parts.region();
  const care = await parts.stackSetCare(home, which.delegated);
  const facts = await care.facts(which.name, signal);
  const instances = await care.instances(which.name, signal);
  const accounts = new Set(instances.map(({ account }) => account)).size;
  host.say(
    `${which.name}: ${instances.length} stacks in ${accounts} accounts, ${facts.regions.join(', ') || 'no region'}.`,
  );
  host.say(
    'What stays in each account: its bucket with the failed deliveries until they expire, and secrets of your own.',
  );
  host.say(
    `At most ${pace.concurrency} account(s) at a time per region; AWS stops in a region after more than ${pace.failureTolerance} failure(s).`,
  );
  if (!(await host.ask(`Delete ${instances.length} stacks and the stack set ${which.name}?`))) {
    host.say('Nothing was deleted.');
    host.done({ stackSet: which.name, isGone: false });
    return 1;
  }
  if (instances.length > 0) {
    const sets = await parts.stackSets(home);
    const operation = await care.removeInstances(facts, pace, signal);
    const { status } = await watchOperation(sets, which, operation, home, run);
    const rows = await sets.results(which, operation, signal);
    const diagnosis = diagnoseEvents(rows.map((row) => ({ ...row, at: '', logicalId: '' })));
    sayDiagnosis(diagnosis, host);
    if (status !== 'SUCCEEDED' || (await care.instances(which.name, signal)).length > 0) {
      host.warn(
        `${which.name} is kept, since stacks of it are left. Once the causes are gone, run the same command again.`,
      );
      host.done({ stackSet: which.name, isGone: false, explanations: diagnosis.causes });
      return 1;
    }
  }
  await care.remove(which.name, signal);
  host.say(`${which.name} is gone.`);
  host.done({ stackSet: which.name, isGone: true });
  return 0;
}
