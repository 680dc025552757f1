import { Failure } from '../../../domain/failure';

/** Time as a part: tests hand in one that does not wait. Milliseconds throughout. */
export interface Clock {
  now(): number;
  /** @throws Failure `Cancelled` as soon as the signal is aborted */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const cancelled = () =>
  new Failure({
    code: 'Cancelled',
    message: 'Stopped on your request.',
    whose: 'user',
    hint: 'What AWS has begun goes on there: npm run aws -- watch shows it.',
  });

/** @throws Failure `Cancelled` when the signal is aborted */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(cancelled());
      const onAbort = () => {
        clearTimeout(timer);
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', onAbort, { once: true });
    }),
};
