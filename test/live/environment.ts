import { CouldNotAsk } from './question';

export interface Answer {
  status: number;
  /** Parsed JSON; null when there was none. */
  body: unknown;
  text: string;
}

interface Sent {
  body?: unknown;
  /** Statuses that answer the question although they usually mean that it could not be asked (403, 410, 5xx …). */
  tells?: readonly number[];
  headers?: Record<string, string>;
}

export interface Options {
  /** Origin of the environment; https, or a sandbox on this machine. */
  url: string;
  /** Platform token; sent as a header alone. */
  token: string;
  /** Where Firehose would deliver to. */
  relay: string;
  /** `dt-url` of a delivery. */
  dtUrl: string;
}

/** Longest wait for one answer, in milliseconds. */
const patience = 60_000;

/** A Dynatrace environment as a platform token sees it. */
export class Environment {
  constructor(readonly options: Options) {}

  /** @throws CouldNotAsk for 401, 403, 410, 429, 5xx and where nothing answers */
  async send(method: string, path: string, { body, tells = [], headers = {} }: Sent = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const answer = await this.fetch(`${this.options.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.options.token}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const says = [401, 403, 410, 429].includes(answer.status) || answer.status >= 500;
    if (says && !tells.includes(answer.status)) throw new CouldNotAsk(`${method} ${bare(path)}: ${told(answer)}`);
    return answer;
  }

  /** A request that carries no token by itself. No redirect is followed, so that headers stay with whom they were meant for. */
  async fetch(url: string, init: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
      const text = await response.text();
      return { status: response.status, body: parsed(text), text };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CouldNotAsk(`no answer: ${cause}`);
    }
  }
}

/** A path without its query, which may hold what nobody else needs to read. */
const bare = (path: string): string => path.split('?')[0] ?? path;

/** Status and message of an answer, short. */
export const told = ({ status, body, text }: Answer): string =>
  `${status} ${messageOf(body) ?? text}`.slice(0, 240).trim();

function messageOf(body: unknown): string | null {
  const { error } = (body ?? {}) as { error?: { message?: string; details?: { errorMessage?: string } } };
  return error?.details?.errorMessage ?? error?.message ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
