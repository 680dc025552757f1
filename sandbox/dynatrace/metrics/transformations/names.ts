import { counted } from '../../selector/arguments';
import { isEntityDimension } from '../../frames/frame';
import type { Transformation } from './transformation';
import { entityShelf } from '../../entities/entityShelf';

const nameKey = (key: string): string[] => (isEntityDimension(key) ? [`${key}.name`, key] : [key]);

/** `:names`: puts an entity's name before its id. An id without entity stands in for the name. */
export const names: Transformation = (args, at, before) => {
  counted('names', args, at, 0);
  return {
    shape: before,
    apply: (frame, { world }) => ({
      ...frame,
      keys: frame.keys.flatMap(nameKey),
      rows: frame.rows.map(({ dims, read }) => ({
        read,
        dims: Object.fromEntries(
          Object.entries(dims).flatMap(([key, value]) =>
            nameKey(key).map((name) => [
              name,
              name === key ? value : (world.shelf(entityShelf).get(value)?.displayName ?? value),
            ]),
          ),
        ),
      })),
    }),
  };
};
