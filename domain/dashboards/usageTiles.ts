import type { Target } from '../model/cluster';
import { dimensions, ecsMetricKeys, type UtilisationMetric } from '../model/ecsMetrics';
import { clusterUsageDql, serviceUsageDql, topServicesDql } from '../queries/utilisationDql';
import type { DataTile } from './dashboardContent';
import { dataTile, percentUnit } from './dataTile';

const names: Record<UtilisationMetric, string> = { cpu: 'CPU utilization', memory: 'Memory utilization' };

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
    return lineChart(names[metric], clusterUsageDql(ecsMetricKeys.cluster[metric], target), ['average', 'peak']);
  }
  const query = serviceUsageDql(ecsMetricKeys.service[metric], target);
  return lineChart(`${names[metric]} by service`, query, ['usage']);
}

/** The services that use most, as bars. */
export function topServicesTile(metric: UtilisationMetric, target: Target): DataTile {
  return dataTile({
    title: `Top services by ${metric === 'cpu' ? 'CPU' : 'memory'}`,
    query: topServicesDql(ecsMetricKeys.service[metric], target),
    visualization: 'categoricalBarChart',
    visualizationSettings: {
      autoSelectVisualization: false,
      chartSettings: {
        categoricalBarChartSettings: {
          categoryAxis: [dimensions.service],
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
