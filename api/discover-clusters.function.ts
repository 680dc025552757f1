import { parseDiscoverClusters } from '../domain/contract/discoverClusters';
import { entities, metrics, now } from './compose';
import { serve } from './edge';
import { discoverClusters } from './usecases/clusters/discoverClusters';

export default (payload: unknown) =>
  serve(parseDiscoverClusters, discoverClusters({ metrics: metrics(), entities: entities(), now }))(payload);
