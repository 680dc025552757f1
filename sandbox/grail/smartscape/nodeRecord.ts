import type { SmartscapeNode } from '../../smartscape/smartscapeShelf';
import { type DqlRecord, type DqlValue, SmartscapeId, Timeframe, Timestamp } from '../values/dqlValue';
import { LazyRecord } from '../values/lazyRecord';

const record = <T>(of: Readonly<Record<string, T>>, value: (part: T) => DqlValue): DqlRecord =>
  new Map(Object.entries(of).map(([name, part]) => [name, value(part)]));

/**
 * A node as `smartscapeNodes` gives it; `references` is there only for those who name it. The lifetime of a node that goes on
 * ends now.
 * @see https://docs.dynatrace.com/docs/semantic-dictionary/model/smartscape
 */
export function nodeRecord(
  { id, type, name, fields, tags, references, lifetime }: SmartscapeNode,
  now: number,
): DqlRecord {
  const end = Math.min(lifetime.to, now);
  const shown: [string, DqlValue][] = [
    ['id', new SmartscapeId(id)],
    ['type', type],
    ['name', name],
    ['lifetime', new Timeframe(new Timestamp(lifetime.from), new Timestamp(end))],
    ...Object.entries(fields),
    ['tags', record(tags, (value) => value)],
  ];
  const hidden = new Map([
    ['references', () => record(references, (ids) => ids.map((target) => new SmartscapeId(target)))],
  ]);
  return new LazyRecord(shown, hidden);
}
