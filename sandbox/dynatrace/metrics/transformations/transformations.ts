import { aggregate } from './aggregate';
import { automatic, value } from './automatic';
import { defaultValue } from './defaultValue';
import { filter } from './filter';
import { fold } from './fold';
import { names } from './names';
import { partition } from './partition';
import { rollup } from './rollup';
import { limit, sort } from './sort';
import { splitBy } from './splitBy';
import type { Transformation } from './transformation';

/** The supported transformations by their name in a selector. */
export const transformations: ReadonlyMap<string, Transformation> = new Map<string, Transformation>([
  ['auto', automatic],
  ['avg', aggregate('avg')],
  ['count', aggregate('count')],
  ['max', aggregate('max')],
  ['min', aggregate('min')],
  ['sum', aggregate('sum')],
  ['value', value],
  ['default', defaultValue],
  ['filter', filter],
  ['fold', fold],
  ['limit', limit],
  ['names', names],
  ['partition', partition],
  ['rollup', rollup],
  ['sort', sort],
  ['splitBy', splitBy],
]);
