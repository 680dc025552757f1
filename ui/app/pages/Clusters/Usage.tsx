import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { usualThreshold } from '../../../../domain/model/ecsMetrics';
import { Meter } from '../../components/text/Meter';
import { percentWords } from '../../components/text/percentWords';
import type { ClusterRow } from './clusterRows';
import { Trend } from './Trend';

export type UsageMetric = 'cpu' | 'memory';

/** Mean usage of the last hour: of the cluster, or of its hottest service where there is none of the cluster. */
export const Usage = ({ row, metric }: { row: ClusterRow; metric: UsageMetric }) => {
  const hottest = row[metric] === null ? (row.servicesNow?.[metric] ?? null) : null;
  const value = row[metric] ?? hottest?.value ?? null;
  if (value === null) return <Text>–</Text>;
  const isHot = value >= usualThreshold[metric];
  return (
    <Flex flexDirection="column" gap={0}>
      <Meter
        percent={value}
        words={percentWords(value)}
        color={isHot ? Colors.Charts.Status.Warning.Default : undefined}
      />
      <Trend row={row} metric={metric} />
      {hottest === null ? null : (
        <Text textStyle="small" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {hottest.service}
        </Text>
      )}
    </Flex>
  );
};
