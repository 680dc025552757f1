interface Timer {
  id: number;
  at: number;
  run: () => void;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const instant = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Turns of the event loop in which nothing happens before time moves on. */
const quietTurns = 4;
/** A step as long as this ends a call, so nothing that is still under way (a digest in another thread) may be overtaken. */
const longStepMs = 8000;

/**
 * Time that stands still while something is worked on and jumps to the next timer when nothing is: pauses of seconds and limits of
 * minutes cost nothing, and happen in their true order.
 */
export class VirtualTime {
  private timers: Timer[] = [];
  private lastId = 0;
  private busy = 0;

  constructor(public now: number) {}

  readonly setTimeout = (run: () => void, ms?: number): number => {
    this.lastId += 1;
    this.timers.push({ id: this.lastId, at: this.now + (Number(ms) > 0 ? Number(ms) : 0), run });
    return this.lastId;
  };

  readonly clearTimeout = (id: number | undefined): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  /** Time stands still until it is done, but for what it waits for by `wait`. */
  async doing<T>(work: () => Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }

  /** A wait inside of `doing`. */
  readonly wait = async (ms: number): Promise<void> => {
    this.busy -= 1;
    await new Promise<void>((resolve) => this.setTimeout(resolve, ms));
    this.busy += 1;
  };

  /** Lets time go on until the work is done, and then until no timer is left. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = () => (isDone = true);
    work.then(done, done);
    while (!isDone) await this.step();
    while (this.timers.length > 0) await this.step();
    return work;
  }

  private async step(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns; quiet = this.busy > 0 ? 0 : quiet + 1) await turn();
    const next = this.timers.reduce<Timer | null>((first, one) => (first && first.at <= one.at ? first : one), null);
    if (next === null) return;
    if (next.at - this.now >= longStepMs) {
      await instant(10);
      if (this.busy > 0 || !this.timers.includes(next)) return;
    }
    this.timers = this.timers.filter((timer) => timer !== next);
    this.now = Math.max(this.now, next.at);
    next.run();
  }
}
