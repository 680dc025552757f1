import type { Route } from '../http/operation';
import { receiveDelivery } from './receiveDelivery';

/** Dynatrace documents the bare host; its published template delivers to `/metrics`. */
export const relayRoutes: readonly Route[] = [
  { method: 'POST', path: '/metrics', scopes: [], operation: receiveDelivery },
  { method: 'POST', path: '/', scopes: [], operation: receiveDelivery },
];
