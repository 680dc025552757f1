import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { appendTo } from '../../../domain/model/manyValues';
import { readStackEvent, type StackEvent } from '../../../domain/onboarding/failureWords/stackEvent';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

/** A stack as it is now. A NoEcho parameter reads `****`. */
export interface StackFacts {
  id: string;
  name: string;
  description: string;
  status: string;
  reason: string | null;
  outputs: readonly { key: string; value: string; description: string }[];
  parameters: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  /** Termination protection. */
  isProtected: boolean;
}

/** The stacks of one account and region. */
export interface Stacks {
  /** Every stack that is not deleted. */
  list(signal: AbortSignal): Promise<StackFacts[]>;
  /** By name or id; null when there is none. Deleted stacks are found by id only. */
  find(stack: string, signal: AbortSignal): Promise<StackFacts | null>;
  /** Events after the one with the given id (all of them for null), oldest first. */
  eventsAfter(stack: string, lastId: string | null, signal: AbortSignal): Promise<StackEvent[]>;
  /** Turns termination protection on. */
  protect(stack: string, signal: AbortSignal): Promise<void>;
  /** Starts the deletion. */
  remove(stack: string, signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html */
export function stacks(options: ClientOptions): Stacks {
  const client = new CloudFormationClient(options);
  return {
    async list(abortSignal) {
      const found: StackFacts[] = [];
      let NextToken: string | undefined;
      do {
        const page = await translated(client.send(new DescribeStacksCommand({ NextToken }), { abortSignal }));
        appendTo(found, (page.Stacks ?? []).map(factsOf));
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async find(stack, abortSignal) {
      try {
        const { Stacks: found } = await client.send(new DescribeStacksCommand({ StackName: stack }), { abortSignal });
        return found?.[0] ? factsOf(found[0]) : null;
      } catch (error) {
        const failure = awsFailure(error);
        if (failure.code === 'NotFound') return null;
        throw failure;
      }
    },
    async eventsAfter(stack, lastId, abortSignal) {
      const newest: StackEvent[] = [];
      let NextToken: string | undefined;
      do {
        const call = client.send(new DescribeStackEventsCommand({ StackName: stack, NextToken }), { abortSignal });
        const page = await translated(call);
        for (const event of page.StackEvents ?? []) {
          if (event.EventId === lastId) return newest.reverse();
          newest.push(readStackEvent(event));
        }
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return newest.reverse();
    },
    protect: async (StackName, abortSignal) => {
      const command = new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: true });
      await translated(client.send(command, { abortSignal }));
    },
    remove: async (stack, abortSignal) => {
      await translated(client.send(new DeleteStackCommand({ StackName: stack }), { abortSignal }));
    },
  };
}

function factsOf({
  StackId,
  StackName,
  StackStatus,
  StackStatusReason,
  Description,
  Outputs,
  Parameters,
  Tags,
  EnableTerminationProtection,
}: Stack): StackFacts {
  return {
    id: StackId ?? '',
    name: StackName ?? '',
    description: Description ?? '',
    status: StackStatus ?? '',
    reason: StackStatusReason ?? null,
    outputs: (Outputs ?? []).map(({ OutputKey = '', OutputValue = '', Description = '' }) => ({
      key: OutputKey,
      value: OutputValue,
      description: Description,
    })),
    parameters: Object.fromEntries(
      (Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [ParameterKey, ParameterValue]),
    ),
    tags: Object.fromEntries((Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
    isProtected: EnableTerminationProtection === true,
  };
}
