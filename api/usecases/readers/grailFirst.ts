import type { FailureCode } from '../../../domain/failure';
import { Failure } from '../../../domain/failure';

/** The two grounds that the same question can be asked on. */
export interface Readers<T> {
  grail: () => Promise<T>;
  classic: () => Promise<T>;
}

export interface Reading<T> {
  value: T;
  by: keyof Readers<T>;
  /** Why Grail was not asked in the end; null when it answered. */
  passedOver: Failure | null;
}

/** Grail is not there, or this person may not read it; anything else would be no better on the other ground. */
const notHere: readonly FailureCode[] = ['NotSupported', 'NotFound', 'MissingScope'];

/** Whether the same may well be known on the other ground. */
export const isElsewhere = ({ code }: Failure): boolean => notHere.includes(code);

/**
 * Reads by Grail, and by the classic APIs where Grail is gone or denied. Where the classic ones are no help either, it is
 * Grail's failure that is told, since the classic ground is the one that goes; unless only the classic one can be granted.
 * @throws Failure of Grail, or of the classic APIs where Grail is not there but they are
 */
export async function grailFirst<T>({ grail, classic }: Readers<T>): Promise<Reading<T>> {
  try {
    return { value: await grail(), by: 'grail', passedOver: null };
  } catch (error) {
    if (!(error instanceof Failure) || !isElsewhere(error)) throw error;
    return { value: await classicInstead(classic, error), by: 'classic', passedOver: error };
  }
}

async function classicInstead<T>(classic: () => Promise<T>, ofGrail: Failure): Promise<T> {
  try {
    return await classic();
  } catch (error) {
    const isHereToo = !(error instanceof Failure) || !isElsewhere(error);
    throw isHereToo || isTheOneToMend(error, ofGrail) ? error : ofGrail;
  }
}

/** A permission can be granted; an API that is gone cannot. */
const isTheOneToMend = (ofClassic: Failure, ofGrail: Failure): boolean =>
  ofClassic.code === 'MissingScope' && ofGrail.code !== 'MissingScope';
