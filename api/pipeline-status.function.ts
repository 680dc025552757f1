import { parsePipelineStatus } from '../domain/contract/pipelineStatus';
import { asideEntities, extensions, now, pipelineReader } from './compose';
import { serve } from './edge';
import { pipelineStatus } from './usecases/pipeline/pipelineStatus';

export default (payload: unknown) =>
  serve(
    parsePipelineStatus,
    pipelineStatus({ pipeline: pipelineReader(), entities: asideEntities(), extensions: extensions(), now }),
  )(payload);
