import { Failure } from '../../domain/failure';

/** Answers a payload with the function's value, throws a Failure for a failed envelope, or returns a Response as it is. */
export type FakeFunction = (payload: never) => unknown;

export interface FakeBackendParts {
  /** App functions by name. One that a page calls and nobody faked answers 404. */
  functions?: Record<string, FakeFunction>;
  /** App states by key: the stored text is the JSON of the value; a `string` is stored as it is. */
  states?: Record<string, unknown>;
  /** Files below the app's own address, by path. */
  files?: Record<string, string>;
  /** Answers a status for a request of the state service, instead of serving it. */
  stateFault?: (method: string, key: string | null) => number | undefined;
}

export interface SentCall {
  name: string;
  payload: unknown;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** The platform as a browser sees it, by `fetch` alone: the real SDK clients run against it. */
export class FakeBackend {
  readonly calls: SentCall[] = [];
  readonly states: Map<string, string>;

  constructor(readonly parts: FakeBackendParts) {
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    this.states = new Map(Object.entries(parts.states ?? {}).map(([key, value]) => [key, text(value)]));
  }

  /** Takes over `fetch` of this realm. */
  install(): this {
    globalThis.fetch = (input, init) =>
      this.answer(input instanceof Request ? input.url : input.toString(), init ?? {});
    return this;
  }

  /** The payloads that one function was called with. */
  callsOf(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ payload }) => payload);
  }

  /** A stored state as its JSON value; undefined when it was never written. */
  stateOf(key: string): unknown {
    const stored = this.states.get(key);
    return stored === undefined ? undefined : JSON.parse(stored);
  }

  private async answer(address: string, init: RequestInit): Promise<Response> {
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    const path = decodeURI(address);
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    if (path.startsWith('/api/')) return this.callFunction(path.slice('/api/'.length), body);
    if (path.startsWith('/platform/state/v1/app-states')) return this.serveState(path, init.method ?? 'GET', body);
    const file = this.parts.files?.[path];
    return file === undefined ? json({ error: { code: 404, message: `nothing at ${path}` } }, 404) : new Response(file);
  }

  private async callFunction(name: string, payload: unknown): Promise<Response> {
    this.calls.push({ name, payload });
    const run = this.parts.functions?.[name];
    if (!run) return json({ error: { code: 404, message: `no function ${name}` } }, 404);
    try {
      const value: unknown = await run(payload as never);
      return value instanceof Response ? value : json({ ok: true, value });
    } catch (error) {
      if (error instanceof Failure) return json({ ok: false, failure: error.report() });
      throw error;
    }
  }

  private serveState(path: string, method: string, body: unknown): Response {
    const key = /^\/platform\/state\/v1\/app-states\/([^/?]+)$/.exec(path)?.[1] ?? null;
    const fault = this.parts.stateFault?.(method, key);
    if (fault !== undefined) return json({ error: { code: fault, message: 'refused' } }, fault);
    if (key === null) return json([...this.states.keys()].map((one) => ({ key: one })));
    if (method === 'PUT') return this.store(key, body);
    const value = this.states.get(key);
    return value === undefined ? json({ error: { code: 404, message: 'not found' } }, 404) : json({ value });
  }

  private store(key: string, body: unknown): Response {
    this.states.set(key, (body as { value: string }).value);
    return new Response(null, { status: 200 });
  }
}
