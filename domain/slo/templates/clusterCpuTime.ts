import { timeTemplate } from './timeTemplate';

export const clusterCpuTime = timeTemplate('cluster-cpu-time', 'cpu', 'cluster');
