import type { Whose } from '../../../domain/failure';
import type { Explanation } from '../../../domain/onboarding/diagnosis/explainStackFailure';

/** One link of the chain from the stack to Dynatrace. */
export interface Finding {
  link: string;
  /** `unknown`: it could not be looked at, which is not well and not wrong. */
  state: 'well' | 'wrong' | 'unknown';
  found: string;
  /** Whose move it is and what to do; null while all is well. */
  move: Omit<Explanation, 'cause'> | null;
}

export const well = (link: string, found: string): Finding => ({ link, state: 'well', found, move: null });

/** @param side of a move that is Dynatrace's */
export const wrong = (link: string, found: string, whose: Whose, fix: string, side?: Explanation['side']): Finding => ({
  link,
  state: 'wrong',
  found,
  move: { whose, fix, ...(side === undefined ? {} : { side }) },
});
