import type { Whose } from '../../../domain/failure';

/** A wording as it is pasted, and what a right answer says: written down before the reader was run on it. */
export interface JudgedMeaning {
  message: string;
  /** Each stands somewhere in causes and remedies: the thing, the action, what to do. */
  says: readonly RegExp[];
  /** Whose move it may be; more than one where AWS leaves it open. */
  whose: readonly Whose[];
  /** What would send people the wrong way. */
  not?: RegExp;
  /** One, unless it is told. */
  findings?: number;
}
