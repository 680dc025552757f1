import type { Route } from '../operation';

export const platformRoutes: readonly Route[] = [];
