import { QueryClient } from '@tanstack/react-query';
import { Failure, type FailureCode } from '../../../../domain/failure';

/** Only what passes by itself is worth asking again without being told to. */
const passing: readonly FailureCode[] = ['Throttled', 'Unavailable'];

/**
 * Answers whether a failed read is tried again; at most twice. A failure that an app function reports is not: the
 * function has repeated its calls already, and three times its patience is more than a person has.
 */
export function worthRetrying(failures: number, error: unknown): boolean {
  return error instanceof Failure && wasMetHere(error) && passing.includes(error.code) && failures < 2;
}

/** What failed between browser and platform has a cause; a report out of an envelope has none. */
const wasMetHere = ({ cause }: Failure) => cause !== undefined;

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
