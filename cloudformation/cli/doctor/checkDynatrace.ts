import { toFailureReport } from '../../../domain/failure';
import type { DeliveryFacts } from '../aws/pipelines';
import type { Run } from '../verb/verb';
import { well, wrong, type Finding } from './finding';

/** Whether the endpoint answers, from this machine. Nothing is sent; what it says does not matter. */
export async function checkDynatrace({ endpoint }: DeliveryFacts, { parts, signal }: Run): Promise<Finding> {
  const [link, host] = ['Dynatrace', URL.canParse(endpoint) ? new URL(endpoint).host : endpoint];
  try {
    const { status } = await parts.fetch(endpoint, {
      method: 'GET',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
    });
    // 501 says that it takes no GET: it answers.
    if (status >= 500 && status !== 501)
      return wrong(
        link,
        `${host} answers ${status}`,
        'platform',
        'Look at https://status.dynatrace.com; Firehose tries again and keeps what it cannot deliver.',
      );
    return well(link, `${host} answers from here`);
  } catch (error) {
    signal.throwIfAborted();
    const { cause } = error as { cause?: { code?: string } };
    return {
      link,
      state: 'unknown',
      found: `${host} cannot be reached from here (${cause?.code ?? toFailureReport(error).message})`,
      move: {
        whose: 'user',
        fix: 'Firehose takes its own way: if deliveries succeed, only this machine is cut off. Check network and proxy.',
      },
    };
  }
}
