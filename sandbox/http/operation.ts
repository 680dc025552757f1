import type { World } from '../world/world';

/** One HTTP request as an operation sees it. */
export interface Call {
  method: string;
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Headers;
  /** Parsed JSON when the request carried JSON, else null. */
  json: unknown;
  /** The body as it came. */
  raw: Uint8Array;
}

export interface Reply {
  status: number;
  /** An object is sent as JSON, a string or bytes as they are, undefined as an empty body. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** One documented operation: given the world it answers one call. Throws `ApiError` for a documented error. */
export type Operation = (world: World) => (call: Call) => Reply | Promise<Reply>;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's notation: `/slo/:id`. Relative to the mount of its table. */
  path: string;
  /** App (OAuth) scopes, all of which the caller needs; empty when the operation is open. */
  scopes: readonly string[];
  /** Scope that an API token (`Authorization: Api-Token …` on `/api/v2`) needs instead. */
  tokenScope?: string;
  operation: Operation;
}

export interface ConstraintViolation {
  path: string;
  message: string;
  parameterLocation?: 'HEADER' | 'PATH' | 'PAYLOAD_BODY' | 'QUERY';
  location?: string | null;
}

/** A documented error of the Environment API; the edge sends it as `{ error: { code, message, constraintViolations } }`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly constraintViolations: ConstraintViolation[] | null = null,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}
