import { type DqlRecord, type DqlValue, identityOf } from '../values/dqlValue';

export interface Group {
  by: readonly DqlValue[];
  records: DqlRecord[];
}

/** Records with the same values of the keys. Without keys one group, be it empty. */
export function groupsOf(
  records: readonly DqlRecord[],
  keys: readonly ((record: DqlRecord) => DqlValue)[],
): readonly Group[] {
  if (keys.length === 0) return [{ by: [], records: [...records] }];
  const groups = new Map<string, Group>();
  for (const record of records) {
    const by = keys.map((key) => key(record));
    const identity = identityOf(by);
    const group = groups.get(identity) ?? { by, records: [] };
    groups.set(identity, group);
    group.records.push(record);
  }
  return [...groups.values()];
}
