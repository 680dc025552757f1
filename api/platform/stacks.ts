import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ListStackInstancesCommand,
  type StackEvent as SdkEvent,
} from '@aws-sdk/client-cloudformation';
import { appendTo } from '../../domain/model/manyValues';
import { Failure } from '../../domain/failure';
import type { StackInstance } from '../../domain/contract/stackStatus';
import { partitionOf } from '../../domain/onboarding/places/regions';
import { readStackEvent, type StackEvent } from '../../domain/onboarding/failureWords/stackEvent';
import type { AwsKeys } from './awsCredentials';
import { translateAwsError } from './translateAwsError';
import { provideXmlParser } from './xmlParser';

export interface StackHistory {
  status: string;
  outputs: Readonly<Record<string, string>>;
  /** Oldest first. */
  events: StackEvent[];
}

interface Where {
  credentials: AwsKeys;
  region: string;
  stackName: string;
}

export interface Stacks {
  /** @throws Failure */
  read(of: Where): Promise<StackHistory>;
  /** Where each account and region of a stack set stands, as far as so many are read. @throws Failure */
  instances(of: Where & { delegated: boolean }): Promise<{ found: StackInstance[]; isCut: boolean }>;
}

/** Of forty accounts in six regions there are 240. */
const mostInstances = 5000;

/** Enough for some thirty operations on a stack of ours; AWS hands out a hundred at a time. */
const mostEvents = 1000;

/**
 * Stacks of an AWS account, straight from AWS. AppEngine lets a function out only to hosts that an administrator allowed.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
 * @param patienceMs for all calls together
 */
export function awsStacks({ patienceMs }: { patienceMs: number }): Stacks {
  provideXmlParser();
  const within = async <T>(
    { credentials, region }: Where,
    ask: (client: CloudFormationClient, signal: AbortSignal) => Promise<T>,
  ) => {
    const host = `cloudformation.${region}.${partitionOf(region).dnsSuffix}`;
    const client = new CloudFormationClient({ region, credentials, endpoint: `https://${host}`, maxAttempts: 3 });
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), patienceMs);
    try {
      return await ask(client, controller.signal);
    } catch (error) {
      throw translateAwsError(error, { host, isOutOfTime: controller.signal.aborted });
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    read: (of) => within(of, (client, signal) => readStack(client, of.stackName, signal)),
    instances: (of) => within(of, (client, signal) => readInstances(client, of, signal)),
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackInstances.html */
async function readInstances(
  client: CloudFormationClient,
  { stackName, delegated }: { stackName: string; delegated: boolean },
  abortSignal: AbortSignal,
): Promise<{ found: StackInstance[]; isCut: boolean }> {
  const found: StackInstance[] = [];
  let NextToken: string | undefined;
  do {
    const CallAs = delegated ? 'DELEGATED_ADMIN' : 'SELF';
    const command = new ListStackInstancesCommand({ StackSetName: stackName, CallAs, NextToken });
    const page = await client.send(command, { abortSignal });
    for (const one of page.Summaries ?? [])
      found.push({
        accountId: one.Account ?? '',
        region: one.Region ?? '',
        // What the last operation did here; without one whether it is up to date.
        status: one.StackInstanceStatus?.DetailedStatus ?? one.Status ?? '',
        reason: one.StatusReason ?? null,
      });
    NextToken = page.NextToken;
  } while (NextToken !== undefined && found.length < mostInstances);
  return { found, isCut: NextToken !== undefined };
}

async function readStack(client: CloudFormationClient, stackName: string, abortSignal: AbortSignal) {
  const { Stacks: found } = await client.send(new DescribeStacksCommand({ StackName: stackName }), { abortSignal });
  const status = found?.[0]?.StackStatus;
  const outputs = Object.fromEntries(
    (found?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
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
  return { status, outputs, events: newestFirst.slice(0, mostEvents).reverse().map(readStackEvent) };
}
