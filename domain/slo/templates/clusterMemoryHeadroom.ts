import { headroomTemplate } from './headroomTemplate';

export const clusterMemoryHeadroom = headroomTemplate('cluster-memory-headroom', 'memory', {
  target: 30,
  warning: 35,
  window: '-1d',
});
