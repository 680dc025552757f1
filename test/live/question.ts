import type { Environment } from './environment';

export type Verdict = 'confirmed' | 'refuted' | 'could not ask' | 'look at it';

export interface Finding {
  verdict: Verdict;
  /** What came, in a sentence; masked before it is printed. */
  came: string;
  /** What became of what the question made; absent when it made nothing. */
  cleaned?: string;
}

interface Unconfirmed {
  /** Stands in reports; never changes. */
  id: string;
  /** What the product assumes and no document says, in one sentence. */
  unconfirmed: string;
}

/** Something that a machine can ask. */
export interface Question extends Unconfirmed {
  asked: string;
  /** `reads` leaves no trace; `writes` makes something for seconds; `aws` reads in an AWS account. */
  touches: 'reads' | 'writes' | 'aws';
  /** What is made and how it goes away again; null when nothing is. */
  makes: string | null;
  confirms: string;
  /** @throws CouldNotAsk when the answer says nothing about the question */
  ask(environment: Environment): Promise<Finding>;
}

/** Something that only a person sees. */
export interface Look extends Unconfirmed {
  how: string;
}

/** No answer to the question: rights, an API that is gone, no data, no network. */
export class CouldNotAsk extends Error {}

/** `confirmed` when it holds, else `refuted`; either way with what came. */
export const finding = (holds: boolean, came: string): Finding => ({
  verdict: holds ? 'confirmed' : 'refuted',
  came,
});
