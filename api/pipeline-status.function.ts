import { parsePipelineStatus } from '../domain/contract/pipelineStatus';
import { extensions, metrics, now } from './compose';
import { serve } from './edge';
import { pipelineStatus } from './usecases/pipeline/pipelineStatus';

export default (payload: unknown) =>
  serve(parsePipelineStatus, pipelineStatus({ metrics: metrics(), extensions: extensions(), now }))(payload);
