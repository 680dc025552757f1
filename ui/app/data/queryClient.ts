import { QueryClient } from '@tanstack/react-query';
import { Failure, type FailureCode } from '../../../domain/failure';

/** Only what passes by itself is worth asking again without being told to. */
const passing: readonly FailureCode[] = ['Throttled', 'Unavailable'];

/** Answers whether a failed read is tried again; at most twice. */
export function worthRetrying(failures: number, error: unknown): boolean {
  return error instanceof Failure && passing.includes(error.code) && failures < 2;
}

/** A new client with the app's policy: reads retry what passes, writes never repeat themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // `always`: a browser that believes it is offline should get a failure to read, not a silent wait.
      queries: { retry: worthRetrying, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export const queryClient = createQueryClient();
