import type { Route } from '../http/operation';
import { advanceClock } from './advanceClock';
import { addCluster, stopCluster } from './clusters';
import { addFaults, clearFaults } from './faults';
import { createToken } from './createToken';
import { withholdConsent } from './withholdConsent';
import { listEvents } from './listEvents';
import { health } from './health';
import { clearRequests, listRequests } from './requests';

/** The sandbox's own controls; nothing of this exists in Dynatrace. */
export const controlRoutes: readonly Route[] = [
  { method: 'GET', path: '/health', scopes: [], operation: health },
  { method: 'POST', path: '/clock', scopes: [], operation: advanceClock },
  { method: 'POST', path: '/faults', scopes: [], operation: addFaults },
  { method: 'DELETE', path: '/faults', scopes: [], operation: clearFaults },
  { method: 'GET', path: '/requests', scopes: [], operation: listRequests },
  { method: 'DELETE', path: '/requests', scopes: [], operation: clearRequests },
  { method: 'POST', path: '/tokens', scopes: [], operation: createToken },
  { method: 'POST', path: '/clusters', scopes: [], operation: addCluster },
  { method: 'DELETE', path: '/clusters', scopes: [], operation: stopCluster },
  { method: 'GET', path: '/events', scopes: [], operation: listEvents },
  { method: 'POST', path: '/workflow-consent', scopes: [], operation: withholdConsent },
];
