import type { Route } from '../operation';

export const awsRoutes: readonly Route[] = [];
