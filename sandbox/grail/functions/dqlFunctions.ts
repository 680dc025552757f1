import { arrays } from './arrays';
import { conversion } from './conversion';
import type { DqlFunction } from './dqlFunction';
import { logic } from './logic';
import { maths } from './maths';
import { texts } from './texts';
import { times } from './times';
import { topology } from './topology';

/** @see https://docs.dynatrace.com/docs/platform/grail/dynatrace-query-language/functions */
export const dqlFunctions: ReadonlyMap<string, DqlFunction> = new Map([
  ...logic,
  ...arrays,
  ...texts,
  ...maths,
  ...times,
  ...conversion,
  ...topology,
]);
