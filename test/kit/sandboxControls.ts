import type { RequestRecord } from '../../sandbox/http/requestLog';

/** An ingested event as `GET /sandbox/events` shows it. */
export interface SeenEvent {
  title: string;
  status: 'ACTIVE' | 'CLOSED';
  isProblem: boolean;
  writes: number;
  properties: Record<string, string>;
}

/** The sandbox's own controls over HTTP. */
export function sandboxControls(origin: string) {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} /sandbox/${path} answered ${response.status}: ${await response.text()}`);
    return response.status === 204 ? null : response.json();
  };
  return {
    advance: (advanceSeconds: number) => send('POST', 'clock', { advanceSeconds }),
    faults: (faults: unknown[]) => send('POST', 'faults', faults),
    noFaults: () => send('DELETE', 'faults'),
    addCluster: (place: { accountId: string; region: string; name: string }) => send('POST', 'clusters', place),
    stopCluster: (place: { accountId: string; region: string; name: string }) => send('DELETE', 'clusters', place),
    events: async () =>
      (await send('GET', 'events')) as { events: SeenEvent[]; bizEvents: { at: string; event: unknown }[] },
    withholdConsent: (withheld: string[]) => send('POST', 'workflow-consent', { withheld }),
    forgetRequests: () => send('DELETE', 'requests'),
    async requests() {
      const { requests } = (await send('GET', 'requests')) as { requests: RequestRecord[] };
      return requests;
    },
    async token(scopes: string[], expiresInSeconds?: number) {
      return (await send('POST', 'tokens', { scopes, expiresInSeconds })) as { token: string };
    },
  };
}
