import type {
  UpgradedBoard,
  UpgradeDashboardsPayload,
  UpgradeDashboardsValue,
} from '../../../domain/contract/upgradeDashboards';
import { dashboardIdPrefix } from '../../../domain/dashboards/dashboardId';
import { withNewFingerprint } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';
import type { BoardSlos } from '../../../domain/dashboards/boardInput';
import { moveBoard } from '../../../domain/dashboards/moveBoard';
import { moveTiles, type TileMove } from '../../../domain/dashboards/moveTiles';
import { Failure } from '../../../domain/failure';
import type { Dashboards } from '../../platform/dashboards';
import { deadlineFrom } from '../pacing/deadline';
import { inParallel } from '../pacing/inParallel';
import { pace } from '../pacing/pace';
import { runGuard } from '../pacing/runGuard';
import { asFailure, byKey, knownSlos, type SloStores } from '../storedSlos/knownSlos';
import { storedPlatformSlo, storedSlo } from '../storedSlos/storedSlo';
import { boardSlos } from './dashboardSlos';
import { wasEdited } from './wasEdited';
import { parsedContent } from './parsedContent';

export interface UpgradeDashboardsParts extends SloStores {
  dashboards: Pick<Dashboards, 'startingWith' | 'content' | 'read' | 'update'>;
  urlOf: (documentId: string) => string;
  /** Address of this app, to which its boards link. */
  appUrl?: string;
  /** Milliseconds, of any beginning. */
  stopwatch: () => number;
}

/** So many dashboards in a row that could not be read or saved mean that it is no use to go on. */
const enoughFailures = 2 * pace.dashboardReads;

/**
 * Puts the tiles of platform SLOs where dashboards of this app show the classic ones that they stand for. A dashboard that somebody
 * edited is left alone, as ever. Repeating it is safe: a dashboard that shows none of them any more is not written. With `dryRun`
 * nothing is.
 * @throws Failure `InvalidInput` naming a platform SLO that is not there, `MissingScope` where dashboards may not be read
 */
export const upgradeDashboards =
  (parts: UpgradeDashboardsParts) =>
  async ({ pairs, dryRun = false, boards: wanted }: UpgradeDashboardsPayload): Promise<UpgradeDashboardsValue> => {
    const deadline = deadlineFrom(parts.stopwatch);
    const [{ moves, known }, all] = await Promise.all([
      movesOf(parts, pairs),
      parts.dashboards.startingWith(dashboardIdPrefix),
    ]);
    const chosen = wanted === undefined ? all : all.filter(({ id }) => wanted.includes(id));
    const guard = runGuard(deadline, enoughFailures);
    const done = new Map<string, UpgradedBoard | null>();
    await inParallel(chosen, { atATime: pace.dashboardReads, isOver: guard.isOver }, async ({ id, name }) => {
      const about = { id, name, url: parts.urlOf(id) };
      try {
        done.set(id, await upgraded(parts.dashboards, about, { moves, known, dryRun, appUrl: parts.appUrl }));
        guard.met(null);
      } catch (error) {
        const failure = asFailure(error);
        guard.met(failure);
        if (failure.code === 'Throttled') return;
        done.set(id, { ...about, outcome: 'failed', tiles: [], isWhole: false, failure: failure.report() });
      }
    });
    return {
      dryRun,
      boards: chosen.flatMap(({ id }) => done.get(id) ?? []),
      read: done.size,
      remaining: chosen.filter(({ id }) => !done.has(id)).map(({ id }) => id),
      ...guard.stop(),
    };
  };

/** A classic SLO that is gone has no name to find its tiles by; what its tiles show, they show by themselves. */
async function movesOf(
  stores: SloStores,
  pairs: UpgradeDashboardsPayload['pairs'],
): Promise<{ moves: TileMove[]; known: BoardSlos }> {
  const [classic, platform] = await Promise.all([knownSlos(stores, 'classic'), knownSlos(stores, 'platform')]);
  const [ours, successors] = [byKey(classic), byKey(platform)];
  const moves = pairs.flatMap(({ key, successor }): TileMove[] => {
    const [one, other] = [ours.get(key), successors.get(successor)];
    if (other === undefined) throw notThere(successor);
    if (one === undefined) return [];
    return [{ from: storedSlo(one.value).name, to: { id: other.id, name: storedPlatformSlo(other.value).name } }];
  });
  const named = new Map<string, number>();
  for (const { value } of ours.values()) {
    const { name } = storedSlo(value);
    named.set(name, (named.get(name) ?? 0) + 1);
  }
  // A tile tells its SLO by name alone: of two with one name nobody knows whose it is.
  return { moves: moves.filter(({ from }) => named.get(from) === 1), known: boardSlos(classic, platform) };
}

const notThere = (key: string) =>
  new Failure({
    code: 'InvalidInput',
    message: `pairs: ${key} is no platform SLO of this app`,
    whose: 'user',
    hint: 'Upgrade the classic SLO first, then its tiles.',
  });

interface Wish {
  moves: readonly TileMove[];
  known: BoardSlos;
  dryRun: boolean;
  appUrl: string | undefined;
}

/** Null where it shows none of them. */
async function upgraded(
  dashboards: UpgradeDashboardsParts['dashboards'],
  about: Pick<UpgradedBoard, 'id' | 'name' | 'url'>,
  { moves, known, dryRun, appUrl }: Wish,
): Promise<UpgradedBoard | null> {
  // Most dashboards show none, and a look at the content alone tells.
  if (moveTiles(parsedContent(await dashboards.content(about.id)), moves).moved.length === 0) return null;
  const board = await dashboards.read(about.id);
  if (board === null) return null;
  const frame = { title: board.name, appUrl, known };
  const { content, moved, isWhole } = moveBoard(parsedContent(board.content), moves, frame);
  if (moved.length === 0) return null;
  if (wasEdited(board)) return { ...about, outcome: 'edited-by-user', tiles: moved, isWhole, failure: null };
  if (!dryRun) {
    const description = withNewFingerprint(board.description, fingerprint(content));
    await dashboards.update({ ...board, description, content: JSON.stringify(content) }, board.version);
  }
  return { ...about, outcome: 'updated', tiles: moved, isWhole, failure: null };
}
