/** One resource of a change set. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html */
export interface PlannedChange {
  /** `Add`, `Modify`, `Remove`, … */
  action: string;
  logicalId: string;
  /** Such as `AWS::S3::Bucket`. */
  type: string;
  /** `True`, `False` or `Conditional`: whether a new resource takes the place of the old one. */
  replacement: string;
  /** Properties that change, sorted; empty for a new resource. */
  properties: readonly string[];
}
