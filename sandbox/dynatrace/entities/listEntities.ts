import type { Operation } from '../../http/operation';
import { badParameter } from '../parameters/badParameter';
import { cut, readPage } from '../parameters/paging';
import { readTimeframe } from '../parameters/timeframe';
import { selectEntities } from './entitySelector';
import { fieldNames, presentEntity } from './presentEntity';

/** @see https://docs.dynatrace.com/docs/shortlink/api-entities-v2-get-all */
export const listEntities: Operation = (world) => (call) => {
  const page = readPage(call.query, { size: 50, max: 500 });
  const { query } = page;
  const selector = query.get('entitySelector');
  if (!selector) throw badParameter('entitySelector', 'must not be empty');
  const { from, to } = readTimeframe(query, world.clock.now(), 'now-3d');
  const sort = query.get('sort') ?? 'name';
  if (!/^[+ -]?name$/.test(sort)) throw badParameter('sort', `'${sort}': entities can be sorted by name only`);
  const sign = sort.startsWith('-') ? -1 : 1;
  const found = selectEntities(world, selector)
    .filter(({ firstSeenTms, lastSeenTms }) => lastSeenTms >= from && firstSeenTms <= to)
    .sort((a, b) => sign * (a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : 0));
  const { shown, counts } = cut(found, page);
  const fields = fieldNames(query.get('fields'));
  return { status: 200, body: { ...counts, entities: shown.map((entity) => presentEntity(entity, fields)) } };
};
