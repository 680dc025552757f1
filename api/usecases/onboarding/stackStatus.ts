import type { StackInstance, StackStatusPayload, StackStatusValue } from '../../../domain/contract/stackStatus';
import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import type { FailedEvent } from '../../../domain/onboarding/failureWords/knownFailure';
import { partitionOf } from '../../../domain/onboarding/places/regions';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import type { AwsCredentials, AwsKeys } from '../../platform/awsCredentials';
import type { Stacks } from '../../platform/stacks';

/** What became of a stack, or of the stacks of a stack set, and why. Reads only; the credentials stay in here. */
export const stackStatus =
  ({ awsCredentials, stacks }: { awsCredentials: AwsCredentials; stacks: Stacks }) =>
  async (payload: StackStatusPayload): Promise<StackStatusValue> => {
    // Before the vault is asked: what is no region needs no secret.
    partitionOf(payload.region);
    const credentials = await awsCredentials.read(payload.credentialId);
    return payload.kind === 'stack-set' ? ofSet(stacks, payload, credentials) : ofStack(stacks, payload, credentials);
  };

async function ofStack(
  stacks: Stacks,
  { region, stackName }: StackStatusPayload,
  credentials: AwsKeys,
): Promise<StackStatusValue> {
  const { status, outputs, events } = await stacks.read({ credentials, region, stackName });
  return {
    status,
    templateVersion: outputs['TemplateVersion'] ?? null,
    events: events.map(({ at, logicalId, status: of, reason }) => ({
      at,
      resource: logicalId,
      status: of,
      reason: safe(reason),
    })),
    instances: [],
    ...explained(events),
  };
}

async function ofSet(
  stacks: Stacks,
  { region, stackName, delegated = false }: StackStatusPayload,
  credentials: AwsKeys,
): Promise<StackStatusValue> {
  const { found, isCut } = await stacks.instances({ credentials, region, stackName, delegated });
  const failed = found.map(({ accountId, region: place, status, reason }) => ({
    ...{ at: '', logicalId: '', status, reason, account: accountId, region: place },
  }));
  return {
    status: statusOf(found),
    templateVersion: null,
    events: [],
    instances: found.map((one) => ({ ...one, reason: safe(one.reason) })),
    ...(isCut ? { isCut } : {}),
    ...explained(failed),
  };
}

function explained(events: readonly FailedEvent[]): Pick<StackStatusValue, 'explanations' | 'consequence'> {
  const { causes, leftBehind, consequence } = diagnoseEvents(events);
  const explanations = [...causes, ...leftBehind].map(({ code, cause, fix, whose, side, resources, places }) => ({
    ...{ code, cause, fix, whose, resources, places },
    ...(side === undefined ? {} : { side }),
  }));
  return { explanations, consequence };
}

const safe = (reason: string | null): string | null => (reason === null ? null : withoutSecrets(reason));

/** One that is under way keeps the set under way; one that failed makes it failed; without any nothing succeeded. */
function statusOf(instances: readonly StackInstance[]): string {
  if (instances.length === 0) return 'EMPTY';
  const has = (states: RegExp) => instances.some(({ status }) => states.test(status));
  if (has(/^(PENDING|RUNNING)$/)) return 'RUNNING';
  return has(/^(FAILED|CANCELLED|INOPERABLE|OUTDATED)$/) ? 'FAILED' : 'SUCCEEDED';
}
