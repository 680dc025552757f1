import type { Running } from './running';

/** Waits for the page of an app. @returns its status and how it calls itself */
export function page(running: Running, origin: string, seconds: number): Promise<string> {
  return running.until(seconds, async () => {
    const answer = await fetch(`${origin}/ui/`).catch(() => null);
    const html = answer?.ok ? await answer.text() : '';
    return html.includes('<script') && answer ? `${answer.status}, ${html.length} characters` : null;
  });
}

/** Calls an app function. @throws Error when it does not answer with a value */
export async function value(origin: string, name: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${origin}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const text = await answer.text();
  const body = JSON.parse(text) as { ok?: boolean; value?: Record<string, unknown> };
  if (!answer.ok || body.ok !== true || body.value === undefined) throw new Error(`${name}: ${answer.status} ${text}`);
  return body.value;
}

/** How many clusters the discovery finds. */
export async function clusterCount(origin: string): Promise<number> {
  const { clusters } = await value(origin, 'discover-clusters');
  if (!Array.isArray(clusters)) throw new Error('discover-clusters answered without a list of clusters');
  return clusters.length;
}
