import { parsePipelineStatus } from '../domain/contract/pipelineStatus';
import { extensions, now, pipelineReader } from './compose';
import { serve } from './edge';
import { pipelineStatus } from './usecases/pipeline/pipelineStatus';

export default (payload: unknown) =>
  serve(parsePipelineStatus, pipelineStatus({ pipeline: pipelineReader(), extensions: extensions(), now }))(payload);
