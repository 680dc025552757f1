import type { Route } from '../operation';

export const classicRoutes: readonly Route[] = [];
