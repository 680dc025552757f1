import type { Minutes } from '../ecs/keptDays';

const minuteMs = 60_000;
/**
 * The new AWS connection asks CloudWatch every five minutes for what is at least seven minutes old. That it gets one value for
 * the five minutes, as a period of 300 seconds gives, is our choice: the period is not documented.
 * @see https://docs.dynatrace.com/docs/ingest-from/amazon-web-services/ingest-telemetry/cloudwatch-metrics-pp
 */
const pollMs = 5 * minuteMs;
const delayMs = 7 * minuteMs;

/** The end of the newest five minutes that a poll has brought by `now`. */
export const newestPolled = (now: number): number =>
  Math.floor((Math.floor(now / pollMs) * pollMs - delayMs) / pollMs) * pollMs;

/** Minutes put together by fives, each at the end of its five; five minutes without any value have none. */
export const polled =
  (minutes: Minutes): Minutes =>
  (first, last, visit) => {
    const from = Math.ceil(first / pollMs) * pollMs;
    const to = Math.floor(last / pollMs) * pollMs;
    let [end, least, most, total, values] = [NaN, Infinity, -Infinity, 0, 0];
    const flush = (): void => {
      if (values > 0) visit(end, least, most, total, values);
    };
    if (from > to) return;
    minutes(from - pollMs + minuteMs, to, (at, min, max, sum, count) => {
      const poll = Math.ceil(at / pollMs) * pollMs;
      if (poll !== end) {
        flush();
        [end, least, most, total, values] = [poll, Infinity, -Infinity, 0, 0];
      }
      least = Math.min(least, min);
      most = Math.max(most, max);
      total += sum;
      values += count;
    });
    flush();
  };
