import { DqlError } from '../../grail/values/dqlError';
import { userScopeShelf } from '../../http/userScopes';
import { Shelf, type World } from '../../world/world';

/** Every query needs it. */
const bucketScope = 'storage:buckets:read';

/** @see https://docs.dynatrace.com/docs/shortlink/assign-bucket-table-permissions */
function scopeOf(table: string): string | null {
  if (table === 'metrics') return 'storage:metrics:read';
  if (table === 'logs') return 'storage:logs:read';
  if (table.startsWith('dt.entity.')) return 'storage:entities:read';
  if (table.startsWith('dt.system.')) return 'storage:system:read';
  return table === 'smartscape' ? 'storage:smartscape:read' : null;
}

/** Scopes that queries have asked for so far, by the tables that they read: no path of a request tells them. */
export const queriedScopeShelf = new Shelf(() => new Set<string>());

/**
 * Lets a query through whose tables the caller may read.
 * @throws DqlError NOT_AUTHORIZED_FOR_TABLE naming the first table and every scope that is missing
 */
export function authorizeTables(world: World, tables: ReadonlyMap<string, number>): void {
  const granted = world.shelf(userScopeShelf);
  const missing = new Set<string>();
  let first: [string, number] | null = null;
  for (const [table, at] of tables) {
    const needed = [bucketScope, scopeOf(table)].filter((scope) => scope !== null);
    for (const scope of needed) world.shelf(queriedScopeShelf).add(scope);
    const lacking = needed.filter((scope) => !granted.has(scope));
    if (lacking.length > 0) first ??= [table, at];
    for (const scope of lacking) missing.add(scope);
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
