import type { Bucket, S3Object } from '../aws/s3/bucket';
import type { Stack } from '../aws/stack';
import type { StackSet } from '../aws/stackSets/stackSet';
import type { EvaluationResult } from '../platform/slo/evaluatePlatformSlo';
import type { SloConfig } from '../platform/slo/readSloConfig';
import type { Clock } from './clock';
import type { Fault } from './fault';
import type { SettingsStore } from './settingsStore';

export const situations = ['fresh', 'connected', 'breaching', 'large', 'no-extension', 'denied'] as const;
export type Situation = (typeof situations)[number];

/** One minute of a gauge. `at` is the end of the minute, milliseconds, a multiple of 60,000. */
export interface Sample {
  at: number;
  min: number;
  max: number;
  sum: number;
  count: number;
}

/** Takes the fields of a sample. */
export type Visit = (at: number, min: number, max: number, sum: number, count: number) => void;

export interface Series {
  metricKey: string;
  dimensions: Readonly<Record<string, string>>;
  /** Samples with `from < at <= to`, ascending; minutes without data are left out. */
  samples(from: number, to: number): Sample[];
  /** Visits what `samples` would list without making the list, for readers of many series. See `eachSample`. */
  each?(from: number, to: number, visit: Visit): void;
  /** Whether the series exists yet; without it, it does. */
  exists?(): boolean;
  /** Before its first sample, milliseconds; Infinity while there is none. */
  readonly since: number;
}

/** Metric data, generated history and ingested points alike. */
export interface MetricStore {
  /** Changes with every write. */
  readonly revision: number;
  keys(): string[];
  series(metricKey: string): readonly Series[];
  /** Adds one ingested point to the series with exactly these dimensions, creating it if needed. */
  write(metricKey: string, dimensions: Record<string, string>, sample: Sample): void;
}

export interface Entity {
  entityId: string;
  type: string;
  displayName: string;
  firstSeenTms: number;
  lastSeenTms: number;
  properties: Record<string, unknown>;
}

/** A settings object as stored; what an API answers is the affair of its operation. */
export interface StoredSettingsObject {
  objectId: string;
  schemaId: string;
  scope: string;
  externalId: string | null;
  value: Record<string, unknown>;
  created: number;
  modified: number;
  createdBy: string;
  modifiedBy: string;
  author: string;
  version: number;
}

/** An SLO of the platform (Grail), as its API answers it. */
export interface StoredPlatformSlo {
  id: string;
  /** Opaque; changes with every update. */
  version: string;
  config: SloConfig;
}

/** An evaluation that somebody may ask for by its token. */
export interface SloEvaluation {
  definition: StoredPlatformSlo;
  results: EvaluationResult[];
  /** When it is done, milliseconds. */
  readyAt: number;
  expires: number;
}

export interface StoredDocument {
  id: string;
  name: string;
  type: string;
  description: string;
  content: Uint8Array;
  contentType: string;
  version: number;
  isPrivate: boolean;
  owner: string;
  created: number;
  modified: number;
}

export interface StoredToken {
  id: string;
  /** The secret itself; compared, never shown again. */
  token: string;
  name: string;
  scopes: string[];
  created: number;
  expires: number | null;
}

/** A set of the credential vault; only the kind that apps can read for signing in elsewhere is more than a name. */
export interface StoredCredentials {
  id: string;
  name: string;
  description: string;
  type: string;
  scopes: string[];
  ownerAccessOnly: boolean;
  owner: string;
  user: string;
  password: string;
}

/** A Hub extension of this environment. */
export interface StoredExtension {
  name: string;
  title: string;
  version: string;
  /** In the environment (added from the Hub). */
  installed: boolean;
  /** Has an active environment configuration. */
  active: boolean;
  /** When it was activated, milliseconds; absent while it never was. Entities come with data that arrives later. */
  activeSince?: number;
}

/** An ECS cluster as it runs in AWS, whether or not anything streams its metrics. */
export interface EcsCluster {
  accountId: string;
  region: string;
  name: string;
  capacity: 'ec2' | 'fargate';
  /** Service names; a service scaled to zero sends nothing. */
  services: readonly { name: string; scaledToZero: boolean }[];
  /** Whether it also reports task counts of its services. */
  containerInsights: boolean;
  /** Every day (UTC) all of its services are stopped for a while; absent when they never are. */
  rest?: { fromMinute: number; minutes: number };
}

/** Utilisation in percent, and the task counts of Container Insights. */
export type EcsMetric = 'cpu' | 'memory' | 'running' | 'desired';

/** What runs in AWS: deterministic per account and region. */
export interface EcsWorld {
  clusters(accountId: string, region: string): readonly EcsCluster[];
  /** One minute of a cluster (service null; utilisation on EC2 only) or of a service; null when nothing is sent. */
  sample(cluster: EcsCluster, service: string | null, metric: EcsMetric, minuteEnd: number): Sample | null;
}

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

/** The sandbox's whole state: a dumb store. Operations hold the rules. */
export interface World {
  readonly clock: Clock;
  readonly situation: Situation;
  /** Keeps AWS's own pace when true; shortens stack creation and the first delivery to seconds otherwise. */
  readonly realtime: boolean;
  /** Origin of the sandbox itself, e.g. `http://localhost:4000`. */
  origin: string;
  readonly environmentId: 'abc12345';
  /** App scopes that calls from the app (UI and functions) may use: app.config's, less what the situation denies. */
  readonly appScopes: ReadonlySet<string>;
  readonly metrics: MetricStore;
  readonly entities: Map<string, Entity>;
  readonly settingsObjects: SettingsStore;
  readonly documents: Map<string, StoredDocument>;
  /** SLOs of the platform by id, in the order of creation. */
  readonly platformSlos: Map<string, StoredPlatformSlo>;
  /** By evaluation token. */
  readonly sloEvaluations: Map<string, SloEvaluation>;
  readonly appStates: Map<string, { value: string; modified: number }>;
  /** API tokens by token id. */
  readonly tokens: Map<string, StoredToken>;
  /** The credential vault by credential id. */
  readonly credentials: Map<string, StoredCredentials>;
  readonly extension: StoredExtension;
  readonly ecs: EcsWorld;
  /** CloudFormation stacks by stack id. */
  readonly stacks: Map<string, Stack>;
  /** Secrets Manager secrets by ARN: the secret string. */
  readonly secrets: Map<string, string>;
  /** Objects of the sandbox's S3 by `bucket/key`: published templates and Firehose's failed batches. */
  readonly s3: Map<string, S3Object>;
  /** Buckets that were made by CreateBucket; others exist by their objects alone. */
  readonly buckets: Map<string, Bucket>;
  /** StackSets by `account/region/name`. */
  readonly stackSets: Map<string, StackSet>;
  /** Faults to inject, in the order they were asked for. */
  readonly faults: Fault[];
  readonly requests: RequestRecord[];
}
