import type { Call, Reply } from './operation';
import type { Fault } from './fault';
import type { World } from '../world/world';
import { cutShort, withExpiredPageKey } from './damage';
import { faultShelf, pauseShelf } from './fault';
import { matchesGlob } from './glob';

/** Thrown to close the connection without an answer. */
export class Dropped extends Error {
  /** @param isDone whether the request is to happen all the same, so that only its answer is lost */
  constructor(readonly isDone: boolean) {
    super('dropped');
  }
}

/** What a fault leaves of a request. */
interface Injected {
  /** The answer in the operation's place; null lets the operation run. */
  reply: Reply | null;
  /** As the operation sees it. */
  call: Call;
  /** What becomes of the operation's answer on its way back. */
  damaged: (reply: Reply) => Reply;
}

const whole = (reply: Reply): Reply => reply;

/**
 * Applies the first matching fault: waits, drops, answers in the operation's place, or damages what goes through.
 * @throws Dropped
 */
export async function injectFault(world: World, call: Call, path: string): Promise<Injected> {
  const fault = world.shelf(faultShelf).find((candidate) => matches(candidate, call.method, path));
  if (!fault) return { reply: null, call, damaged: whole };
  spend(world, fault);
  if (fault.latencyMs) await world.shelf(pauseShelf).wait(fault.latencyMs);
  if (fault.drop) throw new Dropped(fault.afterwards === true);
  return {
    reply: replyOf(fault),
    call: fault.pageKeys ? withExpiredPageKey(call) : call,
    damaged: fault.cutShort ? cutShort : whole,
  };
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
  const { status, body, retryAfter, contentType } = fault;
  if (status === undefined && body === undefined && retryAfter === undefined) return null;
  const code = status ?? (retryAfter === undefined ? 500 : 429);
  return {
    status: code,
    body: body ?? { error: { code, message: 'Injected by POST /sandbox/faults' } },
    headers: {
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    },
  };
}
