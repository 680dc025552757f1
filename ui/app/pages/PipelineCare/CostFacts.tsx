import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { StreamedMetric, StreamVolume } from '../../../../domain/contract/streams/streamVolume';
import type { Cluster } from '../../../../domain/model/cluster';
import { measuredCost } from '../../../../domain/onboarding/cost/measuredCost';
import { FactList } from '../../components/page/FactList';
import { dollars, measuredWords } from './measuredWords';
import { estimatedUpdates, estimateBasis } from './estimateHere';

interface CostFactsProps {
  stream: StreamVolume;
  /** What arrives of account and region. */
  metrics: readonly StreamedMetric[];
  preset: string;
  /** Clusters of account and region; null while they are not known. */
  clusters: readonly Cluster[] | null;
}

/** Measured and estimated, side by side. */
export const CostFacts = ({ stream, metrics, preset, clusters }: CostFactsProps) => {
  const estimate = clusters === null ? null : estimatedUpdates(preset, clusters, metrics);
  return (
    <Flex flexDirection="column" gap={12}>
      <FactList
        facts={[
          { name: 'AWS will charge', value: `${dollars(measuredCost(stream.perMonth))} a month` },
          { name: 'Measured', value: `${stream.perMonth.toLocaleString('en-US')} updates a month` },
          {
            name: 'Estimated',
            value:
              estimate === null
                ? '–'
                : `${dollars(measuredCost(estimate))} for ${estimate.toLocaleString('en-US')} updates`,
          },
        ]}
      />
      <Text>{measuredWords(stream)}</Text>
      <Text textStyle="small">{estimateBasis(preset, clusters, estimate)}</Text>
    </Flex>
  );
};
