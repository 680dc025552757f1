import type { Call, Reply } from './operation';

/** The first half of an answer, as a proxy that gave up hands it on. */
export function cutShort(reply: Reply): Reply {
  const { body } = reply;
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(textOf(body));
  const type: Record<string, string> =
    body instanceof Uint8Array || typeof body === 'string' ? {} : { 'content-type': 'application/json' };
  return { ...reply, headers: { ...type, ...reply.headers }, body: bytes.slice(0, Math.ceil(bytes.length / 2)) };
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);

/** By classic lists and by those of the platform. */
const names = [
  { size: 'pageSize', key: 'nextPageKey' },
  { size: 'page-size', key: 'page-key' },
  { size: 'pageSize', key: 'pageKey' },
];

/** A list of one item a page whose next page's key is no longer known when it comes: the operation itself refuses it. */
export function withExpiredPageKey(call: Call): Call {
  const query = new URLSearchParams(call.query);
  const further = names.find(({ key }) => query.has(key));
  if (further) query.set(further.key, 'expired');
  else for (const { size } of names) if (query.has(size)) query.set(size, '1');
  return { ...call, query };
}
