import { gzipSync } from 'node:zlib';
import type { Batch } from './readBatches';

/** Where to send, as whom. */
export interface Destination {
  endpoint: string;
  /** Common attributes of the delivery stream, `dt-url` among them. */
  attributes: Readonly<Record<string, string>>;
  token: string;
}

/** `unknown`: it was sent, and no answer came: it may have been accepted. */
export type Outcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; status: number; said: string }
  | { kind: 'not-sent'; why: string }
  | { kind: 'unknown'; why: string };

/** Firehose waits three minutes for an answer. */
const patienceMs = 180_000;

/**
 * One request in Firehose's protocol. Only 200 with the same request id is an acceptance.
 * https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html
 */
export async function sendBatch(
  { fetch, now, signal }: { fetch: typeof globalThis.fetch; now: number; signal: AbortSignal },
  { endpoint, attributes, token }: Destination,
  { requestId, records }: Batch,
  sourceArn: string,
): Promise<Outcome> {
  const body = JSON.stringify({ requestId, timestamp: now, records: records.map((data) => ({ data })) });
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      headers: {
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        'X-Amz-Firehose-Protocol-Version': '1.0',
        'X-Amz-Firehose-Request-Id': requestId,
        'X-Amz-Firehose-Source-Arn': sourceArn,
        'X-Amz-Firehose-Access-Key': token,
        'X-Amz-Firehose-Common-Attributes': JSON.stringify({ commonAttributes: attributes }),
      },
      body: new Uint8Array(gzipSync(body)),
    });
    return judge(response.status, await response.text(), requestId, token);
  } catch (error) {
    return unanswered(error);
  }
}

function judge(status: number, body: string, requestId: string, token: string): Outcome {
  const answer = parse(body);
  if (status === 200 && answer.requestId === requestId) return { kind: 'accepted' };
  if (status === 200) return { kind: 'unknown', why: 'the answer does not name the request' };
  const said = (answer.errorMessage ?? '').replaceAll(token, '…').slice(0, 300);
  return { kind: 'refused', status, said };
}

function parse(body: string): { requestId?: string; errorMessage?: string } {
  try {
    return (JSON.parse(body) ?? {}) as { requestId?: string; errorMessage?: string };
  } catch {
    // A page of a proxy, or an empty body.
    return {};
  }
}

/** Codes of failures before a byte of the request was sent. */
const beforeSending =
  /^(ENOTFOUND|ECONNREFUSED|EAI_AGAIN|CERT_\w+|SELF_SIGNED\w*|UNABLE_TO_\w+|UND_ERR_CONNECT_TIMEOUT)$/;

/** Not the error's own words: of a malformed header they quote the value, and one of the headers is the token. */
function unanswered(error: unknown): Outcome {
  const { cause } = error as { cause?: { code?: string } };
  const code = cause?.code ?? '';
  return beforeSending.test(code)
    ? { kind: 'not-sent', why: code }
    : { kind: 'unknown', why: code || 'the connection was lost' };
}
