import { timeTemplate } from './timeTemplate';

export const clusterCpuTime = timeTemplate('cluster-cpu-time', 'cpu', 'cluster', {
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
});
