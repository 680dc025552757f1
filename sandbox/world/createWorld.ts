import type { Stack } from '../aws/stack';
import { Clock } from './clock';
import { createEcsWorld } from './ecsWorld';
import { generatedHistory } from './generatedHistory';
import { MetricHistory } from './metricHistory';
import { SettingsStore } from './settingsStore';
import { plotOf } from './situations/plotOf';
import { seedEntities } from './situations/seedEntities';
import type { Situation, StoredExtension, World } from './world';

export interface WorldOptions {
  situation: Situation;
  realtime: boolean;
  /** 10,000 clusters and 50,000 services instead of 1,000 and 10,000; situation `large` only. */
  largeScale: boolean;
  /** Scopes of app.config. */
  appScopes: readonly string[];
  /** Milliseconds since the epoch; for tests. */
  wall?: () => number;
}

/** Length of the generated history. */
const historyMs = 14 * 24 * 3_600_000;

/** A world in the given situation. Its `origin` is empty until it is served. */
export function createWorld(options: WorldOptions): World {
  const clock = new Clock(options.wall);
  const plot = plotOf(options.situation, options.largeScale, clock.now());
  const extension: StoredExtension = {
    // The real id is not documented; this one is invented, so that nobody can hard-code it.
    name: 'com.dynatrace.sandbox.invented-metric-stream-entities',
    title: 'AWS Entities for Metric Streaming',
    version: '1.2.3',
    installed: plot.extensionActive,
    active: plot.extensionActive,
    ...(plot.extensionActive ? { activeSince: -Infinity } : {}),
  };
  const history = generatedHistory({
    clock,
    fleet: plot.streaming,
    from: clock.now() - historyMs,
    until: plot.until,
    streamUntil: plot.streamUntil,
    withoutEntitiesUntil: () => extension.activeSince ?? Infinity,
  });
  const world: World = {
    clock,
    situation: options.situation,
    realtime: options.realtime,
    origin: '',
    environmentId: 'abc12345',
    appScopes: new Set(options.appScopes.filter((scope) => !plot.denies(scope))),
    metrics: new MetricHistory(history),
    entities: new Map(),
    settingsObjects: new SettingsStore(),
    documents: new Map(),
    platformSlos: new Map(),
    sloEvaluations: new Map(),
    appStates: new Map(),
    tokens: new Map(),
    credentials: new Map(),
    extension,
    ecs: createEcsWorld(plot.running),
    stacks: new Map<string, Stack>(),
    secrets: new Map(),
    s3: new Map(),
    buckets: new Map(),
    stackSets: new Map(),
    faults: [],
    requests: [],
  };
  seedEntities(world, plot, historyMs);
  return world;
}
