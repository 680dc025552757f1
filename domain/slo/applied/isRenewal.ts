import { fnv1a64 } from '../../fnv1a64';
import type { PlanChange } from '../../model/planItem';

const textFields = ['customSli.indicator', 'description'];

/** Without what the maintenance windows that are written out change: until when they are, and the hashes of query and record. */
function bare(description: unknown): string | null {
  const text = typeof description === 'string' ? description : '';
  const [record] = /\[launchpad [^\]]* mw=\S+ [^\]]*\]/.exec(text) ?? [];
  return record === undefined ? null : record.replace(/ mw=\S+/, '').replace(/ e=\w+ #\w+\]$/, ']');
}

/** Whether the query is still the one that was applied: its record keeps the hash. What a person wrote since is more than windows. */
function isUntouched(query: PlanChange | undefined, description: unknown): boolean {
  if (query === undefined) return true;
  const applied = / e=([0-9a-f]{8}) #/.exec(typeof description === 'string' ? description : '')?.[1];
  return typeof query.from === 'string' && fnv1a64(query.from).slice(0, 8) === applied;
}

/**
 * Whether an update changes nothing but the maintenance windows that are written into an SLO, which had some before. One that overwrites a
 * query changed by hand is none.
 */
export function isRenewal(changes: readonly PlanChange[]): boolean {
  if (changes.length === 0 || changes.some(({ field }) => !textFields.includes(field))) return false;
  const description = changes.find(({ field }) => field === 'description');
  const before = bare(description?.from);
  const query = changes.find(({ field }) => field === 'customSli.indicator');
  return before !== null && before === bare(description?.to) && isUntouched(query, description?.from);
}
