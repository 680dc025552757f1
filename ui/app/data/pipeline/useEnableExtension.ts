import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  EnableEntitiesExtensionPayload,
  EnableEntitiesExtensionValue,
} from '../../../../domain/contract/enableEntitiesExtension';
import { callFunction } from '../transport/callFunction';
import { pipelineStatusKey } from './usePipelineStatus';

/** Activates the extension that turns streamed ECS dimensions into entities, then looks at the pipeline again. */
export function useEnableExtension() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      callFunction<EnableEntitiesExtensionPayload, EnableEntitiesExtensionValue>('enable-entities-extension', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: pipelineStatusKey }),
  });
}
