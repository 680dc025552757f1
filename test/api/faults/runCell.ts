import type { Sandbox } from '../../../sandbox/createSandbox';
import { faultShelf, type Fault } from '../../../sandbox/http/fault';
import type { CalledInProcess } from '../../kit/inProcess/functionsInProcess';
import type { Door } from './doors';
import { explanationOf } from './explained';
import type { FaultKind } from './faultKinds';
import type { FunctionRow } from './functionRows';
import type { CallFunction, Ground } from './ground';
import { badFailures, outcomeOf } from './judge';
import { difference, storedThings } from './storedThings';

export interface Matrix {
  sandbox: Sandbox;
  call: CallFunction;
  ground: Ground;
  /** Puts everything that is stored back to the ground. */
  restore: () => void;
}

/** What a function answers and leaves behind where nothing goes wrong. */
export interface Undisturbed extends CalledInProcess {
  before: string[];
  after: string[];
}

export interface Cell {
  /** As the page says it. */
  outcome: string;
  /** What is wrong with it; empty when it is as documented. */
  defects: string[];
}

/** Where the fault is met, and how often; `times` null for as long as the call lasts. */
interface Meeting {
  kind: FaultKind;
  door: Door | null;
  times: number | null;
}

export async function undisturbed({ sandbox, call, ground, restore }: Matrix, row: FunctionRow): Promise<Undisturbed> {
  restore();
  const before = storedThings(sandbox.world);
  const called = await call(row.name, row.payload(ground));
  return { ...called, before, after: storedThings(sandbox.world) };
}

/** Runs a function with the fault at one door, then once more without it, and judges both. */
export async function runCell(matrix: Matrix, row: FunctionRow, usual: Undisturbed, meeting: Meeting): Promise<Cell> {
  const { kind, door } = meeting;
  matrix.restore();
  const met = await callUnder(matrix, row, meeting);
  const during = storedThings(matrix.sandbox.world);
  const outcome = await outcomeNow(matrix, row, { usual, met });
  const isExplained = explanationOf(row, kind, door) !== undefined;
  const defects = [
    ...badFailures(met, usual, [...kind.told, ...(door?.also ?? [])]),
    ...(met.tookMs > 120_000 && !kind.call
      ? [`takes ${Math.round(met.tookMs / 1000)} s, longer than a function may`]
      : []),
    ...(outcome === 'silent' ? ['answers something else without a word about it'] : []),
  ];
  return {
    outcome: isExplained ? 'explained' : outcome,
    defects: [
      ...(isExplained ? [] : [...defects, ...strangeThings(usual, during)]),
      ...(await afterASecondTry(matrix, row, { usual, during, wasOk: met.envelope.ok })),
    ],
  };
}

async function callUnder(
  { sandbox, call, ground }: Matrix,
  row: FunctionRow,
  { kind, door, times }: Meeting,
): Promise<CalledInProcess> {
  const faults = sandbox.world.shelf(faultShelf);
  const fault: Fault = { ...kind.fault, ...(times === null ? {} : { times }) };
  faults.splice(0, faults.length, ...(door === null ? [] : [{ ...fault, method: door.method, path: door.path }]));
  const met = await call(row.name, row.payload(ground), kind.call);
  faults.length = 0;
  return met;
}

/** Values of time slices depend on the second they are asked in: what differs is held against a call that is as much later. */
async function outcomeNow(
  matrix: Matrix,
  row: FunctionRow,
  { usual, met }: { usual: Undisturbed; met: CalledInProcess },
): Promise<string> {
  const outcome = outcomeOf(met, usual);
  if (outcome !== 'silent' || met.tookMs === 0 || row.writes !== undefined) return outcome;
  return outcomeOf(met, await matrix.call(row.name, row.payload(matrix.ground), { skewMs: met.tookMs }));
}

/** What was there and was not to go has to be there, and nothing that nobody asked for. */
function strangeThings({ before, after }: Undisturbed, during: readonly string[]): string[] {
  const toGo = difference(after, before).missing;
  const toStay = difference(toGo, before).missing;
  return [
    ...difference(during, [...before, ...after]).tooMany.map((one) => `made what nobody asked for: ${one}`),
    ...difference(during, toStay).missing.map((one) => `lost ${one}`),
  ];
}

/** Asked once more, as the hint says: then everything is as if nothing had gone wrong. */
async function afterASecondTry(
  { sandbox, call, ground }: Matrix,
  row: FunctionRow,
  { usual, during, wasOk }: { usual: Undisturbed; during: readonly string[]; wasOk: boolean },
): Promise<string[]> {
  const said = (what: string, { missing, tooMany }: { missing: string[]; tooMany: string[] }) =>
    missing.length + tooMany.length === 0
      ? []
      : [`${what}: lacks [${missing.join()}], has besides [${tooMany.join()}]`];
  if (row.writes === undefined) return said('has written', difference(during, usual.before));
  if (row.writes === 'once') {
    const { missing, tooMany } = difference(during, usual.after);
    return said('is done other than once', { missing: wasOk ? missing : [], tooMany });
  }
  await call(row.name, row.payload(ground));
  return said('after a second try', difference(storedThings(sandbox.world), usual.after));
}
