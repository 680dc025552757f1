import { Shelf } from '../../world/world';

/** One change of a change set. */
export interface StackChange {
  action: 'Add' | 'Modify' | 'Remove';
  logicalId: string;
  type: string;
  /** Properties that differ; empty for Add and Remove. */
  properties: string[];
  isReplacement: boolean;
}

/** One event of a stack, as DescribeStackEvents lists it. */
export interface StackEvent {
  at: number;
  logicalId: string;
  physicalId: string;
  resourceType: string;
  status: string;
  reason: string | null;
}

export interface StackResource {
  logicalId: string;
  type: string;
  physicalId: string;
  /** Null until its creation began. */
  status: string | null;
  /** What the template says should happen when the stack goes. */
  deletionPolicy: string;
}

/** A change set that waits to be executed or deleted. */
export interface ChangeSet {
  id: string;
  name: string;
  created: number;
  status: 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED';
  statusReason: string | null;
  changes: readonly StackChange[];
  execute(): void;
}

/** A CloudFormation stack of the sandbox. */
export interface Stack {
  id: string;
  name: string;
  accountId: string;
  region: string;
  status: string;
  statusReason: string | null;
  description: string;
  created: number;
  /** A NoEcho value is never kept: it stands here as `****`. */
  parameters: readonly { key: string; value: string }[];
  capabilities: readonly string[];
  /** In the order in which they were given. */
  tags: ReadonlyMap<string, string>;
  /** Role that CloudFormation acts as; null acts as the caller. */
  roleArn: string | null;
  /** Termination protection. */
  isProtected: boolean;
  outputs: readonly { key: string; value: string; description: string }[];
  resources: StackResource[];
  /** Oldest first. */
  events: StackEvent[];
  changeSets: ChangeSet[];
  /** Undo the creation of what has a life of its own: a running metric stream, a stored secret. */
  cleanUp: Map<string, () => void>;
}

/** CloudFormation stacks by stack id. */
export const stackShelf = new Shelf<Map<string, Stack>>(() => new Map());
