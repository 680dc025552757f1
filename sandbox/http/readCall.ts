import type { Context } from 'hono';
import { ApiError, type Call } from './operation';

/** Turns an HTTP request into a `Call`. Compressed and non-JSON bodies are left in `raw` for the operation to read. */
export async function readCall(context: Context): Promise<Call> {
  const { req } = context;
  const raw = new Uint8Array(await req.arrayBuffer());
  const url = new URL(req.url);
  return {
    method: req.method,
    params: req.param(),
    query: url.searchParams,
    headers: req.raw.headers,
    json: null,
    raw,
  };
}

/**
 * The call with its JSON body parsed.
 * @throws ApiError 400 when it says it is JSON and is not, unless the reader is `lenient`.
 */
export function withJson(call: Call, lenient: boolean): Call {
  const isJson = call.headers.get('content-type')?.includes('json') && !call.headers.get('content-encoding');
  if (!isJson || call.raw.length === 0) return call;
  try {
    return { ...call, json: JSON.parse(new TextDecoder().decode(call.raw)) as unknown };
  } catch (error) {
    if (lenient) return call;
    throw new ApiError(400, `Could not parse JSON: ${error instanceof Error ? error.message : 'malformed'}`);
  }
}
