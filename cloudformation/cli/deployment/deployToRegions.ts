import { toFailureReport } from '../../../domain/failure';
import type { Explanation } from '../../../domain/onboarding/diagnosis/explainStackFailure';
import type { ExitCode } from '../host/exitCode';
import { outcomeOf, sayOutcome } from '../sayOutcome';
import type { Run } from '../verb/verb';
import { executed } from './executed';
import { discard, planDeployment, type PlannedDeployment } from './planDeployment';
import { sayCauses } from './sayCauses';
import type { Target } from './target';

/** Plans every stack, shows what would happen, asks once, executes and watches. One region is watched live, several as a table. */
export async function deployToRegions(targets: readonly Target[], run: Run): Promise<ExitCode> {
  const { host } = run;
  const plans: PlannedDeployment[] = [];
  try {
    for (const target of targets) {
      const plan = await planDeployment(target, run);
      if (plan) plans.push(plan);
      show(target, plan, run);
    }
    if (plans.length === 0) {
      host.done(targets.map(({ accountId, choice }) => ({ accountId, region: choice.region, outcome: 'unchanged' })));
      return 0;
    }
    if (!(await host.ask(`Execute ${plans.length === 1 ? 'this' : `these ${plans.length} change sets`}?`))) {
      await Promise.all(plans.splice(0).map(discard));
      host.say('Nothing was changed; the change sets were deleted again.');
      host.done(targets.map(({ accountId, choice }) => ({ accountId, region: choice.region, outcome: 'declined' })));
      return 1;
    }
  } catch (error) {
    // What was planned so far must not be left lying about, whatever happened.
    await Promise.allSettled(plans.map(discard));
    throw error;
  }
  return execute(plans, run);
}

function show({ accountId, choice }: Target, plan: PlannedDeployment | null, { host }: Run): void {
  const where = `${choice.stackName} in account ${accountId}, ${choice.region}`;
  if (!plan) return host.say(`${where}: nothing would change.`);
  host.say(`${where}: ${plan.kind === 'CREATE' ? 'a new stack' : 'an update'}`);
  host.table([
    ['', 'resource', 'type', 'what changes'],
    ...plan.changes.map(({ action, logicalId, type, what }) => [action, logicalId, type, what]),
    ...(plan.protects
      ? [['protect', choice.stackName, 'AWS::CloudFormation::Stack', 'cannot be deleted until that is taken off']]
      : []),
  ]);
  for (const warning of plan.warnings) host.warn(warning);
}

async function execute(plans: readonly PlannedDeployment[], run: Run): Promise<ExitCode> {
  const { host } = run;
  const isSingle = plans.length === 1;
  const rows = await Promise.all(plans.map((plan) => executeOne(plan, run, isSingle)));
  if (!isSingle) {
    host.table([
      ['account', 'region', 'status', 'why'],
      ...rows.map(({ accountId, region, status, why }) => [accountId, region, status, why]),
    ]);
    sayCauses(rows, host);
  }
  host.done(rows.map(({ accountId, region, result }) => ({ accountId, region, ...result })));
  const isWell = rows.every(({ isGood }) => isGood);
  if (isWell) host.say('Next: in the app, the page Connect shows the first metrics within about five minutes.');
  return isWell ? 0 : 1;
}

interface Row {
  accountId: string;
  region: string;
  status: string;
  why: string;
  isGood: boolean;
  explanations: readonly Explanation[];
  result: object;
}

async function executeOne(plan: PlannedDeployment, run: Run, isSingle: boolean): Promise<Row> {
  const { accountId, choice } = plan.target;
  const { region } = choice;
  try {
    const found = await executed(plan, run, isSingle);
    if (isSingle) sayOutcome(found, run.host);
    else run.host.say(`${region}: ${found.stack.status}`);
    const { explanations, isGood, stack } = found;
    const why = isGood ? '' : (explanations[0]?.cause ?? stack.reason ?? '');
    return { accountId, region, status: stack.status, why, isGood, explanations, result: outcomeOf(found) };
  } catch (error) {
    // One region's failure must not hide how the others ended.
    if (isSingle) throw error;
    const failure = toFailureReport(error);
    const why = [failure.message, failure.hint].filter(Boolean).join(' ');
    const explanations = [{ cause: failure.message, fix: failure.hint, whose: failure.whose }];
    return { accountId, region, status: failure.code, why, isGood: false, explanations, result: { failure } };
  }
}
