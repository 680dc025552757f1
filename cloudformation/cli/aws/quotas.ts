import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListServiceQuotasCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { ClientOptions } from './clientOptions';
import { translated } from './translated';

export type QuotaService = 'cloudformation' | 'firehose' | 'monitoring';

/** What an account may have in a region. */
export interface Quotas {
  /** The value in force of the first quota whose name fits; null when AWS lists none. */
  limit(service: QuotaService, name: RegExp, signal: AbortSignal): Promise<number | null>;
  /** Roles of the account, in all regions together. */
  roles(signal: AbortSignal): Promise<{ used: number; limit: number | null }>;
}

/**
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html; roles are counted by
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html, which knows their quota too.
 */
export function quotas(options: ClientOptions): Quotas {
  const [client, iam] = [new ServiceQuotasClient(options), new IAMClient(options)];
  return {
    async limit(ServiceCode, name, abortSignal) {
      let NextToken: string | undefined;
      do {
        const command = new ListServiceQuotasCommand({ ServiceCode, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        const found = page.Quotas?.find(({ QuotaName = '' }) => name.test(QuotaName));
        if (found) return found.Value ?? null;
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return null;
    },
    async roles(abortSignal) {
      const { SummaryMap = {} } = await translated(iam.send(new GetAccountSummaryCommand({}), { abortSignal }));
      return { used: SummaryMap['Roles'] ?? 0, limit: SummaryMap['RolesQuota'] ?? null };
    },
  };
}
