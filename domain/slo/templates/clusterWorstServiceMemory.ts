import { timeTemplate } from './timeTemplate';

export const clusterWorstServiceMemory = timeTemplate('cluster-worst-service-memory', 'memory', 'worst-service');
