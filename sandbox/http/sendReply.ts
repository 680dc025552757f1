import type { Reply } from './operation';

/** A reply as bytes with its content type, so that what was sent can be counted. */
export function sendReply(reply: Reply): { response: Response; bytesOut: number } {
  const headers = new Headers(reply.headers);
  const bytes = encode(reply.body, headers);
  const hasBody = bytes !== null && reply.status !== 204 && reply.status !== 304;
  const response = new Response(hasBody ? bytes : null, { status: reply.status, headers });
  return { response, bytesOut: hasBody ? bytes.length : 0 };
}

function encode(body: unknown, headers: Headers): Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null;
  if (body instanceof Uint8Array) return new Uint8Array(body);
  const isText = typeof body === 'string';
  if (!headers.has('content-type')) {
    headers.set('content-type', isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
  }
  return new TextEncoder().encode(isText ? body : JSON.stringify(body));
}
