import type { PlanChange } from '../../model/planItem';

const textFields = ['customSli.indicator', 'description'];

/** Without what the maintenance windows that are written out change: until when they are, and the hashes of query and record. */
function bare(description: unknown): string | null {
  const text = typeof description === 'string' ? description : '';
  const [record] = /\[launchpad [^\]]* mw=\S+ [^\]]*\]/.exec(text) ?? [];
  return record === undefined ? null : record.replace(/ mw=\S+/, '').replace(/ e=\w+ #\w+\]$/, ']');
}

/** Whether an update changes nothing but the maintenance windows that are written into an SLO, which had some before. */
export function isRenewal(changes: readonly PlanChange[]): boolean {
  if (changes.length === 0 || changes.some(({ field }) => !textFields.includes(field))) return false;
  const description = changes.find(({ field }) => field === 'description');
  const before = bare(description?.from);
  return before !== null && before === bare(description?.to);
}
