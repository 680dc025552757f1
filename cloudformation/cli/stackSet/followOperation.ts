import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import type { StackSets } from '../aws/stackSets';
import type { ExitCode } from '../host/exitCode';
import { sayDiagnosis } from '../sayDiagnosis';
import type { Run } from '../verb/verb';
import { watchOperation, type Which } from './watchOperation';

/** Watches an operation to its end, then tells how each account × region ended, and why. Exit 0 only when AWS calls it succeeded. */
export async function followOperation(
  sets: StackSets,
  which: Which,
  operation: string,
  home: string,
  run: Run,
): Promise<ExitCode> {
  const { host, signal } = run;
  const { status, reason } = await watchOperation(sets, which, operation, home, run);
  const rows = await sets.results(which, operation, signal);
  host.table([
    ['account', 'region', 'status'],
    ...rows.map(({ account, region, status: state }) => [account, region, state]),
  ]);
  if (rows.length === 0)
    host.warn(
      'No account was touched: the organizational units hold none, or only the management account, which StackSets leave out.',
    );
  host.say(`${which.name}: ${status}${reason ? ` (${reason})` : ''}`);
  // Per cause, not per account: forty accounts fail for three reasons at most.
  const diagnosis = diagnoseEvents(rows.map((row) => ({ ...row, at: '', logicalId: '' })));
  sayDiagnosis(diagnosis, host);
  const { causes, consequence } = diagnosis;
  host.done({ stackSet: which.name, operation, status, instances: rows, explanations: causes, consequence });
  return status === 'SUCCEEDED' ? 0 : 1;
}
