import { isRecord } from '../model/stored';
import { sliTileTitleEnd } from './sliTile';

/**
 * Whether a dashboard's content has a tile of this SLO: an SLO tile by the id of a platform SLO, or a data tile of ours whose
 * title ends in the name of a classic one.
 */
export function showsSlo(content: unknown, { id, name }: { id: string; name: string }): boolean {
  const tiles = isRecord(content) && isRecord(content['tiles']) ? Object.values(content['tiles']) : [];
  return tiles.filter(isRecord).some(({ type, input, title }) => {
    if (type === 'slo') return input === id;
    return type === 'data' && typeof title === 'string' && title.endsWith(sliTileTitleEnd(name));
  });
}
