import { timeTemplate } from './timeTemplate';

export const clusterWorstServiceCpu = timeTemplate('cluster-worst-service-cpu', 'cpu', 'worst-service');
