import { Shelf } from '../world/world';

/** A fault that `POST /sandbox/faults` injects into matching API requests, before their operation runs unless said otherwise. */
export interface Fault {
  method?: string;
  /** Glob over the path: `*` and `**` both match any characters, slashes included. Without it every path matches. */
  path?: string;
  status?: number;
  body?: unknown;
  /** Seconds, sent as `Retry-After`; the status is then 429 unless given. */
  retryAfter?: number;
  /** Real milliseconds to wait before going on. */
  latencyMs?: number;
  /** Closes the connection without an answer. */
  drop?: boolean;
  /** With `drop`: the request happens, and only its answer is lost. */
  afterwards?: boolean;
  /** How often it still applies; without it, until `DELETE /sandbox/faults`. */
  times?: number;
}

/** Faults to inject, in the order they were asked for. */
export const faultShelf = new Shelf<Fault[]>(() => []);
