import { DqlError } from '../../grail/values/dqlError';
import { userScopeShelf } from '../../http/userScopes';
import type { World } from '../../world/world';

/** Every query needs it. */
const bucketScope = 'storage:buckets:read';

/** @see https://docs.dynatrace.com/docs/shortlink/assign-bucket-table-permissions */
function scopeOf(table: string): string | null {
  if (table === 'metrics') return 'storage:metrics:read';
  if (table.startsWith('dt.entity.')) return 'storage:entities:read';
  if (table.startsWith('dt.system.')) return 'storage:system:read';
  return table === 'smartscape' ? 'storage:smartscape:read' : null;
}

/**
 * Lets a query through whose tables the caller may read.
 * @throws DqlError NOT_AUTHORIZED_FOR_TABLE naming the first table and every scope that is missing
 */
export function authorizeTables(world: World, tables: ReadonlyMap<string, number>): void {
  const granted = world.shelf(userScopeShelf);
  const missing = new Set<string>();
  let first: [string, number] | null = null;
  for (const [table, at] of tables) {
    const lacking = [bucketScope, scopeOf(table)].filter((scope) => scope !== null && !granted.has(scope));
    if (lacking.length > 0) first ??= [table, at];
    for (const scope of lacking) if (scope) missing.add(scope);
  }
  if (!first) return;
  throw new DqlError(
    'NOT_AUTHORIZED_FOR_TABLE',
    first[0],
    first[1],
    "%1$s: you aren't authorized to read this table.",
    [...missing],
  );
}
