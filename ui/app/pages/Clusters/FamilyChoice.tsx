import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import {
  arrivesByBoth,
  familyOfCluster,
  type Cluster,
  type FamilyData,
  type MetricFamily,
} from '../../../../domain/model/cluster';
import { arrivalWords, familyNames, readsWords } from '../../components/clusters/familyWords';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { SelectField } from '../../components/forms/SelectField';
import { useFamilyChoices } from '../../data/stored/useFamilyChoices';

/** How a cluster's data comes, and of two ways the one that its SLOs read. */
export const Arrival = ({ cluster }: { cluster: Cluster }) => {
  const reads = readsWords(cluster);
  return (
    <Flex flexDirection="column" gap={0}>
      <Text>{arrivalWords(cluster)}</Text>
      {reads === null ? null : (
        <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
          {reads}
        </Text>
      )}
    </Flex>
  );
};

const open = 'open';

/** Where the answer for one cluster is changed, or taken back. */
export const FamilyChoice = ({ cluster }: { cluster: Cluster }) => {
  const { choose, saveError } = useFamilyChoices();
  if (!arrivesByBoth(cluster)) return null;
  const { name, families, chosenFamily } = cluster;
  const change = (value: string) => {
    const family: MetricFamily | null = value === 'stream' || value === 'connection' ? value : null;
    void choose({ clusters: [cluster], family }).catch(() => undefined);
  };
  const options = [
    { value: open, text: `Not chosen: ${familyNames[familyOfCluster(families)]}` },
    ...families.map((one) => ({ value: one.family, text: `${familyNames[one.family]} (${newest(one)})` })),
  ];
  return (
    <Flex flexDirection="column" gap={8} style={{ maxWidth: 480 }}>
      <SelectField label={`SLOs of ${name} read`} value={chosenFamily ?? open} options={options} onChange={change} />
      <Text textStyle="small">
        SLOs that exist move over when you plan them again: each is updated, none is made twice.
      </Text>
      {saveError === null ? null : <FailureNotice title="The choice was not saved" failure={saveError} />}
    </Flex>
  );
};

const newest = ({ lastDataAt }: FamilyData): string =>
  lastDataAt === null ? 'no data lately' : `last data ${lastDataAt.slice(0, 16).replace('T', ' ')} UTC`;
