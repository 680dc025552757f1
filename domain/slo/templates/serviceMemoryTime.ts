import { timeTemplate } from './timeTemplate';

export const serviceMemoryTime = timeTemplate('service-memory-time', 'memory', 'service');
