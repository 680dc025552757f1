import type { DqlRecord, DqlValue } from './dqlValue';

/** A record with fields that a query can name, and that are not shown as long as it does not. */
export class LazyRecord extends Map<string, DqlValue> {
  constructor(
    shown: Iterable<readonly [string, DqlValue]>,
    readonly hidden: ReadonlyMap<string, () => DqlValue>,
  ) {
    super(shown);
  }

  override get(field: string): DqlValue | undefined {
    return this.has(field) ? super.get(field) : this.hidden.get(field)?.();
  }
}

type Fields = Iterable<readonly [string, DqlValue]>;

/** Other fields to be shown of a record; what is hidden stays there to be named. */
export const showing = (record: DqlRecord, shown: Fields): DqlRecord =>
  record instanceof LazyRecord ? new LazyRecord(shown, record.hidden) : new Map(shown);

/** A record with more fields, or other values of those it has. */
export const withFields = (record: DqlRecord, fields: Fields): DqlRecord => showing(record, [...record, ...fields]);
