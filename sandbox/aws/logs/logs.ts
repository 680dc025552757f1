import { AwsError } from '../protocol/awsError';
import { text } from '../protocol/fields';
import { jsonApi, type JsonAction } from '../protocol/jsonApi';
import { stackShelf } from '../stacks/stack';
import { logKey, logShelf } from './logShelf';

/** Events in one answer at most: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html */
const mostEvents = 10_000;

/** The newest events of a stream, oldest of them first; tokens for further pages are not given. */
const getLogEvents: JsonAction = (world, { accountId, region }, input) => {
  const [group, stream] = [text(input['logGroupName']), text(input['logStreamName'])];
  if (input['nextToken'] !== undefined)
    throw new AwsError('SandboxNotSupported', 'The sandbox gives no tokens of GetLogEvents', 501);
  const events = world.shelf(logShelf).get(logKey({ accountId, region, group, stream }));
  const isMade = [...world.shelf(stackShelf).values()].some(
    (stack) =>
      stack.accountId === accountId &&
      stack.region === region &&
      stack.resources.some(({ type, physicalId }) => type === 'AWS::Logs::LogGroup' && physicalId === group),
  );
  if (!events && !isMade) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  const { startTime = 0, endTime = Infinity, limit = mostEvents, startFromHead = false } = input;
  const between = (events ?? []).filter(({ at }) => at >= Number(startTime) && at < Number(endTime));
  const some = startFromHead === true ? between.slice(0, Number(limit)) : between.slice(-Number(limit));
  return { events: some.map(({ at, message }) => ({ timestamp: at, ingestionTime: at, message })) };
};

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html */
export const logs = jsonApi({ target: 'Logs_20140328', version: '1.1', actions: { GetLogEvents: getLogEvents } });
