import { invalidInput } from './invalidInput';
import { partitions, type Partition, type PartitionId } from './partitions';

export interface Region {
  id: string;
  name: string;
  partition: PartitionId;
}

const of = (partition: PartitionId, names: Record<string, string>): Region[] =>
  Object.entries(names).map(([id, name]) => ({ id, name, partition }));

/** The regions of the public partitions tables of the AWS SDKs (2026). A newer region is recognized by its prefix. */
export const regions: readonly Region[] = [
  ...of('aws', {
    'us-east-1': 'US East (N. Virginia)',
    'us-east-2': 'US East (Ohio)',
    'us-west-1': 'US West (N. California)',
    'us-west-2': 'US West (Oregon)',
    'af-south-1': 'Africa (Cape Town)',
    'ap-east-1': 'Asia Pacific (Hong Kong)',
    'ap-east-2': 'Asia Pacific (Taipei)',
    'ap-northeast-1': 'Asia Pacific (Tokyo)',
    'ap-northeast-2': 'Asia Pacific (Seoul)',
    'ap-northeast-3': 'Asia Pacific (Osaka)',
    'ap-south-1': 'Asia Pacific (Mumbai)',
    'ap-south-2': 'Asia Pacific (Hyderabad)',
    'ap-southeast-1': 'Asia Pacific (Singapore)',
    'ap-southeast-2': 'Asia Pacific (Sydney)',
    'ap-southeast-3': 'Asia Pacific (Jakarta)',
    'ap-southeast-4': 'Asia Pacific (Melbourne)',
    'ap-southeast-5': 'Asia Pacific (Malaysia)',
    'ap-southeast-6': 'Asia Pacific (New Zealand)',
    'ap-southeast-7': 'Asia Pacific (Thailand)',
    'ca-central-1': 'Canada (Central)',
    'ca-west-1': 'Canada West (Calgary)',
    'eu-central-1': 'Europe (Frankfurt)',
    'eu-central-2': 'Europe (Zurich)',
    'eu-north-1': 'Europe (Stockholm)',
    'eu-south-1': 'Europe (Milan)',
    'eu-south-2': 'Europe (Spain)',
    'eu-west-1': 'Europe (Ireland)',
    'eu-west-2': 'Europe (London)',
    'eu-west-3': 'Europe (Paris)',
    'il-central-1': 'Israel (Tel Aviv)',
    'me-central-1': 'Middle East (UAE)',
    'me-south-1': 'Middle East (Bahrain)',
    'me-west-1': 'Middle East (Saudi Arabia)',
    'mx-central-1': 'Mexico (Central)',
    'sa-east-1': 'South America (São Paulo)',
    'sa-west-1': 'South America (Chile)',
  }),
  ...of('aws-us-gov', {
    'us-gov-east-1': 'AWS GovCloud (US-East)',
    'us-gov-west-1': 'AWS GovCloud (US-West)',
  }),
  ...of('aws-cn', { 'cn-north-1': 'China (Beijing)', 'cn-northwest-1': 'China (Ningxia)' }),
  ...of('aws-eusc', { 'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)' }),
  ...of('aws-iso', { 'us-iso-east-1': 'US ISO East', 'us-iso-west-1': 'US ISO West' }),
  ...of('aws-iso-b', { 'us-isob-east-1': 'US ISOB East (Ohio)', 'us-isob-west-1': 'US ISOB West' }),
  ...of('aws-iso-e', { 'eu-isoe-west-1': 'EU ISOE West' }),
  ...of('aws-iso-f', { 'us-isof-east-1': 'US ISOF East', 'us-isof-south-1': 'US ISOF South' }),
];

/** The `regionRegex` of each partition in the AWS SDKs; they exclude one another. */
const shapes: ReadonlyArray<[PartitionId, RegExp]> = [
  ['aws', /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/],
  ['aws-us-gov', /^us-gov-[a-z]+-\d+$/],
  ['aws-cn', /^cn-[a-z]+-\d+$/],
  ['aws-eusc', /^eusc-de-[a-z]+-\d+$/],
  ['aws-iso', /^us-iso-[a-z]+-\d+$/],
  ['aws-iso-b', /^us-isob-[a-z]+-\d+$/],
  ['aws-iso-e', /^eu-isoe-[a-z]+-\d+$/],
  ['aws-iso-f', /^us-isof-[a-z]+-\d+$/],
];

/** The partition a region belongs to, also of a region newer than the table; undefined if it is no region. */
export function findPartition(region: string): Partition | undefined {
  const id = shapes.find(([, shape]) => shape.test(region))?.[0];
  return partitions.find((one) => one.id === id);
}

/** As `findPartition`. @throws Failure `InvalidInput` if it is no region */
export function partitionOf(region: string): Partition {
  const partition = findPartition(region);
  if (partition) return partition;
  throw invalidInput(
    'region',
    `${JSON.stringify(region)} is not an AWS region`,
    'Choose a region such as eu-west-1; availability zones (eu-west-1a) do not count.',
  );
}
