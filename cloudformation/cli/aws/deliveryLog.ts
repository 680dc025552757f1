import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';

export interface LoggedFailure {
  /** Milliseconds. */
  at: number;
  message: string;
}

/**
 * The newest event of Firehose's error log; null when there is none, which is what a stream has that never failed.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export async function lastFailure(
  { group, stream }: { group: string; stream: string },
  options: ClientOptions,
  abortSignal: AbortSignal,
): Promise<LoggedFailure | null> {
  const client = new CloudWatchLogsClient(options);
  const command = new GetLogEventsCommand({
    logGroupName: group,
    logStreamName: stream,
    limit: 1,
    startFromHead: false,
  });
  try {
    const { events } = await client.send(command, { abortSignal });
    const event = events?.at(-1);
    return event ? { at: event.timestamp ?? 0, message: event.message ?? '' } : null;
  } catch (error) {
    const failure = awsFailure(error);
    if (failure.code === 'NotFound') return null;
    throw failure;
  }
}
