import type { Sandbox } from '../../../sandbox/createSandbox';
import { faultShelf } from '../../../sandbox/http/fault';
import { matchesGlob } from '../../../sandbox/http/glob';

interface Answer {
  status: number;
  headers: Headers;
  bytes: ArrayBuffer | null;
}

/** What was measured does not change while the sandbox's clock stands still, so the same question gets the same answer. */
const measured = /\/query:(execute|verify)$|\/metrics\b|\/environment-api\/v2\/entities/;

/** Asks the sandbox, with the body of its answer, so that nothing is under way once it is there. */
export function asking(sandbox: Sandbox): (request: Request) => Promise<Response> {
  const known = new Map<string, Answer>();
  const read = async (request: Request): Promise<Answer> => {
    const response = await sandbox.fetch(request);
    const bytes = response.body === null ? null : await response.arrayBuffer();
    return { status: response.status, headers: response.headers, bytes };
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isFaulty = sandbox.world.shelf(faultShelf).some(({ path = '*' }) => matchesGlob(path, pathname));
    const key = measured.test(pathname) && !isFaulty ? `${request.url} ${await request.clone().text()}` : null;
    const answer = (key === null ? undefined : known.get(key)) ?? (await read(request));
    if (key !== null) known.set(key, answer);
    return new Response(answer.bytes, { status: answer.status, headers: answer.headers });
  };
}

const awsHost = /^https:\/\/cloudformation\.[a-z0-9-]+\.amazonaws\.(?:com|com\.cn|eu)(?=\/)/;

export function addressIn(origin: string, input: string | Request): string {
  const url = typeof input === 'string' ? input : input.url;
  if (awsHost.test(url)) return url.replace(awsHost, `${origin}/aws/cloudformation`);
  return url.startsWith('/') ? `${origin}${url}` : url;
}

/** As the runtime sends it: in the name of the user's session. */
export function requestInit(input: string | Request, init: RequestInit = {}): RequestInit {
  const sent = { ...init, signal: null };
  const asked = typeof input === 'string' ? {} : { method: input.method, headers: input.headers, body: input.body };
  const headers = new Headers(sent.headers ?? asked.headers);
  if (!headers.has('authorization')) headers.set('authorization', 'Bearer sandbox.session.token');
  return { ...asked, ...sent, headers, ...{ duplex: 'half' } };
}
