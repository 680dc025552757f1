/** One event of a stack, as DescribeStackEvents lists it. */
export interface StackEvent {
  at: number;
  logicalId: string;
  resourceType: string;
  status: string;
  reason: string | null;
}

/** A CloudFormation stack of the sandbox. */
export interface Stack {
  id: string;
  name: string;
  accountId: string;
  region: string;
  status: string;
  created: number;
  events: StackEvent[];
}
