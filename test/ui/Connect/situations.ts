import type { PipelineStatusValue } from '../../../domain/contract/pipelineStatus';
import type { Connection, Stream } from '../../../domain/model/connection';

export const asOf = '2026-11-22T18:00:00.000Z';
const before = (seconds: number) => new Date(Date.parse(asOf) - seconds * 1000).toISOString();

export const anAccount = '123456789012';

export const aConnection = (overrides: Partial<Connection> = {}): Connection => ({
  accountId: anAccount,
  region: 'eu-west-1',
  stackName: 'dynatrace-ecs',
  preset: 'EcsSlo',
  launchedAt: before(600),
  ...overrides,
});

export const aStream = (overrides: Partial<Stream> = {}): Stream => ({
  accountId: anAccount,
  region: 'eu-west-1',
  streamName: 'dynatrace-ecs-MetricStream',
  state: 'flowing',
  lastHeartbeatAt: before(120),
  lastEcsDataAt: before(180),
  lagSeconds: 120,
  ...overrides,
});

export const aStatus = (overrides: Partial<PipelineStatusValue> = {}): PipelineStatusValue => ({
  asOf,
  streams: [],
  extension: { state: 'active', name: 'com.dynatrace.extension.aws-entities', version: '1.0.0' },
  history: { from: before(86_400), slotMinutes: 10, streams: [] },
  historyUnknown: null,
  ...overrides,
});

export const storedConnections = (...connections: Connection[]) => ({ version: 1, connections });

/** Settings as after the template was published. */
export const publishedSettings = {
  version: 1,
  consoleOrigin: null,
  templateUrl: 'https://launchpad.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml',
  ingestEndpoint: 'global',
  environmentApiUrl: 'https://abc12345.live.dynatrace.com',
};

export const anArn = `arn:aws:secretsmanager:eu-west-1:${anAccount}:secret:dynatrace-ecs-Ab3dEf`;
