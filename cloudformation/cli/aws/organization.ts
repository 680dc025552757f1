import { CloudFormationClient, DescribeOrganizationsAccessCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { Failure } from '../../../domain/failure';
import { appendTo } from '../../../domain/model/manyValues';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

/** What service-managed stack sets stand on. */
export interface Organization {
  /** Null: the account is in no organization. */
  management(signal: AbortSignal): Promise<string | null>;
  /** Accounts that are delegated administrators of StackSets. Only the management account and they may ask. */
  delegated(signal: AbortSignal): Promise<string[]>;
  /** Whether StackSets may work in the organization. */
  hasTrustedAccess(isDelegated: boolean, signal: AbortSignal): Promise<boolean>;
  /** Whether there is such an organizational unit or root. */
  has(unit: string, signal: AbortSignal): Promise<boolean>;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-delegated-admin.html */
const ServicePrincipal = 'member.org.stacksets.cloudformation.amazonaws.com';

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html; the SDK finds its one endpoint of the partition. */
export function organization(options: ClientOptions): Organization {
  const [client, cloudFormation] = [new OrganizationsClient(options), new CloudFormationClient(options)];
  return {
    async management(abortSignal) {
      const call = client.send(new DescribeOrganizationCommand({}), { abortSignal });
      const answer = await orNull(call, 'AWSOrganizationsNotInUseException');
      return answer?.Organization?.MasterAccountId ?? null;
    },
    async delegated(abortSignal) {
      const found: string[] = [];
      let NextToken: string | undefined;
      do {
        const command = new ListDelegatedAdministratorsCommand({ ServicePrincipal, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        appendTo(
          found,
          (page.DelegatedAdministrators ?? []).map(({ Id = '' }) => Id),
        );
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async hasTrustedAccess(isDelegated, abortSignal) {
      const CallAs = isDelegated ? 'DELEGATED_ADMIN' : 'SELF';
      const command = new DescribeOrganizationsAccessCommand({ CallAs });
      const { Status } = await translated(cloudFormation.send(command, { abortSignal }));
      return Status === 'ENABLED';
    },
    async has(unit, abortSignal) {
      if (unit.startsWith('r-')) {
        const { Roots = [] } = await translated(client.send(new ListRootsCommand({}), { abortSignal }));
        return Roots.some(({ Id }) => Id === unit);
      }
      const command = new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: unit });
      const call = client.send(command, { abortSignal });
      return (await orNull(call, 'OrganizationalUnitNotFoundException')) !== null;
    },
  };
}

/** @throws Failure for anything but the absence that is named so */
async function orNull<T>(call: Promise<T>, absence: string): Promise<T | null> {
  try {
    return await translated(call);
  } catch (error) {
    if (error instanceof Failure && error.cause instanceof Error && error.cause.name === absence) return null;
    throw error;
  }
}
