import { boardInput, type BoardFrame, type BoardSlos } from './boardInput';
import { dashboardDocument } from './dashboardDocument';
import { moveTiles, type MovedTile, type TileMove } from './moveTiles';
import type { DashboardSlo } from './sloTile';

export interface MovedBoard {
  content: unknown;
  moved: MovedTile[];
  /** False where tiles only gave way in their places, so that tables of budgets still compute the classic SLOs. */
  isWhole: boolean;
}

/**
 * A board on which platform SLOs take the places of classic ones: made anew where it is known what it was made of, so that its tables
 * of budgets count as the platform does, too; else tile by tile (`moveTiles`).
 */
export function moveBoard(
  content: unknown,
  moves: readonly TileMove[],
  { known, ...frame }: BoardFrame & { known: BoardSlos },
): MovedBoard {
  const inPlace = moveTiles(content, moves);
  const input = inPlace.moved.length === 0 ? null : boardInput(content, frame, known);
  if (input === null) return { ...inPlace, isWhole: inPlace.moved.length === 0 };
  const slos = movedSlos(input.slos, moves, known);
  return { content: dashboardDocument({ ...input, slos }), moved: inPlace.moved, isWhole: true };
}

/** In their order; one that the board shows already is shown once. */
function movedSlos(slos: readonly DashboardSlo[], moves: readonly TileMove[], { platform }: BoardSlos): DashboardSlo[] {
  const shown = new Set(slos.flatMap((slo) => (slo.engine === 'platform' ? [slo.id] : [])));
  return slos.flatMap((slo): DashboardSlo[] => {
    const move = slo.engine === 'classic' ? moves.find(({ from }) => from === slo.name) : undefined;
    const successor = move && platform.find(({ id }) => id === move.to.id);
    if (successor === undefined) return [slo];
    if (shown.has(successor.id)) return [];
    shown.add(successor.id);
    return [{ ...successor, target: slo.target }];
  });
}
