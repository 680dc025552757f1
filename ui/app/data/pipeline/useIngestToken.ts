import { useMutation } from '@tanstack/react-query';
import type { CheckTokenPayload, CheckTokenValue } from '../../../../domain/contract/tokens/checkToken';
import type {
  CreateIngestTokenPayload,
  CreateIngestTokenValue,
} from '../../../../domain/contract/tokens/createIngestToken';
import { callFunction } from '../transport/callFunction';

/** Creates an ingest token. It lives in the memory of the view that asked and is gone with it (`gcTime` 0). */
export function useCreateIngestToken() {
  return useMutation({
    gcTime: 0,
    mutationFn: (payload: CreateIngestTokenPayload) =>
      callFunction<CreateIngestTokenPayload, CreateIngestTokenValue>('create-ingest-token', payload),
  });
}

/** Asks whether a token can do its job, before a stack is launched with it. Nothing is kept (`gcTime` 0). */
export function useCheckToken() {
  return useMutation({
    gcTime: 0,
    mutationFn: (payload: CheckTokenPayload) =>
      callFunction<CheckTokenPayload, CheckTokenValue>('check-token', payload),
  });
}
