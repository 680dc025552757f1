/** One comparison: what the product does against what a person would do without it, for the same result. */
export interface Comparison {
  name: string;
  /** What is compared with what, in words. */
  ours: string;
  instead: string;
  /** How often each side runs; the median counts. */
  rounds: number;
  /** The ratio that is promised; the bench fails below it. */
  atLeast?: number;
  /** Puts the world into the state both begin with; not measured. */
  before?: () => Promise<void>;
  runOurs: () => Promise<void>;
  runInstead: () => Promise<void>;
}

export interface Measured {
  name: string;
  ours: string;
  instead: string;
  /** Milliseconds, median. */
  oursMs: number;
  insteadMs: number;
  /** How many times faster ours is. Machines are noisy; the ratio of one run says more than its milliseconds. */
  ratio: number;
  /** False when less was reached than is promised. */
  isKept: boolean;
}

/** Runs both sides by turns, so that a busy machine hurts both. */
export async function measure(comparison: Comparison): Promise<Measured> {
  const { name, ours, instead, rounds, atLeast = 0 } = comparison;
  const oursMs: number[] = [];
  const insteadMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    oursMs.push(await timed(comparison.before, comparison.runOurs));
    insteadMs.push(await timed(comparison.before, comparison.runInstead));
  }
  const [a, b] = [median(oursMs), median(insteadMs)];
  const [ratio, isKept] = [Number((b / a).toFixed(1)), b / a >= atLeast];
  return { name, ours, instead, oursMs: Math.round(a), insteadMs: Math.round(b), ratio, isKept };
}

async function timed(before: Comparison['before'], run: () => Promise<void>): Promise<number> {
  await before?.();
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
