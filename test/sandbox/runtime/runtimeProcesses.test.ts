import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { ExecutionTask } from '@dynatrace/js-runtime/runtime.js';
import { executeInProcess, leftIdle } from '../../../sandbox/runtime/runtimeProcesses';

jest.mock('node:child_process');

/** A process that does with its first call what the test says. */
function aProcess(atFirstCall: (child: EventEmitter) => void): ChildProcess {
  const child: EventEmitter = Object.assign(new EventEmitter(), {
    connected: true,
    send: jest.fn(() => atFirstCall(child)),
    ref: jest.fn(),
    unref: jest.fn(),
  });
  return child as unknown as ChildProcess;
}
const leaves = (code: number) => aProcess((child) => child.emit('exit', code, null));
const answers = (value: unknown) => aProcess((child) => child.emit('message', { value }));
const forked = jest.mocked(fork);
const call = {} as ExecutionTask;

describe('a call of a function', () => {
  afterEach(() => forked.mockReset());

  it('is given to another process when the first had just left because it was idle', async () => {
    forked.mockReturnValueOnce(leaves(leftIdle)).mockReturnValueOnce(answers('twelve'));
    await expect(executeInProcess(call)).resolves.toBe('twelve');
  });

  it('is not begun anew when the function ended its process, although with exit code 0', async () => {
    forked.mockReturnValueOnce(leaves(0)).mockReturnValueOnce(answers('twelve'));
    await expect(executeInProcess(call)).rejects.toThrow('The JavaScript runtime ended unexpectedly (exit code 0).');
    expect(forked).toHaveBeenCalledTimes(1);
  });
});

describe('a process of the runtime', () => {
  const script = join(__dirname, '../../../sandbox/runtime/runtimeProcess.cjs');
  const begin = (idleMs: number) =>
    jest
      .requireActual<{ fork: typeof fork }>('node:child_process')
      .fork(script, [String(leftIdle), String(idleMs)], { execArgv: [] });

  it('says by its exit code that it left because it was idle', async () => {
    expect(await once(begin(1), 'exit')).toEqual([leftIdle, null]);
  });

  it('ends without that word when the sandbox ends', async () => {
    const child = begin(60_000);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
