import { awsRoutes } from './aws/awsRoutes';
import { controlRoutes } from './controls/controlRoutes';
import { classicRoutes } from './dynatrace/classicRoutes';
import type { Mount } from './http/mount';
import { automationRoutes } from './platform/automation/automationRoutes';
import { platformRoutes } from './platform/platformRoutes';
import { relayRoutes } from './relay/relayRoutes';
import type { BuiltApp } from './runtime/builtApp';
import { runtimeRoutes } from './runtime/runtimeRoutes';
import { uiRoutes } from './runtime/uiRoutes';

/** Everything the sandbox serves. A table mounted twice is one API with two doors. */
export const mounts = (app: BuiltApp): readonly Mount[] => [
  { at: '/platform/classic/environment-api/v2', callers: 'app', routes: classicRoutes },
  { at: '/api/v2', callers: 'api-token', routes: classicRoutes },
  { at: '/platform', callers: 'app', routes: platformRoutes },
  { at: '/platform', callers: 'app', routes: automationRoutes },
  { at: '/api', callers: 'anyone', routes: runtimeRoutes(app) },
  { at: '', callers: 'anyone', routes: relayRoutes },
  { at: '', callers: 'anyone', routes: awsRoutes },
  { at: '/sandbox', callers: 'anyone', plain: true, routes: controlRoutes },
  { at: '', callers: 'anyone', plain: true, routes: uiRoutes(app) },
];
