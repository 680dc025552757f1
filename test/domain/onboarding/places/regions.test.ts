import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partitions } from '../../../../domain/onboarding/places/partitions';
import { findPartition, partitionOf, regions } from '../../../../domain/onboarding/places/regions';
import { failureOf } from '../failureOf';

interface SdkPartition {
  id: string;
  outputs: { dnsSuffix: string };
  regions: Record<string, unknown>;
}

/** The partitions table that the AWS SDK carries, as data: the oracle for ours. */
function sdkPartitions(): SdkPartition[] {
  const folder = dirname(require.resolve('@aws-sdk/core/package.json'));
  const file = join(folder, 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js');
  const json = readFileSync(file, 'utf8').replace(/^export const partitionsInfo = /, '');
  return (JSON.parse(json.replace(/;\s*$/, '')) as { partitions: SdkPartition[] }).partitions;
}

describe('regions', () => {
  it('are those of the AWS SDK, each in its partition', () => {
    const expected = sdkPartitions().flatMap(({ id, regions }) =>
      Object.keys(regions)
        .filter((region) => !region.endsWith('-global'))
        .map((region) => `${id} ${region}`),
    );
    expect(expected.length).toBeGreaterThan(40);
    expect(regions.map(({ id, partition }) => `${partition} ${id}`).sort()).toEqual(expected.sort());
  });

  it('belong to the partition their name says, which is the one in the table', () => {
    for (const { id, partition } of regions) expect([id, partitionOf(id).id]).toEqual([id, partition]);
  });

  it('are recognized by their prefix when they are newer than the table', () => {
    expect(partitionOf('eu-west-9').id).toBe('aws');
    expect(partitionOf('us-gov-south-3').id).toBe('aws-us-gov');
    expect(partitionOf('eusc-de-west-2').id).toBe('aws-eusc');
    expect(partitionOf('us-isob-north-1').id).toBe('aws-iso-b');
  });

  it.each([
    '',
    'eu-west',
    'eu-west-1a',
    'EU-WEST-1',
    'eu-west-1 ',
    'mars-north-1',
    'eu-west-1.evil.example',
    'aws-global',
  ])('do not include %j', (region) => {
    expect(findPartition(region)).toBeUndefined();
    expect(failureOf(() => partitionOf(region))).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failureOf(() => partitionOf(region)).message).toMatch(/^region: /);
  });
});

describe('partitions', () => {
  it('have the service suffix that the AWS SDK uses', () => {
    const expected = sdkPartitions().map(({ id, outputs }) => [id, outputs.dnsSuffix]);
    expect(partitions.map(({ id, dnsSuffix }) => [id, dnsSuffix]).sort()).toEqual(expected.sort());
  });

  it('have a console unless they are isolated', () => {
    for (const { id, consoleHost } of partitions)
      expect([id, consoleHost === null]).toEqual([id, id.startsWith('aws-iso')]);
  });
});
