import type { Target } from '../model/cluster';
import type { UtilisationMetric } from '../model/ecsMetrics';
import { familyOf, metricFamilies } from '../model/metricFamily';
import { bandDql, freshnessDql, heatMapDql, heatMapServices, tasksDql } from '../queries/boards/clusterBoardDql';
import { topServicesDql } from '../queries/utilisationDql';
import { colorRules, thresholdLines } from './colors';
import type { DataTile } from './dashboardContent';
import { dataTile, minutesUnit, percentUnit } from './dataTile';

export const metricNames: Record<UtilisationMetric, string> = { cpu: 'CPU utilization', memory: 'Memory utilization' };

/** The metric of a target's own family. */
function keyFor(target: Target, level: 'cluster' | 'service', metric: UtilisationMetric): string {
  const { keys } = metricFamilies[familyOf(target)];
  if (level === 'cluster') return metric === 'cpu' ? keys.clusterCpu : keys.clusterMemory;
  return metric === 'cpu' ? keys.serviceCpu : keys.serviceMemory;
}

/** Cluster-level utilization exists for EC2 capacity only (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html). */
const levelOf = ({ capacity, service }: Target) =>
  capacity === 'ec2' && service === undefined ? 'cluster' : 'service';

const bandTitle = (metric: UtilisationMetric, whose: 'cluster' | 'services'): string =>
  `${metricNames[metric]}${whose === 'cluster' ? '' : ' of services'} (min, mean, max)`;

/** Whether a title says that a band is the cluster's own, of EC2 capacity, and not that of its services. */
export const isClusterBand = (title: unknown): boolean => title === bandTitle('cpu', 'cluster');

/**
 * Usage over time as a band from the lowest to the highest value around the mean, with a line at each threshold of an SLO: the
 * cluster's own where it is known to have EC2 capacity, else over its services.
 */
export function bandTile(metric: UtilisationMetric, target: Target, thresholds: readonly number[]): DataTile {
  const level = levelOf(target);
  const isOneSeries = level === 'cluster' || target.service !== undefined;
  const lines = thresholds.map((value) => ({ value, label: `SLO threshold ${value} %` }));
  return dataTile({
    title: bandTitle(metric, isOneSeries ? 'cluster' : 'services'),
    query: bandDql(keyFor(target, level, metric), target),
    visualization: 'bandChart',
    visualizationSettings: {
      chartSettings: {
        bandChartSettings: { lower: 'lowest', upper: 'highest', time: 'timeframe' },
        fieldMapping: { leftAxisValues: ['mean'], timestamp: 'timeframe' },
        xAxisScaling: 'analyzedTimeframe',
        gapPolicy: 'gap',
      },
      thresholds: thresholdLines('mean', lines),
      unitsOverrides: ['lowest', 'mean', 'highest'].map((field) => percentUnit(field)),
    },
  });
}

/** Tasks that run against those that should. */
export function tasksTile(target: Target): DataTile {
  return dataTile({
    title: 'Running and desired tasks',
    description: 'Measured where Container Insights is switched on; without it this tile stays empty.',
    query: tasksDql(metricFamilies[familyOf(target)].keys, target),
    visualization: 'lineChart',
    visualizationSettings: {
      chartSettings: {
        fieldMapping: { leftAxisValues: ['running', 'desired'], timestamp: 'timeframe' },
        xAxisScaling: 'analyzedTimeframe',
        gapPolicy: 'gap',
      },
    },
  });
}

/** The services that use most, as bars. */
export function topServicesTile(metric: UtilisationMetric, target: Target): DataTile {
  return dataTile({
    title: `Top services by ${metric === 'cpu' ? 'CPU' : 'memory'}`,
    query: topServicesDql(keyFor(target, 'service', metric), target),
    visualization: 'categoricalBarChart',
    visualizationSettings: {
      chartSettings: {
        categoricalBarChartSettings: {
          layout: 'horizontal',
          categoryAxis: [metricFamilies[familyOf(target)].dimensions.service],
          categoryAxisLabel: 'Service',
          valueAxis: ['usage'],
          valueAxisLabel: 'Average utilization',
        },
        legend: { hidden: true },
        truncationMode: 'middle',
      },
      unitsOverrides: [percentUnit('usage')],
    },
  });
}

/** When which service used how much. */
export function heatMapTile(metric: UtilisationMetric, target: Target): DataTile {
  const key = keyFor(target, 'service', metric);
  return dataTile(
    {
      title: `${metricNames[metric]} by service and time`,
      description: `The ${heatMapServices} services that peak highest.`,
      query: heatMapDql(key, target),
      visualization: 'heatmap',
      visualizationSettings: { unitsOverrides: [percentUnit('usage')] },
    },
    // Fifteen services in up to 119 slots: between 48, which are asked for, and the next wider usual width.
    2000,
  );
}

/** Minutes since the newest data of a cluster. */
export function freshnessTile(target: Target): DataTile {
  return dataTile({
    title: 'Minutes since the newest data',
    description:
      'Over the last day, whatever timeframe is chosen above; 1,440 minutes stand for a day or more. A metric stream is some 3 minutes behind, the AWS connection some 10.',
    query: freshnessDql(keyFor(target, levelOf(target), 'cpu'), target),
    visualization: 'singleValue',
    visualizationSettings: {
      singleValue: {
        ...{ recordField: 'minutes', labelMode: 'none', colorThresholdTarget: 'value' },
        trend: { isVisible: false },
      },
      coloring: { colorRules: colorRules('minutes', lagSteps), thresholdRules: [] },
      unitsOverrides: [minutesUnit('minutes')],
    },
  });
}

/** From when on data is late, and from when on it has stopped, minutes. */
export const lagSteps = [
  { value: 0, color: 'ideal' },
  { value: 15, color: 'warning' },
  { value: 60, color: 'critical' },
] as const;
