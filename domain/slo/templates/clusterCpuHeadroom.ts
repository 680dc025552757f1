import { headroomTemplate } from './headroomTemplate';

export const clusterCpuHeadroom = headroomTemplate('cluster-cpu-headroom', 'cpu', {
  target: 20,
  warning: 25,
  window: '-1d',
});
