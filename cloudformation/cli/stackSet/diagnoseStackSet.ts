import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import type { ExitCode } from '../host/exitCode';
import { sayDiagnosis } from '../sayDiagnosis';
import type { Run } from '../verb/verb';
import type { Which } from './watchOperation';

/** Why stacks of a set are not as the set is: each cause once, with what to do and whose move it is. Reads only. */
export async function diagnoseStackSet({ name, delegated }: Which, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const care = await parts.stackSetCare(await parts.region(), delegated);
  const instances = await care.instances(name, signal);
  const behind = instances.filter(({ status }) => status !== 'CURRENT');
  host.say(`${name}: ${instances.length - behind.length} of ${instances.length} stacks are current.`);
  if (behind.length > 0)
    host.table([
      ['account', 'region', 'status'],
      ...behind.map(({ account, region, status }) => [account, region, status]),
    ]);
  const failed = behind.map((one) => ({ ...one, status: 'FAILED', at: '', logicalId: '' }));
  const diagnosis = diagnoseEvents(failed.filter(({ reason }) => reason !== null));
  sayDiagnosis(diagnosis, host);
  const { causes, leftBehind, consequence } = diagnosis;
  host.done({ stackSet: name, instances, explanations: [...causes, ...leftBehind], consequence });
  return 0;
}
