import type { FailedEvent } from '../failureWords/knownFailure';
import { eventOf, isStatus, isType } from './fields';

/** The reason of a hook that failed, as the table of failures reads it. */
export const hookReason = (name: string | undefined, message: string | undefined): string =>
  `The following hook(s) failed: [${name ?? 'without a name'}] with message: ${message ?? 'it gives no reason'}`;

/**
 * A row of events that tells of a hook beside the resource: `BackupBucket | AWS::S3::Bucket | CREATE_IN_PROGRESS | Acme::Guard::Hook |
 * HOOK_COMPLETE_FAILED | Hook failed with message: …`. Null for all other rows, and for hooks that did not fail.
 */
export function hookRow(row: readonly string[]): FailedEvent | null {
  const status = row.find((cell) => isStatus(cell) && /^HOOK_/.test(cell));
  if (status === undefined || !/FAILED$/.test(status)) return null;
  const [type, hook] = row.filter(isType);
  const named = row.find(
    (cell) =>
      /^[A-Za-z]\w{0,254}$/.test(cell) && !isStatus(cell) && !/^(?:FAIL|WARN|NONE|[A-Z]+_PROVISION)$/.test(cell),
  );
  return eventOf({
    logicalId: named,
    ...(hook === undefined ? {} : { type }),
    status,
    reason: hookReason(
      hook ?? type,
      row.find((cell) => /\S \S+ \S/.test(cell) && !/^\d{4}-/.test(cell)),
    ),
  });
}
