import { Clock } from '../../../sandbox/world/clock';

const start = Date.UTC(2026, 0, 1);

/** A clock whose wall stands still, so that only `advance` moves it. */
const aClock = (): Clock => new Clock(() => start);

describe('Clock', () => {
  it('delivers what is due in order of time, each at its own moment', async () => {
    const clock = aClock();
    const seen: [string, number][] = [];
    clock.at(start + 90_000, () => void seen.push(['late', clock.now() - start]));
    clock.every(60_000, start + 60_000, () => void seen.push(['minute', clock.now() - start]));
    clock.at(start + 30_000, () => void seen.push(['early', clock.now() - start]));

    await clock.advance(120);

    expect(seen).toEqual([
      ['early', 30_000],
      ['minute', 60_000],
      ['late', 90_000],
      ['minute', 120_000],
    ]);
    expect(clock.now()).toBe(start + 120_000);
  });

  it('tells whole milliseconds, whatever fraction of one a task or an advance asked for', async () => {
    const clock = aClock();
    const seen: number[] = [];
    clock.at(start + 100.25, () => void seen.push(clock.now()));

    await clock.advance(0.5004);

    expect(seen).toEqual([start + 101]);
    expect(clock.now()).toBe(start + 500);
  });

  it('waits for slow work before it goes on to the next', async () => {
    const clock = aClock();
    const seen: string[] = [];
    clock.at(start + 1000, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push('slow');
    });
    clock.at(start + 2000, () => void seen.push('quick'));

    await clock.advance(5);

    expect(seen).toEqual(['slow', 'quick']);
  });

  it('runs what a task schedules within the same advance', async () => {
    const clock = aClock();
    const seen: number[] = [];
    clock.at(start + 1000, () => clock.at(start + 2000, (now) => void seen.push(now - start)));

    await clock.advance(3);

    expect(seen).toEqual([2000]);
  });

  it('leaves alone what is not due yet', async () => {
    const clock = aClock();
    const run = jest.fn();
    clock.at(start + 10_001, run);

    await clock.advance(10);

    expect(run).not.toHaveBeenCalled();
  });

  it('reports a task that fails and runs the others all the same', async () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const clock = aClock();
    const run = jest.fn();
    clock.at(start + 1, () => Promise.reject(new Error('no')));
    clock.at(start + 2, run);

    await clock.advance(1);

    expect(run).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });

  it('stops repeating when told to', async () => {
    const clock = aClock();
    const run = jest.fn();
    const stop = clock.every(1000, start + 1000, run);
    await clock.advance(2);
    stop();

    await clock.advance(10);

    expect(run).toHaveBeenCalledTimes(2);
  });
});
