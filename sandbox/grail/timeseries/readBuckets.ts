import { constantOf } from '../expressions/compileExpression';
import { wrongValue } from '../expressions/readTimeframe';
import type { DqlScope } from '../scope/dqlScope';
import type { Item } from '../syntax/dqlTree';
import { wildcardPattern } from '../values/wildcard';

/** Tells whether `bucket:`, a name or several with `*` for any characters, lets a bucket be read. @throws DqlError */
export function readBuckets(named: ReadonlyMap<string, Item>, scope: DqlScope): (bucket: string) => boolean {
  if (!named.has('bucket')) return () => true;
  const value = constantOf(named.get('bucket'), scope);
  const names = (Array.isArray(value) ? value : [value]).map((name) => {
    if (typeof name !== 'string') throw wrongValue(named, 'bucket');
    return wildcardPattern(name);
  });
  return (bucket) => names.some((name) => name.test(bucket));
}
