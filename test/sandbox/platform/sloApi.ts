/** The platform's SLO API over plain HTTP: no SDK package for it can be installed. */
export function sloApi(origin: string) {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origin}/platform/slo/v1${path}`, {
      method,
      headers: { authorization: 'Bearer x', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
    };
  };
  return {
    call,
    create: (more: Record<string, unknown> = {}) => call('POST', '/slos', anSlo(more)),
    async created(more: Record<string, unknown> = {}) {
      const { status, body } = await call('POST', '/slos', anSlo(more));
      if (status !== 201) throw new Error(`POST /slos answered ${status}: ${JSON.stringify(body)}`);
      return body as { id: string; version: string; name: string };
    },
    evaluate: (body: unknown) => call('POST', '/slos/evaluation:start', body),
  };
}

/** A valid body of `POST /slos`. */
export const anSlo = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'shop CPU',
  description: 'below 80 %',
  tags: ['team:shop'],
  externalId: 'shop-cpu',
  criteria: [{ timeframeFrom: 'now-10m', timeframeTo: 'now', target: 90, warning: 95 }],
  customSli: { indicator: 'timeseries sli = avg(cpu), interval: 1m', filterSegments: [] },
  ...more,
});
