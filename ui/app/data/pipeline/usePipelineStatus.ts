import { useEffect, useState } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { compositeKey } from '../../../../domain/model/compositeKey';
import type { PipelineStatusPayload, PipelineStatusValue } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection } from '../../../../domain/model/connection';
import { callFunction } from '../transport/callFunction';
import { intervalOf, paceOf } from '../transport/pollPace';

export const pipelineStatusKey = ['pipeline-status'];

/** What arrives from AWS, asked once. */
export const pipelineStatusQuery = queryOptions({
  queryKey: pipelineStatusKey,
  queryFn: ({ signal }) => callFunction<PipelineStatusPayload, PipelineStatusValue>('pipeline-status', {}, signal),
});

/**
 * What arrives from AWS, looked at again and again: every 5 s while one of these connections is not flowing, every 30 s
 * when all are, every 60 s once 15 minutes of close watching brought nothing. Leaving the view ends a running request.
 */
export function usePipelineStatus(connections: readonly Connection[] = []) {
  const keys = compositeKey(...connections.map(connectionKey));
  const [since, setSince] = useState(() => Date.now());
  useEffect(() => setSince(Date.now()), [keys]);

  const paceFor = (status: PipelineStatusValue | undefined, now: number) =>
    paceOf(isSomethingDue(connections, status), since, now);
  const query = useQuery({
    ...pipelineStatusQuery,
    refetchInterval: ({ state }) => intervalOf[paceFor(state.data, Date.now())],
  });
  const lastLook = Math.max(query.dataUpdatedAt, query.errorUpdatedAt, since);
  return {
    query,
    pace: paceFor(query.data, lastLook),
    /** Starts another 15 minutes of close watching, with a look at once. */
    watchAgain: () => {
      setSince(Date.now());
      void query.refetch();
    },
  };
}

function isSomethingDue(connections: readonly Connection[], status: PipelineStatusValue | undefined): boolean {
  const flowing = new Set(status?.streams.filter(({ state }) => state === 'flowing').map(connectionKey));
  return connections.some((connection) => !flowing.has(connectionKey(connection)));
}
