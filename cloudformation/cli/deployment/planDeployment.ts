import { Failure } from '../../../domain/failure';
import { explainChanges, type ExplainedChanges } from '../../../domain/onboarding/changes/explainChanges';
import { explainMessage } from '../../../domain/onboarding/diagnosis/explainMessage';
import type { ChangeSetFacts, ChangeSets } from '../aws/changeSets';
import type { Stacks } from '../aws/stacks';
import type { Run } from '../verb/verb';
import { clearTheWay } from './clearTheWay';
import { changedParameters, checkComplete, newParameters, sourceOf, type Target } from './target';

/** A change set that waits to be executed. */
export interface PlannedDeployment extends ExplainedChanges {
  target: Target;
  kind: 'CREATE' | 'UPDATE';
  /** Null when termination protection alone changes. */
  changeSetId: string | null;
  /** Termination protection is turned on in the end. */
  protects: boolean;
  stackId: string;
  stacks: Stacks;
  changeSets: ChangeSets;
}

const deadline = 300_000;
const interval = 2000;

/** Makes the change set of one stack. Null: nothing would change, and nothing is left behind. @throws Failure */
export async function planDeployment(target: Target, run: Run): Promise<PlannedDeployment | null> {
  const { region, stackName } = target.choice;
  const { parts, host, signal } = run;
  const stacks = await parts.stacks(region);
  const changeSets = await parts.changeSets(region);
  const existing = await clearTheWay(stackName, region, stacks, run);
  const kind = existing ? 'UPDATE' : 'CREATE';
  if (!existing) checkComplete(target.choice);
  host.progress(`${region}: working out what would change …`);
  const { id, stackId } = await changeSets.create(
    {
      stackName,
      name: `ecs-slo-launchpad-${parts.clock.now()}`,
      kind,
      template: sourceOf(target.choice),
      parameters: existing ? changedParameters(target, existing.parameters) : newParameters(target),
      tags: { ...existing?.tags, ...target.settings.tags },
      roleArn: target.settings.roleArn,
    },
    signal,
  );
  const protects = target.settings.isProtected && existing?.isProtected !== true;
  const planned = { target, kind, changeSetId: id, stackId, stacks, changeSets, protects } as const;
  try {
    const facts = await worked(id, changeSets, run);
    if (facts.status !== 'FAILED') return { ...planned, ...explainChanges(facts.changes) };
    await discard(planned);
    if (isEmpty(facts)) return protects ? { ...planned, changeSetId: null, changes: [], warnings: [] } : null;
    throw refused(facts);
  } catch (error) {
    if (error instanceof Failure && error.code === 'Cancelled') await discard(planned);
    throw error;
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html has the states, not the wording. */
const isEmpty = ({ reason }: ChangeSetFacts) =>
  /didn't contain changes|no updates are to be performed/i.test(reason ?? '');

async function worked(id: string, changeSets: ChangeSets, { parts, signal }: Run): Promise<ChangeSetFacts> {
  const began = parts.clock.now();
  for (;;) {
    const facts = await changeSets.describe(id, signal);
    if (facts.status === 'CREATE_COMPLETE' || facts.status === 'FAILED') return facts;
    if (parts.clock.now() - began >= deadline)
      throw new Failure({
        code: 'Timeout',
        message: 'AWS did not finish the change set within 5 min.',
        whose: 'platform',
        hint: 'Run the same command again.',
      });
    await parts.clock.wait(interval, signal);
  }
}

/** A refusal in the words of the table that explains failed stacks; AWS's own words where it does not know them. */
function refused({ reason }: ChangeSetFacts): Failure {
  const known = explainMessage(reason ?? '');
  if (known && reason)
    return new Failure({
      code: 'Conflict',
      message: `CloudFormation refuses the change. ${known.cause} AWS said: “${reason}”`,
      whose: known.whose,
      hint: `${known.fix} Nothing was changed.`.replace(/(Nothing was \w+\.) Nothing was changed\.$/, '$1'),
    });
  return new Failure({
    code: 'Conflict',
    message: `CloudFormation refuses the change: ${reason ?? 'it gives no reason'}`,
    whose: 'user',
    hint: 'Correct what the reason names and run the same command again; nothing was changed.',
  });
}

/** Deletes a change set that will not be executed, and the empty stack that a first one makes. Works after Ctrl-C too. */
export async function discard(planned: Omit<PlannedDeployment, keyof ExplainedChanges>): Promise<void> {
  const signal = AbortSignal.timeout(15_000);
  if (planned.changeSetId !== null) await planned.changeSets.remove(planned.changeSetId, signal);
  if (planned.kind === 'CREATE') await planned.stacks.remove(planned.stackId, signal);
}
