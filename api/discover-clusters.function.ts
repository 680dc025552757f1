import { parseDiscoverClusters } from '../domain/contract/discoverClusters';
import { clusterReader, now } from './compose';
import { serve } from './edge';
import { discoverClusters } from './usecases/clusters/discoverClusters';

export default (payload: unknown) =>
  serve(parseDiscoverClusters, discoverClusters({ clusters: clusterReader(), now }))(payload);
