import { parsePipelineStatus } from '../domain/contract/pipelineStatus';
import { asideEntities, extensions, now, pipelineReader, updatesReader } from './compose';
import { serve } from './edge';
import { pipelineStatus } from './usecases/pipeline/pipelineStatus';

export default (payload: unknown) =>
  serve(
    parsePipelineStatus,
    pipelineStatus({
      ...{ pipeline: pipelineReader(), updates: updatesReader() },
      ...{ entities: asideEntities(), extensions: extensions(), now },
    }),
  )(payload);
