import type { HttpClient } from '@dynatrace-sdk/http-client';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import type { ProbeAnswer } from '../../../domain/environment/probeVerdict';
import type { EnvironmentApi } from '../../../domain/model/environment';
import { failureIn, httpErrorIn } from '../httpError';
import { missingScopesIn, sayingOf } from '../translateError';
import { probedOperations, type ProbedOperation } from './probedOperations';

/** An operation to ask, and the way to ask it once. */
export interface Probe extends Pick<ProbedOperation, 'door' | 'scopes' | 'quoted'> {
  /** Whatever comes of it is an answer; nothing is thrown. */
  ask: () => Promise<ProbeAnswer>;
}

export interface Probes {
  /** The operations that tell whether an API is there, in the order to ask them. */
  of(api: EnvironmentApi): Probe[];
}

/**
 * Plain requests, so that an answer is judged as it came, whatever an SDK client would make of it.
 * @param afterSeconds the time that `httpClient` gives each request
 */
export function probesFrom(httpClient: HttpClient, afterSeconds: number): Probes {
  const probeOf = ({ door, scopes, quoted, ...operation }: ProbedOperation): Probe => ({
    ...{ door, scopes },
    ...(quoted === undefined ? {} : { quoted }),
    ask: () => answerTo(httpClient, operation, afterSeconds),
  });
  return { of: (api) => probedOperations[api].map(probeOf) };
}

type Request = Pick<ProbedOperation, 'method' | 'url' | 'body'>;

async function answerTo(
  client: HttpClient,
  { method, url, body }: Request,
  afterSeconds: number,
): Promise<ProbeAnswer> {
  try {
    const { status } = await client.send({
      ...{ url, method },
      ...(body === undefined ? {} : { body, requestBodyType: 'json' }),
    });
    return { kind: 'answered', status, message: '', missingScopes: [] };
  } catch (error) {
    if (failureIn(error)?.code === 'Timeout') return { kind: 'late', afterSeconds };
    const refused = httpErrorIn(error);
    if (!refused) return { kind: 'lost' };
    const message = withoutSecrets(sayingOf(refused.body));
    return { kind: 'answered', status: refused.status, message, missingScopes: missingScopesIn(refused.body) };
  }
}
