import { timeTemplate } from './timeTemplate';

export const serviceCpuTime = timeTemplate('service-cpu-time', 'cpu', 'service', {
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
  target: 99.9,
  warning: 99.95,
  window: '-7d',
});
