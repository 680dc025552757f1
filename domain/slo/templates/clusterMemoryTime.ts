import { timeTemplate } from './timeTemplate';

export const clusterMemoryTime = timeTemplate('cluster-memory-time', 'memory', 'cluster', {
  threshold: 70,
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
});
