import { ListServiceQuotasCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';

/**
 * The applied quota of a service whose name has these words; null when Service Quotas does not list it or may not be asked. Quotas are
 * found by name, since not all of their codes are documented.
 * https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html
 */
export async function quotaNamed(
  ServiceCode: string,
  name: RegExp,
  options: ClientOptions,
  abortSignal: AbortSignal,
): Promise<number | null> {
  const client = new ServiceQuotasClient(options);
  let NextToken: string | undefined;
  try {
    do {
      const page = await client.send(new ListServiceQuotasCommand({ ServiceCode, NextToken }), { abortSignal });
      const found = page.Quotas?.find(({ QuotaName = '' }) => name.test(QuotaName));
      if (found) return found.Value ?? null;
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return null;
  } catch (error) {
    const failure = awsFailure(error);
    if (['NotFound', 'MissingScope'].includes(failure.code)) return null;
    throw failure;
  }
}
