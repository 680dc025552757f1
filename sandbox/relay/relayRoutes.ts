import type { Route } from '../http/operation';
import { receiveDelivery } from './receiveDelivery';
import { receiveLogs } from './receiveLogs';

/** Dynatrace documents the bare host; its published template delivers to `/metrics`. Logs go straight to the environment. */
export const relayRoutes: readonly Route[] = [
  { method: 'POST', path: '/metrics', scopes: [], operation: receiveDelivery },
  { method: 'POST', path: '/', scopes: [], operation: receiveDelivery },
  { method: 'POST', path: '/api/v2/logs/ingest/aws_firehose', scopes: [], operation: receiveLogs },
];
