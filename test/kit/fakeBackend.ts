import { Failure } from '../../domain/failure';
import type { KeptName } from '../../domain/model/kept/keptNames';
import type { SettingsFault } from './fakeAppSettings';
import { fakeStored, statesOf } from './fakeStored';

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
  /** Answers a status for a call of app settings, instead of serving it. */
  settingsFault?: SettingsFault;
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
  /** What `list-stored` and `change-stored` work on: app settings of its own, and these states. */
  readonly stored: ReturnType<typeof fakeStored>;

  constructor(readonly parts: FakeBackendParts) {
    const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    this.states = new Map(Object.entries(parts.states ?? {}).map(([key, value]) => [key, text(value)]));
    const serve = async (method: string, key: string, body?: unknown) =>
      this.serveState(`/platform/state/v1/app-states/${key}`, method, body);
    this.stored = fakeStored(statesOf(serve), parts.settingsFault);
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

  /** What is kept of a kind, wherever it lies, in the form of the app state. */
  async keptOf(kind: KeptName): Promise<unknown> {
    return { version: 1, [kind]: await this.stored.rowsOf(kind) };
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
    const run = this.parts.functions?.[name] ?? this.storedFunction(name);
    if (!run) return json({ error: { code: 404, message: `no function ${name}` } }, 404);
    try {
      const value: unknown = await run(payload as never);
      return value instanceof Response ? value : json({ ok: true, value });
    } catch (error) {
      if (error instanceof Failure) return json({ ok: false, failure: error.report() });
      throw error;
    }
  }

  private storedFunction(name: string): FakeFunction | undefined {
    return Object.entries<FakeFunction>(this.stored.functions).find(([own]) => own === name)?.[1];
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
