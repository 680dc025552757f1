import type { Target } from '../model/cluster';
import type { UtilisationMetric } from '../model/ecsMetrics';
import { familyOf, metricFamilies } from '../model/metricFamily';
import { clusterUsageDql, serviceUsageDql, topServicesDql } from '../queries/utilisationDql';
import type { DataTile } from './dashboardContent';
import { dataTile, percentUnit } from './dataTile';

const names: Record<UtilisationMetric, string> = { cpu: 'CPU utilization', memory: 'Memory utilization' };

/** The metric of a target's own family. */
function keyFor(target: Target, level: 'cluster' | 'service', metric: UtilisationMetric): string {
  const { keys } = metricFamilies[familyOf(target)];
  if (level === 'cluster') return metric === 'cpu' ? keys.clusterCpu : keys.clusterMemory;
  return metric === 'cpu' ? keys.serviceCpu : keys.serviceMemory;
}

function lineChart(title: string, query: string, fields: string[]): DataTile {
  return dataTile({
    title,
    query,
    visualization: 'lineChart',
    visualizationSettings: {
      autoSelectVisualization: false,
      chartSettings: {
        fieldMapping: { leftAxisValues: fields, timestamp: 'timeframe' },
        xAxisScaling: 'analyzedTimeframe',
        gapPolicy: 'gap',
      },
      unitsOverrides: fields.map(percentUnit),
    },
  });
}

/**
 * Usage over time: the cluster's own average and peak where the cluster is known to have EC2 capacity; else one line per
 * service, because AWS reports service-level utilization for every capacity and cluster-level for EC2 only
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html).
 */
export function usageTile(metric: UtilisationMetric, target: Target): DataTile {
  if (target.capacity === 'ec2' && target.service === undefined) {
    return lineChart(names[metric], clusterUsageDql(keyFor(target, 'cluster', metric), target), ['average', 'peak']);
  }
  const query = serviceUsageDql(keyFor(target, 'service', metric), target);
  return lineChart(`${names[metric]} by service`, query, ['usage']);
}

/** The services that use most, as bars. */
export function topServicesTile(metric: UtilisationMetric, target: Target): DataTile {
  return dataTile({
    title: `Top services by ${metric === 'cpu' ? 'CPU' : 'memory'}`,
    query: topServicesDql(keyFor(target, 'service', metric), target),
    visualization: 'categoricalBarChart',
    visualizationSettings: {
      autoSelectVisualization: false,
      chartSettings: {
        categoricalBarChartSettings: {
          categoryAxis: [metricFamilies[familyOf(target)].dimensions.service],
          categoryAxisLabel: 'Service',
          valueAxis: ['usage'],
          valueAxisLabel: 'Average utilization',
        },
        truncationMode: 'middle',
      },
      unitsOverrides: [percentUnit('usage')],
    },
  });
}
