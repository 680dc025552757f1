import { awsRoutes } from './aws/awsRoutes';
import { controlRoutes } from './controls/controlRoutes';
import { classicRoutes } from './dynatrace/classicRoutes';
import type { Callers } from './edge/authorize';
import type { Route } from './operation';
import { platformRoutes } from './platform/platformRoutes';
import { relayRoutes } from './relay/relayRoutes';
import type { BuiltApp } from './runtime/builtApp';
import { runtimeRoutes } from './runtime/runtimeRoutes';
import { uiRoutes } from './runtime/uiRoutes';

/** A table of routes and where it is served. */
export interface Mount {
  /** Prefix of all its paths. */
  at: string;
  callers: Callers;
  /** Without faults and request log: the sandbox's own affairs. */
  plain?: boolean;
  routes: readonly Route[];
}

/** Everything the sandbox serves. A table mounted twice is one API with two doors. */
export const mounts = (app: BuiltApp): readonly Mount[] => [
  { at: '/platform/classic/environment-api/v2', callers: 'app', routes: classicRoutes },
  { at: '/api/v2', callers: 'api-token', routes: classicRoutes },
  { at: '/platform', callers: 'app', routes: platformRoutes },
  { at: '/api', callers: 'anyone', routes: runtimeRoutes(app) },
  { at: '', callers: 'anyone', routes: relayRoutes },
  { at: '', callers: 'anyone', routes: awsRoutes },
  { at: '/sandbox', callers: 'anyone', plain: true, routes: controlRoutes },
  { at: '', callers: 'anyone', plain: true, routes: uiRoutes(app) },
];
