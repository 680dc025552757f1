import type { SloRow } from '../../../../domain/contract/listSlos';

/** Address of an SLO's own page. */
export const sloPath = ({ engine, id }: Pick<SloRow, 'engine' | 'id'>): string =>
  `/slos/${engine}/${encodeURIComponent(id)}`;
