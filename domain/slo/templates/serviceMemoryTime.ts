import { timeTemplate } from './timeTemplate';

export const serviceMemoryTime = timeTemplate('service-memory-time', 'memory', 'service', {
  threshold: 70,
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
});
