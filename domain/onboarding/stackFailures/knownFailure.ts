import type { Whose } from '../../failure';

/** What happened to one resource, or to the stack as a whole. */
export interface FailedEvent {
  /** ISO 8601. */
  at: string;
  /** Logical id; the stack's name for the stack itself. */
  resource: string;
  /** Such as `AWS::S3::Bucket`. */
  type?: string;
  /** Such as `CREATE_FAILED`. */
  status: string;
  reason: string | null;
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
  explain(found: { event: FailedEvent; match: RegExpExecArray; reason: string }): Explanation;
}
