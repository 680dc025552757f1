/** Partition and DNS suffix of a region. https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): { id: string; urlSuffix: string } {
  if (region.startsWith('cn-')) return { id: 'aws-cn', urlSuffix: 'amazonaws.com.cn' };
  if (region.startsWith('us-gov-')) return { id: 'aws-us-gov', urlSuffix: 'amazonaws.com' };
  if (region.startsWith('eusc-')) return { id: 'aws-eusc', urlSuffix: 'amazonaws.eu' };
  return { id: 'aws', urlSuffix: 'amazonaws.com' };
}

export function arn(service: string, region: string, accountId: string, resource: string): string {
  return `arn:${partitionOf(region).id}:${service}:${region}:${accountId}:${resource}`;
}
