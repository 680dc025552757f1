import { compositeKey } from './compositeKey';
import { isRecord, readVersioned, unreadable } from './stored';

/** A connection: one account × region whose metric stream sends to this environment, created by one stack. */
export interface Connection {
  accountId: string;
  region: string;
  stackName: string;
  /** Filter preset the stack was launched with. */
  preset: string;
  /** ISO 8601, when the link was made. */
  launchedAt: string;
  /** Version of the template that the stack was launched with; left out where nobody knows it. */
  templateVersion?: string;
  /** Single metrics that its stream was launched with, by namespace; left out where a preset of namespaces or names decides. */
  metrics?: { ecs: readonly string[]; insights: readonly string[] };
}

export function connectionKey(connection: { accountId: string; region: string }): string {
  return compositeKey(connection.accountId, connection.region);
}

/** The connections as one app state. */
export interface StoredConnections {
  version: 1;
  connections: Connection[];
}

/**
 * Reads stored connections of any version; nothing stored means none.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced.
 */
export function migrateConnections(stored: unknown): Connection[] {
  if (stored === null || stored === undefined) return [];
  const { connections } = readVersioned(stored, 'connections', 1);
  if (!Array.isArray(connections)) throw unreadable('connections', '"connections" is not a list');
  return connections.map(readConnection);
}

function readConnection(row: unknown, index: number): Connection {
  const text = (name: keyof Connection): string => {
    const value = isRecord(row) ? row[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
    throw unreadable('connections', `row ${index + 1} has no "${name}"`);
  };
  return {
    accountId: text('accountId'),
    region: text('region'),
    stackName: text('stackName'),
    preset: text('preset'),
    launchedAt: text('launchedAt'),
    ...(isRecord(row) && typeof row.templateVersion === 'string' ? { templateVersion: row.templateVersion } : {}),
    ...(isRecord(row) && row.metrics !== undefined ? { metrics: readMetrics(row.metrics, index) } : {}),
  };
}

function readMetrics(metrics: unknown, index: number): NonNullable<Connection['metrics']> {
  const { ecs = [], insights = [] } = isRecord(metrics) ? metrics : { ecs: null };
  if (isNames(ecs) && isNames(insights)) return { ecs, insights };
  throw unreadable('connections', `row ${index + 1} has no usable "metrics"`);
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');

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
