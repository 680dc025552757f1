import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ExecutionTask } from '@dynatrace/js-runtime/runtime.js';

/** How many calls run at a time, each in a process of about 80 MB; others wait their turn. */
const most = 6;
const script = join(__dirname, 'runtimeProcess.cjs');
/** The exit code of a process that left because it was idle; any other is a call's end. */
export const leftIdle = 75;
const idleMs = 5_000;

type Answer = { value: unknown } | { error: string };

interface Waiting {
  task: ExecutionTask;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Processes of the JavaScript runtime: kept while calls follow each other, one call at a time in each. */
const idle = new Set<ChildProcess>();
/** Those that have answered a call. */
const used = new WeakSet<ChildProcess>();
const queue: Waiting[] = [];
let busy = 0;

/** Runs a call in a process of its own. Rejects with what the function threw, or with why its process ended. */
export function executeInProcess(task: ExecutionTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    queue.push({ task, resolve, reject });
    next();
  });
}

/** Ends the processes that wait for calls. */
export function endRuntimeProcesses(): void {
  for (const child of idle) child.disconnect();
  idle.clear();
}

function next(): void {
  if (busy >= most) return;
  const waiting = queue.shift();
  if (waiting) give(waiting);
}

/** The process that was idle last: its thread is the warmest, and the others may leave. */
function give(waiting: Waiting): void {
  const child = [...idle].at(-1) ?? begin();
  idle.delete(child);
  busy += 1;
  hold(child);

  const done = (settle: () => void): void => {
    child.off('message', answered).off('exit', ended);
    busy -= 1;
    settle();
    next();
  };
  const answered = (message: unknown): void => {
    release(child);
    used.add(child);
    const answer = message as Answer;
    done(() => ('error' in answer ? waiting.reject(new Error(answer.error)) : waiting.resolve(answer.value)));
  };
  // One that left by itself had not begun: it leaves only between calls. One that dies on another thread than the first (see
  // the decision 0002) has not either: it dies of the first line it runs.
  const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
    done(() =>
      code === leftIdle || (signal === 'SIGSEGV' && used.has(child))
        ? void queue.unshift(waiting)
        : waiting.reject(new Error(`The JavaScript runtime ended unexpectedly (${signal ?? `exit code ${code}`}).`)),
    );
  child.once('message', answered).once('exit', ended);
  // Its end is told by "exit".
  if (child.connected) child.send(waiting.task, () => undefined);
}

function begin(): ChildProcess {
  const child = fork(script, [String(leftIdle), String(idleMs)], { serialization: 'advanced', execArgv: [] });
  child.once('exit', () => idle.delete(child));
  child.on('message', (message) => {
    if (message === 'free') idle.add(child);
  });
  return child;
}

/** A process at work keeps ours alive, an idle one does not. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
