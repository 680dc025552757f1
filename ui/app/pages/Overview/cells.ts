import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterKey, type Cluster } from '../../../../domain/model/cluster';
import { clusterPath } from '../../components/clusters/clusterPath';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';
import {
  standingCounts,
  standingRank,
  standingsOf,
  standingPhrase,
  worstStanding,
  type Standing,
} from '../../components/clusters/standing';
import { counted } from '../../components/text/counted';

/** A cluster as a cell of the honeycomb. */
export interface Cell {
  key: string;
  name: string;
  standing: Standing;
  /** What the color says, and where the cluster is, in words. */
  words: string;
  /** Where it leads. */
  to: string;
}

/** A cell for each cluster, the worst first, so that what needs a look stands together. */
export function cellsOf(clusters: readonly Cluster[], slos: readonly SloRow[] | null): Cell[] {
  const objectivesOf = slos === null ? null : objectivesByCluster(slos);
  return clusters
    .map((cluster): Cell => {
      const mine = objectivesOf?.(cluster) ?? null;
      const standing = worstStanding(mine);
      const { name, accountId, region } = cluster;
      const rest =
        mine === null || mine.length < 2 ? '' : ` (${counted(mine.length)}: ${standingCounts(standingsOf(mine))})`;
      const words = `${name}, ${accountId} / ${region}: ${standingPhrase(standing)}${rest}`;
      return { key: clusterKey(cluster), name, standing, words, to: clusterPath(cluster) };
    })
    .sort((a, b) => standingRank(a.standing) - standingRank(b.standing) || a.name.localeCompare(b.name));
}

/** Where cells lie; all numbers are units of the picture. */
export interface Layout {
  /** From the middle of a cell to its corner. */
  radius: number;
  columns: number;
  width: number;
  height: number;
}

/** Of the tile in a window of 1,280 CSS pixels; on wider ones the picture grows. */
const widest = 1136;
/** Many cells are small ones, so that a thousand still stand on one screen. */
const radii = [
  { upTo: 14, radius: 46 },
  { upTo: 60, radius: 34 },
  { upTo: 200, radius: 20 },
  { upTo: 500, radius: 13 },
  { upTo: Infinity, radius: 9.5 },
];
const margin = 2;

/**
 * Lays so many cells in rows, every second of them moved by half a cell.
 * @param room how wide the picture can be, CSS pixels: names must not shrink with it
 */
export function layoutOf(count: number, room: number | null = null): Layout {
  const width = Math.min(widest, room ?? widest);
  const radius = radii.find(({ upTo }) => count <= upTo)?.radius ?? 9.5;
  const step = cellWidth(radius);
  const columns = Math.max(1, Math.floor((width - 2 * margin - step / 2) / step));
  const rows = Math.ceil(count / columns);
  return { radius, columns, width, height: 2 * margin + 2 * radius + (rows - 1) * 1.5 * radius };
}

const cellWidth = (radius: number) => Math.sqrt(3) * radius;

/** The middle of a cell. */
export function middleOf(index: number, { radius, columns }: Layout): { x: number; y: number } {
  const row = Math.floor(index / columns);
  const column = index % columns;
  const step = cellWidth(radius);
  return { x: margin + step * (column + 0.5 + (row % 2) / 2), y: margin + radius + 1.5 * radius * row };
}

/** The corners of a cell around 0, 0; a little smaller than its place, so that neighbors stay apart. */
export function corners(radius: number): string {
  const size = radius * 0.93;
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${(size * Math.cos(angle)).toFixed(2)},${(size * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

/** A name in lines that fit into a large cell; none where it does not, as a cut name is no name. */
export function labelOf(name: string, radius: number): string[] {
  const most = radius >= 46 ? 14 : 9;
  // What can be broken stays clear of the edge.
  const joined = radius >= 46 ? 11 : 9;
  const lines: string[] = [];
  for (const part of name.split(/(?<=[-_ ])/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + part.length <= joined) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return radius < 34 || lines.length > 3 || lines.some((line) => line.length > most) ? [] : lines;
}
