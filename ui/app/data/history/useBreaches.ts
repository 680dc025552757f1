import { useQuery } from '@tanstack/react-query';
import type { AnalyzeBreachesPayload, AnalyzeBreachesValue } from '../../../../domain/contract/analyzeBreaches';
import { callFunction } from '../transport/callFunction';

/** Which services broke an objective, and when. @param payload null while nobody wants to know. */
export function useBreaches(payload: AnalyzeBreachesPayload | null) {
  return useQuery({
    queryKey: ['breaches', payload],
    queryFn: ({ signal }) =>
      callFunction<AnalyzeBreachesPayload | null, AnalyzeBreachesValue>('analyze-breaches', payload, signal),
    enabled: payload !== null,
  });
}
