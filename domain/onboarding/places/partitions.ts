/** A partition: a group of AWS regions with accounts, ARNs, console and service addresses of its own. */
export interface Partition {
  /** As it stands in ARNs: `arn:<id>:…`. */
  id: PartitionId;
  name: string;
  /** What AWS host names of the partition end with. */
  dnsSuffix: string;
  /** Console host without the region in front; null where there is no public console. */
  consoleHost: string | null;
}

export type PartitionId =
  'aws' | 'aws-us-gov' | 'aws-cn' | 'aws-eusc' | 'aws-iso' | 'aws-iso-b' | 'aws-iso-e' | 'aws-iso-f';

/**
 * Ids and suffixes: the partitions table of the AWS SDKs. Console hosts, all used as `<region>.<host>`:
 * - aws: documented, https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html
 * - aws-us-gov: AWS's own launch links use the host without a region for us-gov-west-1; with a region it serves both
 * - aws-cn: as public link generators use it
 * - aws-eusc: as public tools use it that cite the endpoints reference on https://docs.aws.eu
 * None but the first was tried by us.
 */
export const partitions: readonly Partition[] = [
  { id: 'aws', name: 'AWS', dnsSuffix: 'amazonaws.com', consoleHost: 'console.aws.amazon.com' },
  {
    id: 'aws-us-gov',
    name: 'AWS GovCloud (US)',
    dnsSuffix: 'amazonaws.com',
    consoleHost: 'console.amazonaws-us-gov.com',
  },
  { id: 'aws-cn', name: 'AWS China', dnsSuffix: 'amazonaws.com.cn', consoleHost: 'console.amazonaws.cn' },
  {
    id: 'aws-eusc',
    name: 'AWS European Sovereign Cloud',
    dnsSuffix: 'amazonaws.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
  },
  { id: 'aws-iso', name: 'AWS ISO', dnsSuffix: 'c2s.ic.gov', consoleHost: null },
  { id: 'aws-iso-b', name: 'AWS ISOB', dnsSuffix: 'sc2s.sgov.gov', consoleHost: null },
  { id: 'aws-iso-e', name: 'AWS ISOE', dnsSuffix: 'cloud.adc-e.uk', consoleHost: null },
  { id: 'aws-iso-f', name: 'AWS ISOF', dnsSuffix: 'csp.hci.ic.gov', consoleHost: null },
];
