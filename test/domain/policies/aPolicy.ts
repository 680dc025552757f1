import type { Cluster } from '../../../domain/model/cluster';
import { defaultLimits, type Policy } from '../../../domain/model/policy';

export const aPolicy = (some: Partial<Policy> = {}): Policy => ({
  id: 'prod',
  name: 'Production',
  enabled: true,
  order: 1,
  match: {},
  set: [{ templateId: 'cluster-cpu-time', parameters: {} }],
  alerts: false,
  dashboard: null,
  exclusions: true,
  engine: null,
  limits: defaultLimits,
  ...some,
});

export const aCluster = (some: Partial<Cluster> = {}): Cluster => ({
  entityId: null,
  name: 'shop',
  accountId: '123456789012',
  region: 'eu-west-1',
  capacity: 'ec2',
  services: ['cart', 'checkout'],
  cpu: 10,
  memory: 20,
  lastDataAt: '2026-11-22T10:00:00.000Z',
  families: [{ family: 'stream', lastDataAt: '2026-11-22T10:00:00.000Z' }],
  ...some,
});
