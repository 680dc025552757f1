import type { Route } from '../http/operation';
import type { BuiltApp } from './builtApp';
import { callFunction } from './callFunction';

/** The app's functions, below `/api`. */
export const runtimeRoutes = (app: BuiltApp): readonly Route[] => [
  { method: 'GET', path: '/:name', scopes: [], operation: callFunction(app) },
  { method: 'POST', path: '/:name', scopes: [], operation: callFunction(app) },
];
