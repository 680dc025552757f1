import type { Route } from '../operation';

export const relayRoutes: readonly Route[] = [];
