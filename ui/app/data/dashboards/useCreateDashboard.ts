import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { getDocumentLink } from '@dynatrace-sdk/navigation';
import type { CreateDashboardPayload, CreateDashboardValue } from '../../../../domain/contract/createDashboard';
import { boardShares, partTitle } from '../../../../domain/dashboards/boardParts';
import { Failure } from '../../../../domain/failure';
import { callFunction } from '../transport/callFunction';

type BoardRequest = Omit<CreateDashboardPayload, 'part'> & {
  /** Only this one of several, e.g. because somebody edited it; from 1. */
  only?: number | undefined;
};

/** One board; of those that a large fleet is split into, one that failed leaves the others as they are. */
export interface CreatedDashboard extends CreateDashboardValue {
  title: string;
  /** Address of the document in this environment's own launcher. */
  link: string;
}

export interface CreatedDashboards {
  boards: (CreatedDashboard | { title: string; failure: Failure })[];
}

/** Makes the dashboards for clusters and their SLOs, or brings those that exist up to date. @throws Failure where it is one and failed */
export function useCreateDashboard() {
  const last = useRef<CreatedDashboards['boards']>([]);
  return useMutation({
    mutationFn: async (request: BoardRequest): Promise<CreatedDashboards> => {
      const { boards } = await createBoards(request);
      const again = new Map(boards.map((board) => [board.title, board]));
      // One that is made again stands in its place among the others.
      last.current = request.only === undefined ? boards : last.current.map((board) => again.get(board.title) ?? board);
      return { boards: last.current };
    },
  });
}

async function createBoards({ only, ...payload }: BoardRequest): Promise<CreatedDashboards> {
  const shares = boardShares(payload.targets, payload.sloKeys);
  const boards: CreatedDashboards['boards'] = [];
  for (const { part, ...share } of shares) {
    if (only !== undefined && part !== null && part.number !== only) continue;
    const title = partTitle(payload.title, part);
    const asked = { ...payload, ...share, ...(part === null ? {} : { part }) };
    try {
      const value = await callFunction<CreateDashboardPayload, CreateDashboardValue>('create-dashboard', asked);
      boards.push({ ...value, title, link: getDocumentLink(value.documentId) });
    } catch (error) {
      if (part === null || !(error instanceof Failure)) throw error;
      boards.push({ title, failure: error });
    }
  }
  return { boards };
}
