import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { endRuntimeProcesses } from '../../../sandbox/runtime/runtimeProcesses';

/** What a process of the JavaScript runtime took. The sandbox is in our own, so that a function is alone in its process. */
export interface RuntimeUse {
  /** The most memory that the process ever had, MiB (VmHWM of Linux): the heap, and what its host needs. */
  peakMb: number;
  /** Of all its threads, milliseconds. */
  cpuMs: number;
}

/** Of `/proc/<pid>/stat`, on Linux whatever the kernel's own clock. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const tickMs = 10;

/** Each process of the runtime that runs now. Linux only. */
export function runtimeUses(): RuntimeUse[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .split(' ')
    .filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('runtimeProcess'))
    .map((pid) => {
      const peakKb = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      // User and system time are the 14th and 15th field; the second may have spaces in it.
      const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return { peakMb: peakKb / 1024, cpuMs: (user + system) * tickMs };
    });
}

/** Longer than a process of the runtime takes to be free after an answer. */
const freeAfterMs = 200;

/** Ends the processes that wait for calls, so that the next call has one that nothing ran in. */
export async function freshRuntime(): Promise<void> {
  await pause(freeAfterMs);
  endRuntimeProcesses();
  await pause(freeAfterMs);
}

/** Runs one call in a process of its own. @returns its answer, and what that process took */
export async function usedAlone<T>(call: () => Promise<T>): Promise<[T, RuntimeUse]> {
  await freshRuntime();
  const value = await call();
  const [use, ...others] = runtimeUses();
  if (use === undefined || others.length > 0) throw new Error('There is not one process of the runtime');
  return [value, use];
}
