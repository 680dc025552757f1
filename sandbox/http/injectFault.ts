import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './operation';
import type { Fault } from './fault';
import type { World } from '../world/world';
import { faultShelf } from './fault';
import { matchesGlob } from './glob';

/** Thrown to close the connection without an answer. */
export class Dropped extends Error {
  /** @param isDone whether the request is to happen all the same, so that only its answer is lost */
  constructor(readonly isDone: boolean) {
    super('dropped');
  }
}

/**
 * Applies the first matching fault: waits, drops, or answers in the operation's place. Null lets the operation run.
 * @throws Dropped
 */
export async function injectFault(world: World, method: string, path: string): Promise<Reply | null> {
  const fault = world.shelf(faultShelf).find((candidate) => matches(candidate, method, path));
  if (!fault) return null;
  spend(world, fault);
  if (fault.latencyMs) await wait(fault.latencyMs);
  if (fault.drop) throw new Dropped(fault.afterwards === true);
  return replyOf(fault);
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || matchesGlob(fault.path, path);
}

/**
 * How long the work behind an operation takes, milliseconds: that of a fault with `latencyMs` on a path that no route has and
 * that stands for the work; null when there is none.
 */
export function workMs(world: World, path: string): number | null {
  const fault = world.shelf(faultShelf).find((candidate) => candidate.path === path);
  if (fault) spend(world, fault);
  return fault?.latencyMs ?? null;
}

/** Counts one use of a fault. */
function spend(world: World, fault: Fault): void {
  if (fault.times === undefined) return;
  fault.times -= 1;
  if (fault.times <= 0) world.shelf(faultShelf).splice(world.shelf(faultShelf).indexOf(fault), 1);
}

function replyOf(fault: Fault): Reply | null {
  const { status, body, retryAfter } = fault;
  if (status === undefined && body === undefined && retryAfter === undefined) return null;
  const code = status ?? (retryAfter === undefined ? 500 : 429);
  return {
    status: code,
    body: body ?? { error: { code, message: 'Injected by POST /sandbox/faults' } },
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  };
}
