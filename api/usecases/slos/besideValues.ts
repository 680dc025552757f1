import type { ListSlosValue } from '../../../domain/contract/listSlos';
import type { Engine } from '../../../domain/model/slo';
import type { Deadline } from '../pacing/deadline';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { sloOf } from '../storedSlos/storedSlo';
import { classicBurnRates, type BurnRateOf } from '../values/classicBurnRates';
import { coverages, type CoverageOf } from '../values/coverages';
import type { ValueReaders } from '../values/valueReaders';

/** Whose values are looked behind. */
export interface Behind {
  engine: Engine;
  known: readonly KnownSlo[];
  deadline: Deadline;
}

export const asTold: BurnRateOf = () => undefined;

/** Platform SLOs are evaluated once more for the last hour, in their own slots; the figure of classic ones is of other slots. */
export async function burnRatesFor(
  readers: ValueReaders,
  now: number,
  { engine, known, deadline }: Behind,
): Promise<BurnRateOf> {
  if (engine === 'platform') return asTold;
  const ours = known.filter(({ key }) => key !== null).map(({ value }) => sloOf(engine, value));
  return classicBurnRates(readers, ours, now, deadline.isOver);
}

export const unknownCoverage: { coverageOf: CoverageOf; warnings: ListSlosValue['warnings'] } = {
  coverageOf: () => null,
  warnings: [],
};

/** Values are worth showing without their coverage, so what keeps it from being known is a remark. */
export async function coverageFor(
  readers: ValueReaders,
  now: number,
  { engine, known, deadline }: Behind,
): Promise<typeof unknownCoverage> {
  const ours = known.filter(({ key }) => key !== null);
  try {
    const slos = ours.map(({ value }) => sloOf(engine, value));
    const coverageOf = await coverages(readers, slos, now, deadline.isOver);
    const isCut = deadline.isOver() && slos.some((slo) => coverageOf(slo) === null);
    return { coverageOf, warnings: isCut ? [coverageCut] : [] };
  } catch (error) {
    const { message } = asFailure(error);
    return {
      ...unknownCoverage,
      warnings: [{ code: 'coverage-unknown', message: `Coverage is not known. ${message}` }],
    };
  }
}

const coverageCut = {
  code: 'coverage-unknown',
  message: 'Coverage of some SLOs is not known: Dynatrace took longer than there is time in one call. Load them again.',
};
