import { useQuery } from '@tanstack/react-query';
import { pipelineStatusQuery } from './usePipelineStatus';

/** Accounts and regions that data came from within 24 hours; none while nobody knows, since they are only what is offered first. */
export function usePlacesSeen(): readonly { accountId: string; region: string }[] {
  return useQuery(pipelineStatusQuery).data?.streams ?? [];
}
