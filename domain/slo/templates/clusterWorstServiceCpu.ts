import { timeTemplate } from './timeTemplate';

export const clusterWorstServiceCpu = timeTemplate('cluster-worst-service-cpu', 'cpu', 'worst-service', {
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
});
