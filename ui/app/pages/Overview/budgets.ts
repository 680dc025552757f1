import type { SloRow } from '../../../../domain/contract/listSlos';

type Budget = Pick<SloRow, 'foreign' | 'pending' | 'errorBudget' | 'exhaustedInHours'>;

/** SLOs of ours whose error budget is known: spent ones first, then by when they will be, then by what is left. */
export function bySpending<T extends Budget>(slos: readonly T[]): T[] {
  return slos
    .filter(({ foreign, pending, errorBudget }) => !foreign && !pending && errorBudget !== null)
    .sort((a, b) => compare(hoursLeft(a), hoursLeft(b)) || compare(a.errorBudget ?? 0, b.errorBudget ?? 0));
}

function hoursLeft({ errorBudget, exhaustedInHours }: Budget): number {
  if (errorBudget !== null && errorBudget <= 0) return 0;
  return exhaustedInHours ?? Number.POSITIVE_INFINITY;
}

/** Two that are never spent are alike: their difference is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
