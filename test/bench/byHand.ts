import type { ApplySlosPayload } from '../../domain/contract/applySlos';

type Item = ApplySlosPayload['items'][number];

async function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

/** Works a list off, so many at a time. */
async function atATime<T>(things: readonly T[], many: number, work: (thing: T) => Promise<unknown>): Promise<void> {
  const open = [...things].reverse();
  const worker = async () => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: many }, worker));
}

/** What a script with the documented APIs does instead of the app: one settings object, one SLO a request. */
export function byHand(origin: string) {
  const classic = `${origin}/platform/classic/environment-api/v2`;
  const objects = `${classic}/settings/objects`;
  return {
    create: (items: readonly Item[], many = 1) =>
      atATime(items, many, ({ key, slo }) => {
        const place = { schemaId: 'builtin:monitoring.slo', scope: 'environment' };
        return send('POST', objects, [{ ...place, externalId: `ecs-slo-launchpad:${key}`, value: slo }]);
      }),
    read: (keys: readonly string[]) =>
      atATime(keys, 1, (key) => {
        const query = new URLSearchParams({
          schemaIds: 'builtin:monitoring.slo',
          externalIds: `ecs-slo-launchpad:${key}`,
          fields: 'objectId,externalId,value',
        });
        return send('GET', `${objects}?${query}`);
      }),
    async evaluate(): Promise<void> {
      const page = (await send('GET', `${classic}/slo?pageSize=10000`)) as { slo: { id: string }[] };
      await atATime(page.slo, 1, ({ id }) => send('GET', `${classic}/slo/${id}`));
    },
    /** By the settings object, as the app's own permissions allow. */
    async deleteAll(): Promise<void> {
      const query = 'schemaIds=builtin:monitoring.slo&fields=objectId&pageSize=500';
      const page = (await send('GET', `${objects}?${query}`)) as { items: { objectId: string }[] };
      await atATime(page.items, 1, ({ objectId }) => send('DELETE', `${objects}/${encodeURIComponent(objectId)}`));
    },
  };
}
