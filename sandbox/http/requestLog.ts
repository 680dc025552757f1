import { Shelf } from '../world/world';

/** One API request as `GET /sandbox/requests` lists it: no body, no query, no token. */
export interface RequestRecord {
  /** ISO 8601, by the sandbox's clock. */
  at: string;
  method: string;
  path: string;
  /** 0 when the connection was dropped. */
  status: number;
  bytesIn: number;
  bytesOut: number;
}

/** Every API request, oldest first. */
export const requestShelf = new Shelf<RequestRecord[]>(() => []);
