import { keepLogRecords, logRecordShelf } from '../logStore/logRecords';
import type { Operation } from '../http/operation';
import { admitSender, checkToken } from './admitDelivery';
import { answerTo } from './answerTo';
import { readDelivery } from './readDelivery';
import { logEventsIn } from './subscriptionRecord';

/** How far back log ingest takes a record: https://docs.dynatrace.com/docs/analyze-explore-automate/logs/lma-limits */
const oldest = 24 * 3_600_000;
/** A record from further ahead than this takes the time of its arrival. */
const furthestAhead = 10 * 60_000;

/**
 * Log ingest as Firehose reaches it: the whole request or nothing of it. Unlike metrics it goes straight to the environment.
 * @see https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/integrate-with-aws/aws-logs-ingest/lm-stream-logs-with-firehose
 */
export const receiveLogs: Operation = (world) => (call) =>
  answerTo(world, call, () => {
    admitSender(call);
    checkToken(world, call.headers.get('x-amz-firehose-access-key'), 'logs');
    const arn = call.headers.get('x-amz-firehose-source-arn') ?? '';
    const now = world.clock.now();
    const records = readDelivery(call).flatMap((record, index) => logEventsIn(record, index, arn));
    const kept = records
      .filter(({ timestamp }) => timestamp >= now - oldest)
      .map((one) => (one.timestamp > now + furthestAhead ? { ...one, timestamp: now } : one));
    keepLogRecords(world.shelf(logRecordShelf), kept);
  });
