import type { Whose } from '../../failure';
import type { StackEvent } from './stackEvent';

/** What happened to one resource, to a stack, or to one account × region of a stack set: what counts of an event. */
export interface FailedEvent extends Pick<StackEvent, 'at' | 'logicalId' | 'status' | 'reason'> {
  /** Missing where the events do not tell. */
  type?: string;
  /** Name of the stack, where the events tell. */
  stack?: string;
  /** Account and region of a stack set's instance. */
  account?: string;
  region?: string;
  /** The last status of its stack in this operation, where the events tell. */
  stackStatus?: string;
  /** Words that stood outside any event: a message of a tool, or noise around one. */
  isLoose?: true;
  /** Of such words: another product or a person said them, or nothing shows that AWS or a tool that deploys to it did. */
  foreign?: 'other' | 'unsigned';
}

/** Why it failed, what to do about it, and whose move that is. */
export interface Explanation {
  cause: string;
  fix: string;
  whose: Whose;
  /** Of a move that is not the reader's: by whom it has to be made, where that is not AWS or who administers it. */
  side?: 'Dynatrace';
}

/** Whether something is why it failed, happened because of it, or is what it left; or is not known to us. */
export type FindingKind = 'cause' | 'consequence' | 'left-behind' | 'unknown';

/**
 * How far a wording is trusted: words of others first, then error codes that mean one thing only, vague denials late, then what codes
 * alone tell, a handler's summary last.
 */
export const ranks = ['quoting', 'coded', 'cause', 'vague', 'consequence', 'state', 'structure', 'summary'] as const;
export type Rank = (typeof ranks)[number];

/** What a row of the table explains with. */
export interface Found {
  event: FailedEvent;
  /** The resource in words, never empty: its logical id, else what kind of thing it is. `It` begins a sentence. */
  it: string;
  It: string;
  /** `, needed for BackupBucket`; empty when the message does not tell for what. */
  forIt: string;
  /** How to go on, without a full stop: it differs between creating, updating, deleting and stack sets. */
  again: string;
  /** The whole message, without secrets. */
  reason: string;
  /** The whole message with names masked: AWS's own words. */
  sentence: string;
  /** AWS's error codes in it. */
  errors: readonly string[];
  /** The service that AWS names as the speaker (`Service: AmazonS3`, `operation error IAM: …`); null where it names none. */
  service: string | null;
  /** Words that a group of the row's pattern stands for, as AWS wrote them; empty where the group matched nothing. */
  said: (group: number) => string;
  /** Such as `iam:CreateRole`; null when the message names none. */
  action: string | null;
}

/** One row of the table: a wording of AWS and what it means. The first row that matches is taken. */
export interface KnownFailure {
  /** Stable name of the cause. */
  code: string;
  rank?: Rank;
  /** Words of AWS's sentence; names, ARNs and paths in it are masked before they are compared. */
  words?: RegExp;
  /** AWS's error code. */
  errors?: RegExp;
  /** Services that may say so. A message that names another one means something else with the same words. */
  from?: RegExp;
  only?: (found: Found) => boolean;
  /** Who says its words is known by them alone: it is looked for in what others than AWS say, too. */
  isOfOthers?: true;
  explain: (found: Found) => Explanation;
}
