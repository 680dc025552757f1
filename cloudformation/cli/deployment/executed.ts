import { Failure, toFailureReport } from '../../../domain/failure';
import type { Run } from '../verb/verb';
import { watchStack, type Settled } from '../watchStack';
import { newestEvent } from './clearTheWay';
import type { PlannedDeployment } from './planDeployment';

const hour = 3_600_000;

/** Executes one plan and watches it to its end; a stack that stands is protected, if that was asked for. @throws Failure */
export async function executed(plan: PlannedDeployment, run: Run, isSingle: boolean): Promise<Settled> {
  const settled = await protecting(plan, changed(plan, run, isSingle));
  if (plan.protects && settled.isGood) await protecting(plan, plan.stacks.protect(plan.stackId, run.signal));
  return settled;
}

async function changed(plan: PlannedDeployment, { parts, host, signal }: Run, isSingle: boolean): Promise<Settled> {
  const { stacks, changeSets, stackId, changeSetId, target } = plan;
  const after = await newestEvent(stacks, stackId, signal);
  if (changeSetId !== null) await changeSets.execute(changeSetId, signal);
  const silent = { say: () => undefined, warn: () => undefined, progress: () => undefined };
  return watchStack(
    { stack: stackId, region: target.choice.region, after, intervalMs: 3000, deadlineMs: hour },
    { stacks, clock: parts.clock, host: isSingle ? host : silent, signal },
  );
}

/** Whatever keeps us from protecting the stack, it has to be known that it is not. @throws Failure */
async function protecting<T>({ protects, target }: PlannedDeployment, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!protects) throw error;
    const report = toFailureReport(error);
    const command = `aws cloudformation update-termination-protection --enable-termination-protection --stack-name ${target.choice.stackName} --region ${target.choice.region}`;
    throw new Failure({ ...report, hint: `${report.hint} The stack is not protected yet: ${command}` }, error);
  }
}
