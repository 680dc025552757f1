import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, List, Text } from '@dynatrace/strato-components/typography';
import type { StreamedMetric } from '../../../../domain/contract/streams/streamVolume';
import { halvingPlan, type LeftOut } from '../../../../domain/onboarding/cost/halvingPlan';
import { counted } from '../../components/text/counted';

interface HalvingProps {
  /** What arrives of account and region. */
  metrics: readonly StreamedMetric[];
}

const words: Readonly<Record<LeftOut['what'], string>> = {
  other: 'what other services than ECS report',
  unread: 'ECS metrics that no SLO of this app reads',
  tasks: 'running and desired tasks: SLOs on running tasks turn to “no data”',
  memory: 'memory utilization: SLOs on memory turn to “no data”',
};

/** What would take the bill to half, from what the stream consists of. */
export const Halving = ({ metrics }: HalvingProps) => {
  const { series, leave } = halvingPlan(metrics);
  const left = leave.reduce((sum, one) => sum + one.series, 0);
  return (
    <Flex flexDirection="column" gap={8}>
      <Heading level={5} as="h3">
        What halving it takes
      </Heading>
      {series === 0 ? (
        <Text>Not known: no metric of this region arrived within two hours.</Text>
      ) : leave.length === 0 ? (
        <Text>
          More than half of it is CPU utilization, which every SLO on CPU reads. Fewer services or clusters in this
          region would be the only way: a stream sends every metric every minute.
        </Text>
      ) : (
        <>
          <Text>{`Of ${counted(series, 'metric')} that are updated every minute, leave out ${left.toLocaleString('en-US')}:`}</Text>
          <List>
            {leave.map((one) => (
              <Text key={one.what}>{`${one.series.toLocaleString('en-US')}: ${words[one.what]}`}</Text>
            ))}
          </List>
          <Text>Pick the metrics that stay under “Change what is streamed”.</Text>
        </>
      )}
    </Flex>
  );
};
