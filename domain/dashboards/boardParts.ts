import type { Target } from '../model/cluster';
import { partsOfKey, placeSubject, subjectsOf } from '../model/sloKey';

/** One of several boards that a fleet is split into. */
export interface BoardPart {
  /** From 1. */
  number: number;
  of: number;
}

/** What one board shows. */
export interface BoardShare {
  /** Null where one board takes all. */
  part: BoardPart | null;
  targets: Target[];
  sloKeys: string[];
}

/** Clusters and services of one board: its table has a row for each, and Grail answers 1,000 rows where nothing else is said. */
export const mostOnBoard = 1000;
/** Of a dashboard's name (https://developer.dynatrace.com/develop/sdks/client-document/). */
const mostOfName = 128;

/**
 * Targets and SLOs shared out among as few boards as take them, all about as full. They are in the order of account, region and name, so that
 * the same clusters give the same boards whatever their order, and neighbors stand together. SLOs go with their cluster; those of no target
 * with the first board, which refuses them as one board would.
 */
export function boardShares(targets: readonly Target[], sloKeys: readonly string[]): BoardShare[] {
  const of = Math.ceil(targets.length / mostOnBoard);
  if (of <= 1) return [{ part: null, targets: [...targets], sloKeys: [...sloKeys] }];
  const ordered = [...targets].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const shares = Array.from({ length: of }, (_, at) => ({
    part: { number: at + 1, of },
    targets: ordered.slice(Math.floor((at * ordered.length) / of), Math.floor(((at + 1) * ordered.length) / of)),
    sloKeys: [] as string[],
  }));
  const shareOf = new Map(
    shares.flatMap((share) =>
      share.targets.flatMap((target) => subjectsOf(target).map((subject) => [subject, share] as const)),
    ),
  );
  for (const key of sloKeys) (shareOf.get(partsOfKey(key).subject) ?? shares[0])?.sloKeys.push(key);
  return shares;
}

const orderOf = (target: Target): string => `${placeSubject(target)}\n${target.service ?? ''}`;

/** A part's name, e.g. "ECS clusters (1 of 3)"; a long title is cut before it. */
export function partTitle(title: string, part: BoardPart | null): string {
  if (part === null) return title;
  const end = ` (${part.number} of ${part.of})`;
  return `${title.slice(0, mostOfName - end.length).trimEnd()}${end}`;
}

/** What tells its id: not how many parts there are, so that a fleet that grows keeps its boards. */
export const partIdTitle = (title: string, part: BoardPart | null): string =>
  part === null ? title : `${title} (part ${part.number})`;
