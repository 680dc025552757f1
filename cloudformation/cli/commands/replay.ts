import type { BackedUp } from '../aws/backupBucket';
import { throwIfCancelled } from '../host/clock';
import type { ExitCode } from '../host/exitCode';
import { ledger, ledgerPrefix, type Entry } from '../replay/ledger';
import { replayObject, type Result } from '../replay/replayObject';
import { since as momentOf } from '../replay/since';
import { destinationOf, sourceOf, type Source, type SourceOptions } from '../replay/source';
import type { Run } from '../verb/verb';

export interface ReplayOptions extends SourceOptions {
  since?: string;
  prefix: string;
  dryRun?: true;
  /** Also what may have been accepted already. */
  uncertain?: true;
}

interface Candidate extends BackedUp {
  /** When its first record arrived at Firehose, milliseconds. */
  at: number;
  entry: Entry | null;
}

/**
 * How far past Dynatrace takes data. Metric points: https://docs.dynatrace.com/docs/ingest-from/extend-dynatrace/extend-metrics,
 * log records: https://docs.dynatrace.com/docs/analyze-explore-automate/logs/lma-limits
 */
const accepted = {
  metrics: { ms: 3_600_000, what: 'points from one hour', since: '1h' },
  logs: { ms: 86_400_000, what: 'log records from one day', since: '1d' },
};

/** Sends failed batches of the backup bucket again, each until it is accepted and never after. Exit 0 when none is left. */
export async function replay(options: ReplayOptions, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const source = await sourceOf(options, run);
  const bucket = await parts.backupBucket(source.bucket, source.region);
  const notes = ledger(bucket, signal);
  const from = options.since === undefined ? -Infinity : momentOf(options.since, parts.clock.now());
  const found: Candidate[] = [];
  for (const one of await bucket.list(options.prefix, signal)) {
    const at = arrivalOf(one);
    if (at >= from && !one.key.startsWith(ledgerPrefix)) found.push({ ...one, at, entry: await notes.entry(one.key) });
  }
  const done = found.filter(({ entry }) => entry !== null && entry.accepted >= entry.of);
  const doubtful = options.uncertain ? [] : found.filter(({ entry }) => entry?.isUnderWay);
  const wanted = found.filter((one) => !done.includes(one) && !doubtful.includes(one)).sort((a, b) => a.at - b.at);
  tell(source, { done, doubtful, wanted }, run);
  const counts: Record<Result, number> = { accepted: 0, refused: 0, uncertain: 0, unreadable: 0, gone: 0 };
  const report = () => ({
    bucket: source.bucket,
    found: found.length,
    alreadyAccepted: done.length,
    doubtful: doubtful.map(({ key }) => key),
    left: wanted.length - counts.accepted - counts.gone,
    ...counts,
  });
  if (options.dryRun || wanted.length === 0) {
    host.done(report());
    return 0;
  }
  if (!(await host.ask(`Send ${wanted.length} objects to ${new URL(source.endpoint).host}?`))) return 1;
  const destination = await destinationOf(source, options.tokenEnv, run);
  const { accountId, partition } = await parts.caller(source.region, signal);
  for (const [index, { key, entry }] of wanted.entries()) {
    throwIfCancelled(signal);
    host.progress(`${index + 1} of ${wanted.length}: ${key}`);
    const sourceArn = `arn:${partition}:firehose:${source.region}:${accountId}:deliverystream/${streamOf(key)}`;
    counts[await replayObject(key, entry, { bucket, notes, destination, sourceArn, run })] += 1;
  }
  host.say(
    `Accepted ${counts.accepted}, refused ${counts.refused}, uncertain ${counts.uncertain}, not readable ${counts.unreadable}.`,
  );
  if (counts.uncertain > 0) host.warn(uncertainWords(counts.uncertain));
  host.done(report());
  return counts.refused + counts.uncertain + counts.unreadable === 0 ? 0 : 1;
}

const uncertainWords = (count: number) =>
  `${count} may or may not have been accepted: the connection was lost or the command stopped in between. They are not sent again unless you add --uncertain.`;

function tell(source: Source, groups: Record<'done' | 'doubtful' | 'wanted', Candidate[]>, { host, parts }: Run): void {
  const { done, doubtful, wanted } = groups;
  const [bytes, now] = [wanted.reduce((sum, one) => sum + one.bytes, 0), parts.clock.now()];
  host.say(
    `${source.bucket}: ${wanted.length} failed objects to send (${bytes} bytes), ${done.length} accepted before.`,
  );
  if (wanted.length > 0)
    host.table([['arrived', 'object'], ...wanted.slice(0, 20).map(({ at, key }) => [new Date(at).toISOString(), key])]);
  if (wanted.length > 20) host.say(`… and ${wanted.length - 20} more.`);
  if (doubtful.length > 0) host.warn(uncertainWords(doubtful.length));
  const window = accepted[source.carries];
  const old = wanted.filter(({ at }) => now - at > window.ms).length;
  if (old > 0)
    host.warn(
      `${old} of them are too old: Dynatrace takes ${window.what} past only, accepts such a batch and drops what is in it without a word. Use --since ${window.since} to leave them out.`,
    );
  host.warn('Batches that were refused as too large (413) are not here: Amazon Data Firehose never keeps those.');
}

/** Firehose's names: `<stream>-<version>-<yyyy-MM-dd-HH-mm-ss>-<id>`, UTC. https://docs.aws.amazon.com/firehose/latest/dev/s3-object-name.html */
const shape = /([^/]+)-\d+-(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)-[0-9a-f-]{36}(?:\.\w+)?$/;

function arrivalOf({ key, modified }: BackedUp): number {
  const [, , day, hours, minutes, seconds] = shape.exec(key) ?? [];
  return day === undefined ? modified : Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
}

const streamOf = (key: string): string => shape.exec(key)?.[1] ?? 'unknown';
