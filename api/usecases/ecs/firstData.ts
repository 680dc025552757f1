import { firstDataDql, type OnlyOf } from '../../../domain/queries/grail/firstDataDql';
import type { Grail } from '../../platform/grail/grail';

/** When the first data of a metric came, of all clusters or only of those named, in ms since 1970; null without any in a hundred days. */
export async function firstData(grail: Pick<Grail, 'query'>, key: string, only?: OnlyOf): Promise<number | null> {
  const { records } = await grail.query(firstDataDql(key, only), { what: `look for the first data of ${key}` });
  const first = records[0]?.['first'];
  return typeof first === 'number' ? first : null;
}
