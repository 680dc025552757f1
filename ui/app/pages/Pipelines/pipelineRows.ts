import type { PipelineStatusValue, StreamHistory } from '../../../../domain/contract/pipelineStatus';
import { connectionKey, type Connection, type Stream } from '../../../../domain/model/connection';
import { verdictOf, type Verdict } from './verdictOf';

/** One account and region: a connection that was launched here, a stream that arrives, or both. */
export interface PipelineRow {
  key: string;
  /** Its place, with the name of the stream where a region has several. */
  label: string;
  accountId: string;
  region: string;
  /** Undefined for a stream that nobody launched from this app. */
  connection: Connection | undefined;
  /** Undefined while nothing has arrived. */
  stream: Stream | undefined;
  /** Null where the stream's own metrics do not arrive, or could not be read. */
  history: StreamHistory | null;
  verdict: Verdict;
}

const ranks: readonly Verdict['tone'][] = ['bad', 'warning', 'waiting', 'neutral', 'good'];

/** Those that want somebody's attention first, then by account and region. */
export function pipelineRows(connections: readonly Connection[], status: PipelineStatusValue): PipelineRow[] {
  const { streams, extension, history } = status;
  const ours = new Map(connections.map((connection) => [connectionKey(connection), connection]));
  const arriving = new Set(streams.map(connectionKey));
  const waiting = connections.filter((connection) => !arriving.has(connectionKey(connection)));
  const isShared = (stream: Stream | undefined) =>
    stream !== undefined && streams.filter((one) => connectionKey(one) === connectionKey(stream)).length > 1;
  const rowOf = ({ accountId, region }: Connection | Stream, stream: Stream | undefined): PipelineRow => ({
    ...{ accountId, region, stream },
    key: [accountId, region, stream?.streamName ?? ''].join(' '),
    label: [accountId, region, ...(isShared(stream) ? [stream?.streamName ?? 'no stream'] : [])].join(', '),
    connection: ours.get(connectionKey({ accountId, region })),
    history: history?.streams.find((one) => isOf(one, stream)) ?? null,
    verdict: verdictOf(stream, extension),
  });
  const rows = [
    ...streams.map((stream) => rowOf(stream, stream)),
    ...waiting.map((connection) => rowOf(connection, undefined)),
  ];
  const order = ({ verdict, key }: PipelineRow) => `${ranks.indexOf(verdict.tone)} ${key}`;
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const isOf = (one: StreamHistory, stream: Stream | undefined): boolean =>
  one.streamName === stream?.streamName && one.accountId === stream.accountId && one.region === stream.region;
