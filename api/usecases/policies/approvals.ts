import { stateKeys } from '../../../domain/model/settings';
import { isRecord } from '../../../domain/model/stored';
import type { Approval } from '../../../domain/policies/changeGuard';
import type { AppStates } from '../../platform/appStates';
import { asFailure } from '../storedSlos/knownSlos';

export type Approvals = Map<string, Approval>;

/** What was approved of each policy; what cannot be read is not approved, which costs a confirmation and nothing else. */
export async function readApprovals(states: AppStates): Promise<Approvals> {
  try {
    const stored = await states.read(stateKeys.approvals);
    const entries = isRecord(stored) && isRecord(stored['approvals']) ? Object.entries(stored['approvals']) : [];
    return new Map(entries.flatMap(([id, one]) => (isApproval(one) ? [[id, one] as const] : [])));
  } catch (error) {
    asFailure(error);
    return new Map();
  }
}

const isApproval = (value: unknown): value is Approval =>
  isRecord(value) && typeof value['mark'] === 'string' && typeof value['wanted'] === 'number';

/** Writes them where something changed; one that cannot be written costs a confirmation later. */
export async function writeApprovals(states: AppStates, before: Approvals, after: Approvals): Promise<void> {
  const content = (approvals: Approvals) => JSON.stringify(Object.fromEntries([...approvals].sort()));
  if (content(before) === content(after)) return;
  try {
    await states.write(stateKeys.approvals, { version: 1, approvals: Object.fromEntries(after) });
  } catch (error) {
    asFailure(error);
  }
}
