/** One event of a CloudFormation stack, as DescribeStackEvents lists it. */
export interface StackEvent {
  id: string;
  /** ISO 8601. */
  at: string;
  logicalId: string;
  physicalId: string;
  /** Such as `AWS::S3::Bucket`; `AWS::CloudFormation::Stack` for the stack itself. */
  type: string;
  /** Such as `CREATE_FAILED`. */
  status: string;
  reason: string | null;
}

/** An event as CloudFormation answers it, whichever client asked. */
export interface RawStackEvent {
  EventId?: string;
  Timestamp?: Date;
  LogicalResourceId?: string;
  PhysicalResourceId?: string;
  ResourceType?: string;
  ResourceStatus?: string;
  ResourceStatusReason?: string;
}

/** The one reading of DescribeStackEvents, for the app's function and the companion. */
export function readStackEvent(event: RawStackEvent): StackEvent {
  return {
    id: event.EventId ?? '',
    at: event.Timestamp?.toISOString() ?? '',
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId ?? '',
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason ?? null,
  };
}
