import { inWords } from './inWords';

/** How long ago AWS says that something was (milliseconds both). A time ahead of this machine's clock is told as it is: one of the two is wrong. */
export function ago(at: number, now: number): string {
  if (at <= now) return `${inWords(now - at)} ago`;
  return `at ${new Date(at).toISOString()} (the clock of this machine is ${inWords(at - now)} behind)`;
}
