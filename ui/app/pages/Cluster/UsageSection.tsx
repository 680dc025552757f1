import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { usualThreshold } from '../../../../domain/model/ecsMetrics';
import type { UsageMetric, UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { stretchesAtLeast } from '../../../../domain/slo/history/usageCauses';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { Figure } from '../../components/charts/Figure';
import { heatCells } from '../../components/charts/heatCells';
import { usageHeat } from '../../components/charts/usagePoints';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { counted } from '../../components/text/counted';
import type { useUsageSeries } from '../../data/clusters/useUsageSeries';
import { maintenanceIn } from './objectiveFacts';
import { heatSentence, tasksSentence, usageSentence } from './usageWords';
import { lazyPart } from '../../components/page/lazily';

const UsageChart = lazyPart(() => import('../../components/charts/UsageChart').then(({ UsageChart }) => UsageChart));
const TasksChart = lazyPart(() => import('../../components/charts/TasksChart').then(({ TasksChart }) => TasksChart));
const HeatMapChart = lazyPart(() =>
  import('../../components/charts/HeatMapChart').then(({ HeatMapChart }) => HeatMapChart),
);

const names: Record<UsageMetric, string> = { cpu: 'CPU', memory: 'Memory', tasks: 'Tasks' };

/** Services that fit a screen; the table has all of them. */
const mostRows = 40;

interface UsageProps {
  metric: UsageMetric;
  query: ReturnType<typeof useUsageSeries>;
  /** Of the cluster's SLOs on this metric, lowest first. */
  thresholds?: readonly number[];
  /** Those SLOs, with their definitions: their maintenance windows are shaded. */
  slos?: readonly SloRow[];
}

/** One metric of a cluster over time; of its usage the services too. The first series is the cluster's. */
export const Usage = ({ metric, query, thresholds = [], slos = [] }: UsageProps) => {
  if (query.isError)
    return (
      <FailureNotice
        title={`${names[metric]} could not be read`}
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  if (query.isPending) return <WaitingView label={`Reading ${names[metric]}`} lines={6} />;
  return <Pictures metric={metric} value={query.data} thresholds={thresholds} slos={slos} />;
};

const Pictures = ({
  metric,
  value,
  thresholds,
  slos,
}: Omit<Required<UsageProps>, 'query'> & { value: UsageSeriesValue }) => {
  const { series } = value;
  // Where hot begins for services without an SLO that says it; tasks are not held against it.
  const hot = thresholds[0] ?? usualThreshold[metric === 'memory' ? 'memory' : 'cpu'];
  const line = useMemo(() => ({ threshold: hot, side: 'above' as const }), [hot]);
  const heat = useMemo(() => usageHeat(value, series, mostRows), [value, series]);
  const shaded = useMemo(
    () => maintenanceIn(slos, { from: Date.parse(value.from), to: Date.parse(value.to) }),
    [slos, value],
  );
  const bad = useMemo(() => badTimes(value, thresholds), [value, thresholds]);
  const cells = useMemo(() => heatCells(heat, line), [heat, line]);
  const [cluster] = series;
  if (cluster === undefined) return null;
  const isMeasured = cluster.mean.some((one) => one !== null);
  if (metric === 'tasks')
    return (
      <Figure title="Tasks" words={tasksSentence(cluster)}>
        {isMeasured ? <TasksChart grid={value} series={cluster} /> : null}
      </Figure>
    );
  const areServicesMeasured = cells.some(({ state }) => state !== 'no data');
  return (
    <Flex flexDirection="column" gap={24}>
      <Figure title={`${names[metric]} of the cluster`} words={usageSentence(cluster, thresholds)}>
        {isMeasured ? (
          <UsageChart grid={value} series={cluster} thresholds={thresholds} shaded={shaded} bad={bad} />
        ) : null}
      </Figure>
      <Figure title={`${names[metric]} by service`} words={heatSentence(series, line.threshold)}>
        {areServicesMeasured ? <HeatMapChart cells={cells} /> : null}
      </Figure>
      {heat.leftOut > 0 ? (
        <Text textStyle="small">{`${counted(heat.leftOut, 'calmer service')} not drawn.`}</Text>
      ) : null}
      {value.remarks
        .filter(({ code }) => code === 'truncated' || code === 'platform')
        .map(({ message }) => (
          <Text key={message} textStyle="small">
            {message}
          </Text>
        ))}
    </Flex>
  );
};

/** When the cluster's mean was at or above the lowest threshold of its SLOs; never where none has one. */
function badTimes({ from, intervalMinutes, series: [cluster] }: UsageSeriesValue, [threshold]: readonly number[]) {
  if (cluster === undefined || threshold === undefined) return [];
  const at = (slot: number) => Date.parse(from) + slot * intervalMinutes * 60_000;
  return stretchesAtLeast(cluster.mean, threshold).map((one) => ({ from: at(one.from), to: at(one.to) }));
}
