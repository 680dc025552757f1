import { Shelf } from '../../world/world';
import type { CreateStackRequest } from '../cloudformation/createStack';

/** Where one operation stands in one account × region. */
export interface StackSetResult {
  account: string;
  region: string;
  /** Of the stack that it makes or changes; null when it could not even begin. */
  stackId: string | null;
  /** Why it could not begin. */
  refusal: string | null;
}

export interface StackSetOperation {
  id: string;
  action: 'CREATE' | 'UPDATE' | 'DELETE';
  /** Milliseconds. */
  created: number;
  results: StackSetResult[];
  failureTolerance: number;
}

export interface StackInstance {
  account: string;
  region: string;
  organizationalUnit: string;
  stackId: string | null;
  /** Of the operation that touched it last. */
  result: StackSetResult;
}

/** A service-managed StackSet. */
export interface StackSet {
  id: string;
  name: string;
  content: Omit<CreateStackRequest, 'stackName'>;
  instances: StackInstance[];
  /** Oldest first. */
  operations: Map<string, StackSetOperation>;
}

/** StackSets by `account/region/name`. */
export const stackSetShelf = new Shelf<Map<string, StackSet>>(() => new Map());
