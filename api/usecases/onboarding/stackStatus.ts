import type { StackStatusPayload, StackStatusValue } from '../../../domain/contract/stackStatus';
import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import { partitionOf } from '../../../domain/onboarding/places/regions';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import type { AwsCredentials } from '../../platform/awsCredentials';
import type { Stacks } from '../../platform/stacks';

/** What became of a stack, and why. Reads only; the credentials stay in here. */
export const stackStatus =
  ({ awsCredentials, stacks }: { awsCredentials: AwsCredentials; stacks: Stacks }) =>
  async ({ credentialId, region, stackName }: StackStatusPayload): Promise<StackStatusValue> => {
    // Before the vault is asked: what is no region needs no secret.
    partitionOf(region);
    const credentials = await awsCredentials.read(credentialId);
    const { status, events } = await stacks.read({ credentials, region, stackName });
    const { causes, leftBehind, consequence } = diagnoseEvents(events);
    return {
      status,
      events: events.map(({ at, logicalId, status: of, reason }) => ({
        at,
        resource: logicalId,
        status: of,
        reason: reason === null ? null : withoutSecrets(reason),
      })),
      explanations: [...causes, ...leftBehind].map(({ code, cause, fix, whose }) => ({ code, cause, fix, whose })),
      consequence,
    };
  };
