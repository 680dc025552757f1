import type { Whose } from '../../failure';
import type { StackEvent } from '../stackEvent';

/** What happened to one resource, or to the stack as a whole: what counts of an event. */
export interface FailedEvent extends Pick<StackEvent, 'at' | 'logicalId' | 'status' | 'reason'> {
  /** Missing where the events do not tell. */
  type?: string;
}

/** Why it failed, what to do about it, and whose move that is. */
export interface Explanation {
  cause: string;
  fix: string;
  whose: Whose;
}

/** One row of the table: a wording of AWS and what it means. The first row that matches is taken. */
export interface KnownFailure {
  wording: RegExp;
  /** Only for resources of these types. */
  type?: RegExp;
  explain: (found: { event: FailedEvent; match: RegExpExecArray; reason: string }) => Explanation;
}
