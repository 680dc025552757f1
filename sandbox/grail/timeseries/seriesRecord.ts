import type { Series } from '../../metricStore/series';
import { type DqlRecord, SmartscapeId } from '../values/dqlValue';

const records = new WeakMap<Series, DqlRecord>();

const isSmartscapeId = (dimension: string): boolean =>
  dimension === 'dt.smartscape_source.id' || /^dt\.smartscape\.\w+$/.test(dimension);

/** The dimensions of a series as fields; ids of Smartscape nodes are ids, not texts. The same record every time. */
export function seriesRecord(series: Series): DqlRecord {
  const known = records.get(series);
  if (known) return known;
  const made: DqlRecord = new Map(
    Object.entries(series.dimensions).map(([dimension, value]) => [
      dimension,
      isSmartscapeId(dimension) ? new SmartscapeId(value) : value,
    ]),
  );
  records.set(series, made);
  return made;
}
