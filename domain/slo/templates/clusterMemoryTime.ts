import { timeTemplate } from './timeTemplate';

export const clusterMemoryTime = timeTemplate('cluster-memory-time', 'memory', 'cluster');
