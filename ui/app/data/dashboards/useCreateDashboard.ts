import { useMutation } from '@tanstack/react-query';
import { getDocumentLink } from '@dynatrace-sdk/navigation';
import type { CreateDashboardPayload, CreateDashboardValue } from '../../../../domain/contract/createDashboard';
import { callFunction } from '../transport/callFunction';

export interface CreatedDashboard extends CreateDashboardValue {
  /** Address of the document in this environment's own launcher. */
  link: string;
}

/** Makes a dashboard for clusters and their SLOs, or brings the one that exists up to date. */
export function useCreateDashboard() {
  return useMutation({
    mutationFn: async (payload: CreateDashboardPayload): Promise<CreatedDashboard> => {
      const value = await callFunction<CreateDashboardPayload, CreateDashboardValue>('create-dashboard', payload);
      return { ...value, link: getDocumentLink(value.documentId) };
    },
  });
}
