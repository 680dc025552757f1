import type { DiscoverClustersValue } from '../../../domain/contract/discoverClusters';
import type { ListSlosValue, SloRow } from '../../../domain/contract/listSlos';
import type { Cluster } from '../../../domain/model/cluster';

export const asOf = '2026-03-10T12:00:00.000Z';

/** A healthy EC2 cluster with an entity, unless told otherwise. */
export function aCluster(change: Partial<Cluster> = {}): Cluster {
  return {
    entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
    name: 'prod',
    accountId: '111122223333',
    region: 'eu-west-1',
    capacity: 'ec2',
    services: ['cart', 'checkout'],
    cpu: 41.26,
    memory: 62,
    lastDataAt: '2026-03-10T11:57:00.000Z',
    families: [{ family: 'stream', lastDataAt: '2026-03-10T11:57:00.000Z' }],
    ...change,
  };
}

export const aFargateCluster = (change: Partial<Cluster> = {}) =>
  aCluster({
    entityId: 'CUSTOM_DEVICE-00000000000000FA',
    name: 'serverless',
    capacity: 'fargate',
    services: ['api'],
    cpu: null,
    memory: null,
    ...change,
  });

export const aClusterWithoutEntity = (change: Partial<Cluster> = {}) =>
  aCluster({ entityId: null, name: 'newborn', region: 'us-east-1', services: [], ...change });

export const discovered = (clusters: Cluster[], warnings: DiscoverClustersValue['warnings'] = []) => ({
  asOf,
  clusters,
  warnings,
});

/** An objective of ours on the cluster of `aCluster`, met. */
export function anSlo(change: Partial<SloRow> = {}): SloRow {
  return {
    key: 'cluster-cpu-headroom:CUSTOM_DEVICE-E360A9250EEF25BC',
    id: 'slo-1',
    name: '[ECS] prod CPU headroom (111122223333 eu-west-1)',
    engine: 'classic',
    status: 'SUCCESS',
    value: 58.5,
    target: 20,
    warning: 25,
    window: '-1d',
    errorBudget: 48.125,
    burnRate: null,
    coverage: null,
    foreign: false,
    pending: false,
    message: null,
    exhaustedInHours: null,
    modified: null,
    ...change,
  };
}

/** The answer of `list-slos`. */
export const listed = (slos: SloRow[], warnings: ListSlosValue['warnings'] = []): ListSlosValue => ({
  asOf,
  slos,
  warnings,
});
