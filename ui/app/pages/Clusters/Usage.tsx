import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { templates } from '../../../../domain/slo/templates/templates';
import { Meter } from '../../components/text/Meter';
import { percentWords } from '../../components/text/percentWords';
import type { ClusterRow } from './clusterRows';

export type UsageMetric = 'cpu' | 'memory';

/** From where on the objectives call a cluster hot unless someone says otherwise. */
const usualThreshold: Record<UsageMetric, number> = {
  cpu: thresholdOf('cluster-cpu-time'),
  memory: thresholdOf('cluster-memory-time'),
};

const byService =
  'AWS measures CPU and memory of Fargate tasks per service only: the cluster as a whole has no utilization.';

/** Mean usage of the last hour, in the color of a warning where it is above the usual threshold. */
export const Usage = ({ row, metric }: { row: ClusterRow; metric: UsageMetric }) => {
  const value = row[metric];
  if (value === null)
    return row.capacity === 'fargate' ? <abbr title={byService}>by service</abbr> : <Text>not measured</Text>;
  const isHot = value >= usualThreshold[metric];
  return (
    <Meter
      percent={value}
      words={percentWords(value)}
      color={isHot ? Colors.Charts.Status.Warning.Default : undefined}
    />
  );
};

function thresholdOf(id: 'cluster-cpu-time' | 'cluster-memory-time'): number {
  return templates.find((template) => template.id === id)?.defaults.threshold ?? 100;
}
