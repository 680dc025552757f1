/** A connection: one account × region whose metric stream sends to this environment, created by one stack. */
export interface Connection {
  accountId: string;
  region: string;
  stackName: string;
  /** Filter preset the stack was launched with. */
  preset: string;
  /** ISO 8601, when the link was made. */
  launchedAt: string;
}

export function connectionKey(connection: { accountId: string; region: string }): string {
  return `${connection.accountId}/${connection.region}`;
}

/** What is known of a stream from the data that arrived. "Nothing yet" is the absence of a stream. */
export type StreamState = 'flowing' | 'silent' | 'heartbeat-only' | 'no-entities';

export interface Stream {
  accountId: string;
  region: string;
  /** Null when ECS data arrives but the stream's own heartbeat metrics do not. */
  streamName: string | null;
  state: StreamState;
  lastHeartbeatAt: string | null;
  lastEcsDataAt: string | null;
  /** Seconds between now and the newest data point of any kind; null when there is none. */
  lagSeconds: number | null;
}

export type ExtensionState = 'active' | 'installed' | 'missing' | 'unknown';

export interface Extension {
  state: ExtensionState;
  name: string | null;
  version: string | null;
}
