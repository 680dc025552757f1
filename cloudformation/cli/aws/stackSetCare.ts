import {
  CloudFormationClient,
  DeleteStackInstancesCommand,
  DeleteStackSetCommand,
  DescribeStackSetCommand,
  ListStackInstancesCommand,
  ListStackSetOperationsCommand,
  ListStackSetsCommand,
} from '@aws-sdk/client-cloudformation';
import { appendTo } from '../../../domain/model/manyValues';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

export interface StackSetFacts {
  name: string;
  description: string;
  organizationalUnits: string[];
  regions: string[];
}

export interface StackInstance {
  account: string;
  region: string;
  /** CURRENT, OUTDATED or INOPERABLE. */
  status: string;
  reason: string | null;
}

/** How many accounts of a region are worked on at once, and how many may fail there before AWS stops. */
export interface Pace {
  concurrency: number;
  failureTolerance: number;
}

/** What happens to a stack set after it was made. `CallAs` tells management account and delegated administrator apart. */
export interface StackSetCare {
  list(signal: AbortSignal): Promise<string[]>;
  /** @throws Failure `NotFound` */
  facts(name: string, signal: AbortSignal): Promise<StackSetFacts>;
  instances(name: string, signal: AbortSignal): Promise<StackInstance[]>;
  /** Id of the newest operation; null before the first. */
  latestOperation(name: string, signal: AbortSignal): Promise<string | null>;
  /** Deletes every stack of the set. Answers the id of the operation. */
  removeInstances(set: StackSetFacts, pace: Pace, signal: AbortSignal): Promise<string>;
  remove(name: string, signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackInstances.html and its neighbors */
export function stackSetCare(options: ClientOptions, isDelegated: boolean): StackSetCare {
  const client = new CloudFormationClient(options);
  const CallAs = isDelegated ? 'DELEGATED_ADMIN' : 'SELF';
  return {
    async list(abortSignal) {
      const names: string[] = [];
      let NextToken: string | undefined;
      do {
        const command = new ListStackSetsCommand({ CallAs, Status: 'ACTIVE', NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        appendTo(
          names,
          (page.Summaries ?? []).map(({ StackSetName = '' }) => StackSetName),
        );
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return names;
    },
    async facts(StackSetName, abortSignal) {
      const command = new DescribeStackSetCommand({ StackSetName, CallAs });
      const { StackSet } = await translated(client.send(command, { abortSignal }));
      return {
        name: StackSetName,
        description: StackSet?.Description ?? '',
        organizationalUnits: StackSet?.OrganizationalUnitIds ?? [],
        regions: StackSet?.Regions ?? [],
      };
    },
    async instances(StackSetName, abortSignal) {
      const found: StackInstance[] = [];
      let NextToken: string | undefined;
      do {
        const command = new ListStackInstancesCommand({ StackSetName, CallAs, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        for (const { Account = '', Region = '', Status = '', StatusReason } of page.Summaries ?? [])
          found.push({ account: Account, region: Region, status: Status, reason: StatusReason ?? null });
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async latestOperation(StackSetName, abortSignal) {
      const command = new ListStackSetOperationsCommand({ StackSetName, CallAs, MaxResults: 1 });
      const { Summaries } = await translated(client.send(command, { abortSignal }));
      return Summaries?.[0]?.OperationId ?? null;
    },
    async removeInstances({ name, organizationalUnits, regions }, { concurrency, failureTolerance }, abortSignal) {
      const command = new DeleteStackInstancesCommand({
        StackSetName: name,
        CallAs,
        DeploymentTargets: { OrganizationalUnitIds: organizationalUnits },
        Regions: regions,
        RetainStacks: false,
        OperationPreferences: {
          RegionConcurrencyType: 'PARALLEL',
          MaxConcurrentCount: concurrency,
          FailureToleranceCount: failureTolerance,
        },
      });
      return (await translated(client.send(command, { abortSignal }))).OperationId ?? '';
    },
    remove: async (StackSetName, abortSignal) => {
      await translated(client.send(new DeleteStackSetCommand({ StackSetName, CallAs }), { abortSignal }));
    },
  };
}
