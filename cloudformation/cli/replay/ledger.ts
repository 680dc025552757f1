import type { BackupBucket } from '../aws/backupBucket';

/** What is known of one object: how many of its batches were accepted, and whether the next may have been. */
export interface Entry {
  accepted: number;
  of: number;
  /** A batch was on its way and no answer was noted: it is not sent again by itself. */
  isUnderWay: boolean;
}

/** Beside the objects, in the same bucket, so that its retention removes both, and any machine can go on. */
export const ledgerPrefix = 'replayed/';

/**
 * Notes what was accepted, one small object for each. It is written before and after a batch is sent: whatever happens in
 * between, nothing that was accepted is sent twice.
 */
export function ledger(bucket: BackupBucket, signal: AbortSignal) {
  let noted: Set<string> | null = null;
  const at = (key: string) => `${ledgerPrefix}${key}.json`;
  return {
    async entry(key: string): Promise<Entry | null> {
      noted ??= new Set((await bucket.list(ledgerPrefix, signal)).map((one) => one.key));
      const text = noted.has(at(key)) ? await bucket.read(at(key), signal) : null;
      return text === null ? null : parseEntry(text);
    },
    note: (key: string, entry: Entry): Promise<void> =>
      // Also when Ctrl-C was pressed: what was just accepted has to be noted.
      bucket.write(at(key), JSON.stringify(entry), new AbortController().signal),
  };
}

const parseEntry = (text: string): Entry => JSON.parse(text) as Entry;
