import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { mostTargets, type UsageMetric } from '../../../../domain/contract/usageSeries';
import { clusterTarget, type Cluster } from '../../../../domain/model/cluster';
import { WhatHappened } from '../../components/causes/WhatHappened';
import { capacityWords } from '../../components/clusters/clusterFilter';
import { objectivesByCluster } from '../../components/clusters/objectivesByCluster';
import { SelectField } from '../../components/forms/SelectField';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { FactList } from '../../components/page/FactList';
import { Section } from '../../components/page/Section';
import { percentWords } from '../../components/text/percentWords';
import { TimeAgo } from '../../components/text/TimeAgo';
import { useUsageSeries } from '../../data/clusters/useUsageSeries';
import { useEvaluatedSlos } from '../../data/slos/useEvaluatedSlos';
import { useSlos } from '../../data/slos/useSlos';
import { AlertsSection } from './AlertsSection';
import { isOfService, thresholdsOf } from './objectiveFacts';
import { Objectives } from './Objectives';
import { ServiceTable } from './ServiceTable';
import { Usage } from './UsageSection';
import { timeframes, useTimeframe } from './useTimeframe';
import { WaysOut } from './WaysOut';

/** @param asOf ISO 8601; when the clusters were read. */
export const ClusterView = ({ cluster, asOf }: { cluster: Cluster; asOf: string }) => {
  const [timeframe, choose] = useTimeframe();
  const cpu = useUsageSeries(payloadOf(cluster, 'cpu', timeframe));
  const memory = useUsageSeries(payloadOf(cluster, 'memory', timeframe));
  const tasks = useUsageSeries(payloadOf(cluster, 'tasks', timeframe));
  const listed = useSlos();
  const rows = useMemo(() => objectivesByCluster(listed.data?.slos ?? [])(cluster), [listed.data, cluster]);
  const slos = useEvaluatedSlos(rows);
  const [cpuLines, memoryLines] = useMemo(() => {
    const ofCluster = (slos.data ?? []).filter((slo) => !isOfService(slo));
    return [thresholdsOf(ofCluster, 'cpu'), thresholdsOf(ofCluster, 'memory')];
  }, [slos.data]);
  const failure = listed.error ?? slos.error;
  const { data } = cpu;
  return (
    <Flex flexDirection="column" gap={16}>
      <Section title="Now">
        <FactList
          facts={[
            { name: 'CPU', value: usage(cluster.cpu) },
            { name: 'Memory', value: usage(cluster.memory) },
            { name: 'Capacity', value: capacityWords[cluster.capacity] },
            { name: 'Services', value: cluster.services.length.toLocaleString('en-US') },
            {
              name: 'Last data',
              value: cluster.lastDataAt === null ? 'none' : <TimeAgo at={cluster.lastDataAt} now={Date.parse(asOf)} />,
            },
          ]}
        />
        <WaysOut
          cluster={cluster}
          span={data ? { from: data.from, to: data.to, slotMinutes: data.intervalMinutes } : null}
          slos={listed.data ? (slos.data ?? rows) : null}
        />
      </Section>
      <Section title="SLOs">
        {failure ? (
          <FailureNotice
            title="Its SLOs could not be read"
            failure={failure}
            onRetry={() => void (listed.isError ? listed.refetch() : slos.refetch())}
          />
        ) : listed.isPending || (rows.length > 0 && slos.isPending) ? (
          <WaitingView label="Evaluating its SLOs" lines={4} />
        ) : (
          <Objectives slos={slos.data ?? []} />
        )}
      </Section>
      {slos.data ? <AlertsSection slos={slos.data} /> : null}
      <Section title="Over time">
        <Flex>
          <SelectField label="Timeframe" value={timeframe} options={timeframes} onChange={choose} />
        </Flex>
        <WhatHappened
          cpu={{ data: cpu.data, thresholds: cpuLines }}
          memory={{ data: memory.data, thresholds: memoryLines }}
          tasks={tasks.data}
        />
        <Flex flexDirection="column" gap={24}>
          <Usage metric="cpu" query={cpu} thresholds={cpuLines} slos={slos.data} />
          <Usage metric="memory" query={memory} thresholds={memoryLines} slos={slos.data} />
          <Usage metric="tasks" query={tasks} />
        </Flex>
      </Section>
      <Section title="Services">
        <ServiceTable services={cluster.services} cpu={cpu.data} memory={memory.data} />
      </Section>
    </Flex>
  );
};

/** The cluster first, then its services: one question for all of them. Tasks are drawn for the cluster only. */
function payloadOf(cluster: Cluster, metric: UsageMetric, timeframe: string) {
  const target = clusterTarget(cluster);
  const services = metric === 'tasks' ? [] : cluster.services.slice(0, mostTargets - 1);
  const targets = [target, ...services.map((service) => ({ ...target, service }))];
  return { targets, metric, from: `now-${timeframe}`, to: 'now', points: 96 };
}

const usage = (value: number | null): string => (value === null ? 'not measured' : percentWords(value));
