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
