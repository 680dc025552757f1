import { Misfit } from './selectorError';
import type { Argument } from './tree';

/** The argument as text. @throws Misfit when it is a call. */
export function textOf(argument: Argument): string {
  if (argument.kind === 'value') return argument.text;
  throw new Misfit(argument.at, `at '${argument.name}': a value is expected here`);
}

/** The argument as a finite number. @throws Misfit */
export function numberOf(argument: Argument): number {
  const text = textOf(argument);
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new Misfit(argument.at, `at '${text}': a number is expected here`);
  return value;
}

/** Asserts how many arguments a call has. `most` defaults to `least`. @throws Misfit */
export function counted(
  name: string,
  args: readonly Argument[],
  at: number,
  least: number,
  most = least,
): readonly Argument[] {
  if (args.length >= least && args.length <= most) return args;
  const wanted = least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  throw new Misfit(at, `at '${name}': ${wanted} argument(s) expected, found ${args.length}`);
}

export const unsupported = (name: string, at: number, what: string): Misfit =>
  new Misfit(at, `at '${name}': this ${what} is not supported by the sandbox`);
