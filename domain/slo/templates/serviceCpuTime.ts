import { timeTemplate } from './timeTemplate';

export const serviceCpuTime = timeTemplate('service-cpu-time', 'cpu', 'service');
