import { Failure } from '../../../domain/failure';
import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import type { StackSetRequest, StackSetResult, StackSets } from '../aws/stackSets';
import type { ExitCode } from '../host/exitCode';
import { inWords } from '../inWords';
import { sayDiagnosis } from '../sayDiagnosis';
import type { Run } from '../verb/verb';

const interval = 5000;
const deadline = 4 * 3_600_000;

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
  const { status, reason } = await watchOperation(sets, request, operation, home, run);
  const rows = await sets.results(request, operation, signal);
  host.table([
    ['account', 'region', 'status'],
    ...rows.map(({ account, region, status: state }) => [account, region, state]),
  ]);
  if (rows.length === 0)
    host.warn(
      'No account was touched: the organizational units hold none, or only the management account, which StackSets leave out.',
    );
  host.say(`${request.name}: ${status}${reason ? ` (${reason})` : ''}`);
  // Per cause, not per account: forty accounts fail for three reasons at most.
  const diagnosis = diagnoseEvents(rows.map((row) => ({ ...row, at: '', logicalId: '' })));
  sayDiagnosis(diagnosis, host);
  const { causes, consequence } = diagnosis;
  host.done({ stackSet: request.name, operation, status, instances: rows, explanations: causes, consequence });
  return status === 'SUCCEEDED' ? 0 : 1;
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

async function watchOperation(
  sets: StackSets,
  which: StackSetRequest,
  operation: string,
  home: string,
  { parts, host, signal }: Run,
): Promise<{ status: string; reason: string | null }> {
  const began = parts.clock.now();
  const shown = new Map<string, string>();
  const later = `AWS goes on without us. To look later: aws cloudformation list-stack-set-operation-results --stack-set-name ${which.name} --operation-id ${operation} --region ${home}`;
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
