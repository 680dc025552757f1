interface Task {
  at: number;
  everyMs: number | null;
  run: (now: number) => Promise<void> | void;
}

/**
 * The sandbox's time: wall clock plus an offset that only grows, with the work that is due at certain times.
 * Tasks run in order of their time and see `now()` as their own due time, so that moving the clock by an hour delivers
 * sixty minutes one after the other.
 */
export class Clock {
  private offsetMs = 0;
  private frozenAt: number | null = null;
  private tasks: Task[] = [];
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly wall: () => number = Date.now) {}

  /** Milliseconds since the epoch. */
  now(): number {
    return this.frozenAt ?? this.wall() + this.offsetMs;
  }

  /** Runs once; at a whole millisecond, since `now()` and every timestamp made of it are whole. */
  at(timeMs: number, run: Task['run']): void {
    this.tasks.push({ at: Math.ceil(timeMs), everyMs: null, run });
  }

  /** Runs first at `firstMs`, then every `everyMs`. Answers a function that stops it. */
  every(everyMs: number, firstMs: number, run: Task['run']): () => void {
    const task: Task = { at: firstMs, everyMs, run };
    this.tasks.push(task);
    return () => {
      task.everyMs = null;
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  }

  /** Moves the clock and resolves when everything due by then has run. */
  advance(seconds: number): Promise<void> {
    return this.enqueue(async () => {
      const until = this.now() + Math.round(seconds * 1000);
      await this.runDue(until);
      this.offsetMs += Math.max(0, until - (this.wall() + this.offsetMs));
    });
  }

  /** Lets real time run the tasks; without it only `advance` does. */
  start(tickMs = 200): void {
    this.timer ??= setInterval(() => void this.enqueue(() => this.runDue(this.now())), tickMs);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.tasks = [];
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work);
    return this.queue;
  }

  private async runDue(until: number): Promise<void> {
    for (;;) {
      const next = this.tasks.reduce<Task | null>((first, task) => (first && first.at <= task.at ? first : task), null);
      if (!next || next.at > until) break;
      const due = next.at;
      if (next.everyMs === null) this.tasks = this.tasks.filter((task) => task !== next);
      else next.at += next.everyMs;
      this.frozenAt = due;
      try {
        await next.run(due);
      } catch (error) {
        console.error('sandbox: a scheduled task failed', error);
      }
    }
    this.frozenAt = null;
  }
}
