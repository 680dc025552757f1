import { setTimeout as wait } from 'node:timers/promises';
import { Shelf } from '../world/world';

/** A fault that `POST /sandbox/faults` injects into matching API requests, before their operation runs unless said otherwise. */
export interface Fault {
  method?: string;
  /** Glob over the path: `*` and `**` both match any characters, slashes included. Without it every path matches. */
  path?: string;
  status?: number;
  body?: unknown;
  /** Of `body`, e.g. `text/html`; without it, JSON, or plain text for a text. */
  contentType?: string;
  /** Seconds, sent as `Retry-After`; the status is then 429 unless given. */
  retryAfter?: number;
  /** Real milliseconds to wait before going on. */
  latencyMs?: number;
  /** Closes the connection without an answer. */
  drop?: boolean;
  /** With `drop`: the request happens, and only its answer is lost. */
  afterwards?: boolean;
  /** The request happens, and its answer arrives as its first half. */
  cutShort?: boolean;
  /** Lists come one item a page, and the key of the next page is not known any more when it is asked for. */
  pageKeys?: 'expire';
  /** How often it still applies; without it, until `DELETE /sandbox/faults`. */
  times?: number;
}

/** Faults to inject, in the order they were asked for. */
export const faultShelf = new Shelf<Fault[]>(() => []);

/** How a request is held up: in real milliseconds, unless a test keeps time of its own. */
export const pauseShelf = new Shelf<{ wait: (ms: number) => Promise<unknown> }>(() => ({ wait }));
