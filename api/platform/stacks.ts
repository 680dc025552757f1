import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type StackEvent as SdkEvent,
} from '@aws-sdk/client-cloudformation';
import { appendTo } from '../../domain/model/manyValues';
import { Failure } from '../../domain/failure';
import { partitionOf } from '../../domain/onboarding/places/regions';
import { readStackEvent, type StackEvent } from '../../domain/onboarding/failureWords/stackEvent';
import type { AwsKeys } from './awsCredentials';
import { translateAwsError } from './translateAwsError';
import { provideXmlParser } from './xmlParser';

export interface StackHistory {
  status: string;
  /** Oldest first. */
  events: StackEvent[];
}

export interface Stacks {
  /** @throws Failure */
  read(of: { credentials: AwsKeys; region: string; stackName: string }): Promise<StackHistory>;
}

/** Enough for some thirty operations on a stack of ours; AWS hands out a hundred at a time. */
const mostEvents = 1000;

/**
 * Stacks of an AWS account, straight from AWS. AppEngine lets a function out only to hosts that an administrator allowed.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
 * @param patienceMs for all calls together
 */
export function awsStacks({ patienceMs }: { patienceMs: number }): Stacks {
  provideXmlParser();
  return {
    async read({ credentials, region, stackName }) {
      const host = `cloudformation.${region}.${partitionOf(region).dnsSuffix}`;
      const client = new CloudFormationClient({ region, credentials, endpoint: `https://${host}`, maxAttempts: 3 });
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), patienceMs);
      try {
        return await readStack(client, stackName, controller.signal);
      } catch (error) {
        throw translateAwsError(error, { host, isOutOfTime: controller.signal.aborted });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function readStack(client: CloudFormationClient, stackName: string, abortSignal: AbortSignal) {
  const { Stacks: found } = await client.send(new DescribeStacksCommand({ StackName: stackName }), { abortSignal });
  const status = found?.[0]?.StackStatus;
  if (status === undefined)
    throw new Failure({
      code: 'Unexpected',
      message: 'AWS answered without a stack',
      whose: 'platform',
      hint: 'Try again; if it stays, look at the stack in the AWS console.',
    });
  const newestFirst: SdkEvent[] = [];
  let NextToken: string | undefined;
  do {
    const command = new DescribeStackEventsCommand({ StackName: stackName, NextToken });
    const page = await client.send(command, { abortSignal });
    appendTo(newestFirst, page.StackEvents ?? []);
    NextToken = page.NextToken;
  } while (NextToken !== undefined && newestFirst.length < mostEvents);
  return { status, events: newestFirst.slice(0, mostEvents).reverse().map(readStackEvent) };
}
