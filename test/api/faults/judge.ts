import type { CalledInProcess } from '../../kit/inProcess/functionsInProcess';
import { failuresIn, remarksIn } from './saidIn';

type Called = Pick<CalledInProcess, 'envelope' | 'requests'>;

/**
 * What came of a call, as the page says it: `=` the same answer, the code of its failure, `says …` an answer that tells what is
 * missing in it, `other way` one that was found out by other doors, `silent` any other.
 */
export function outcomeOf(met: Called, usual: Called): string {
  if (!met.envelope.ok) return met.envelope.failure.code;
  if (!usual.envelope.ok) throw new Error(`fails without any fault: ${usual.envelope.failure.message}`);
  if (isSame(met.envelope.value, usual.envelope.value)) return '=';
  const codes = new Set(ownFailures(met, usual).map(({ code }) => code));
  if (codes.size > 0) return `says ${[...codes].join(', ')}`;
  const known = remarksIn(usual.envelope.value);
  if (remarksIn(met.envelope.value).some((remark) => !known.includes(remark))) return 'says so';
  return met.requests.some((request) => !usual.requests.includes(request)) ? 'other way' : 'silent';
}

/** Failures that come of the fault. */
function ownFailures({ envelope }: Called, usual: Called) {
  const known = new Set(failuresIn(usual.envelope).map(({ message }) => message));
  return failuresIn(envelope).filter(({ message }) => !known.has(message));
}

/** What is wrong with the failures that come of a fault: how they are called, and whether they say what to do. */
export function badFailures(met: Called, usual: Called, told: readonly string[]): string[] {
  return ownFailures(met, usual).flatMap(({ code, whose, hint, message }) => [
    ...(/\w+ .*\.$/.test(hint) ? [] : [`has no sentence for a hint: “${hint}”`]),
    ...(message.length > 5 ? [] : ['has no message']),
    ...(told.includes(`${code}/${whose}`) ? [] : [`is told as ${code}, move of ${whose}: ${message}`]),
  ]);
}

/** Ids, versions and secrets are new each time, and an attempt more takes seconds. */
const changing =
  /"asOf":"[^"]*"|(?<=T\d\d:\d\d):[\d.]+Z|vu9U3hX[\w-]{20,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}|dt0c01\.[\w.-]+|"version":"[\w-]+"/g;

const steady = (value: unknown): string => JSON.stringify(value).replace(changing, '');

const isSame = (one: unknown, other: unknown): boolean => steady(one) === steady(other);
