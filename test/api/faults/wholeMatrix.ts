import { startSandbox } from '../../kit/startSandbox';
import { functionsInProcess } from '../../kit/inProcess/functionsInProcess';
import { doorOf, type Door } from './doors';
import { clockKinds, faultKinds, type FaultKind } from './faultKinds';
import { functionRows, type FunctionRow } from './functionRows';
import { prepareGround } from './ground';
import { runCell, undisturbed, type Cell, type Matrix, type Undisturbed } from './runCell';
import { keepStored } from './storedThings';

export interface MatrixRow {
  row: FunctionRow;
  /** Null for what is wrong with time, which is no affair of a door. */
  door: Door | null;
  /** By the id of the fault; met once, then for good. */
  cells: Map<string, { once: Cell | null; always: Cell }>;
}

/** A round minute, so that windows and time slices are the same in every run. */
const now = Date.parse('2026-11-18T12:07:00Z');

export async function withMatrix<T>(run: (matrix: Matrix) => Promise<T>): Promise<T> {
  const sandbox = await startSandbox({ situation: 'connected', wall: () => now });
  try {
    const call = await functionsInProcess(sandbox);
    const ground = await prepareGround(sandbox, call);
    return await run({ sandbox, call, ground, restore: keepStored(sandbox.world) });
  } finally {
    await sandbox.close();
  }
}

/** Every function × its doors × every fault. */
export async function wholeMatrix(matrix: Matrix, rows = functionRows): Promise<MatrixRow[]> {
  const all: MatrixRow[] = [];
  for (const row of rows) {
    const usual = await undisturbed(matrix, row);
    for (const door of doorsOf(usual))
      all.push({ row, door, cells: await cellsOf(matrix, row, faultKinds, door, usual) });
    all.push({ row, door: null, cells: await cellsOf(matrix, row, clockKinds, null, usual) });
  }
  return all;
}

/** In the order in which they were gone through. */
const doorsOf = ({ requests }: Undisturbed): Door[] => [...new Set(requests.map(doorOf))];

function meets({ id, ofWrites, only }: FaultKind, door: Door): boolean {
  if (ofWrites && !door.writes) return false;
  if (only && !only.includes(door.name)) return false;
  return id !== 'page-key' || (door.method === 'GET' && !door.wholePages);
}

async function cellsOf(
  matrix: Matrix,
  row: FunctionRow,
  kinds: readonly FaultKind[],
  door: Door | null,
  usual: Undisturbed,
): Promise<MatrixRow['cells']> {
  const cells: MatrixRow['cells'] = new Map();
  for (const kind of kinds) {
    if (door !== null && !meets(kind, door)) continue;
    const always = await runCell(matrix, row, usual, { kind, door, times: null });
    const once = kind.passes ? await runCell(matrix, row, usual, { kind, door, times: 1 }) : null;
    cells.set(kind.id, { once, always });
  }
  return cells;
}
