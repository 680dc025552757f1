import { Failure } from '../../../domain/failure';
import type { BackupBucket } from '../aws/backupBucket';
import type { Run } from '../verb/verb';
import type { Entry, ledger } from './ledger';
import { readBatches } from './readBatches';
import { sendBatch, type Destination, type Outcome } from './sendBatch';

export type Result = 'accepted' | 'refused' | 'uncertain' | 'unreadable' | 'gone';

interface With {
  bucket: BackupBucket;
  notes: ReturnType<typeof ledger>;
  destination: Destination;
  sourceArn: string;
  run: Run;
}

const attempts = 5;

/**
 * Sends what is left of one object, batch by batch, and notes each. Stops at the first batch without acceptance.
 * @throws Failure when going on with other objects is useless: token, address, or Ctrl-C
 */
export async function replayObject(key: string, before: Entry | null, parts: With): Promise<Result> {
  const { bucket, notes, run } = parts;
  const text = await bucket.read(key, run.signal);
  if (text === null) return 'gone';
  const { batches } = readBatches(key, text);
  if (batches.length === 0) return 'unreadable';
  const of = batches.length;
  for (let accepted = before?.accepted ?? 0; accepted < of; accepted += 1) {
    const batch = batches[accepted];
    if (!batch) break;
    await notes.note(key, { accepted, of, isUnderWay: true });
    const outcome = await patiently(() => deliver(parts, batch), run);
    if (outcome.kind === 'unknown') return 'uncertain';
    const next = outcome.kind === 'accepted' ? accepted + 1 : accepted;
    await notes.note(key, { accepted: next, of, isUnderWay: false });
    if (outcome.kind === 'accepted') continue;
    stopIfUseless(outcome, parts.destination.endpoint);
    run.host.warn(`${key}: ${wordsOf(outcome)}`);
    return 'refused';
  }
  return 'accepted';
}

const deliver = ({ run: { parts, signal }, destination, sourceArn }: With, batch: Parameters<typeof sendBatch>[2]) =>
  sendBatch({ fetch: parts.fetch, now: parts.clock.now(), signal }, destination, batch, sourceArn);

/** Refusals that pass are tried again after 1, 2, 4 and 8 seconds, as Firehose does. */
async function patiently(send: () => Promise<Outcome>, { parts, signal }: Run): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send();
    const passes = outcome.kind === 'refused' && (outcome.status === 429 || outcome.status >= 500);
    if (!passes || attempt === attempts || signal.aborted) return outcome;
    // Cancelling the pause is no reason to forget that the batch was refused.
    await parts.clock.wait(1000 * 2 ** (attempt - 1), signal).catch(() => undefined);
  }
}

function stopIfUseless(outcome: Exclude<Outcome, { kind: 'accepted' | 'unknown' }>, endpoint: string): void {
  if (outcome.kind === 'not-sent')
    throw new Failure({
      code: 'Unavailable',
      message: `${new URL(endpoint).host} cannot be reached from here (${outcome.why}).`,
      whose: 'user',
      hint: 'Check network and proxy, then run the same command again: it goes on where it stopped.',
    });
  if (outcome.status === 401 || outcome.status === 403)
    throw new Failure({
      code: 'Unauthorized',
      message: `Dynatrace does not accept the token (${outcome.status}).`,
      whose: 'user',
      hint: 'It needs the scope metrics.ingest (for logs: logs.ingest) and must not be expired. Nothing was lost; run the same command again with a good one.',
    });
}

function wordsOf(outcome: Exclude<Outcome, { kind: 'accepted' | 'unknown' }>): string {
  if (outcome.kind === 'not-sent') return outcome.why;
  const { status, said } = outcome;
  return status === 413
    ? 'refused as too large (413)'
    : `refused with ${status}${said === '' ? '' : `: ${said}`}; run the same command again later`;
}
