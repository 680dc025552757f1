import { connectionKey, type Connection, type Stream } from '../../../../../domain/model/connection';

/** A connection that was launched here, a stream that arrives, or both. */
export interface VerifyRow {
  key: string;
  accountId: string;
  region: string;
  /** Undefined for a stream that nobody launched from this app. */
  connection: Connection | undefined;
  /** Undefined while nothing has arrived. */
  stream: Stream | undefined;
}

/** Connections first, in the order they were launched, then the streams that belong to none. */
export function verifyRows(connections: readonly Connection[], streams: readonly Stream[]): VerifyRow[] {
  const ours = new Map(connections.map((connection) => [connectionKey(connection), connection]));
  const arriving = new Map(streams.map((stream) => [connectionKey(stream), stream]));
  const foreign = streams.filter((stream) => !ours.has(connectionKey(stream)));
  return [...connections, ...foreign].map(({ accountId, region }) => {
    const key = connectionKey({ accountId, region });
    return { key, accountId, region, connection: ours.get(key), stream: arriving.get(key) };
  });
}
