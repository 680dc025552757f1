import type { Connection } from '../../../domain/model/connection';
import { keptConnections } from '../../../domain/model/kept/keptConnections';
import { keptExclusions } from '../../../domain/model/kept/keptExclusions';
import type { KeptName } from '../../../domain/model/kept/keptNames';
import type { KeptKind } from '../../../domain/model/kept/keptObject';
import { keptTemplates } from '../../../domain/model/kept/keptTemplates';
import { checkConnection } from '../../../domain/onboarding/stored/checkConnection';

/**
 * Every kind with what must hold of its rows. A maintenance window that cannot be followed stays a row: its card says why and lets it be
 * changed, and nothing is planned without it.
 */
export const keptKinds = {
  connections: { ...keptConnections, check: checkConnection } satisfies KeptKind<Connection>,
  exclusions: keptExclusions,
  templates: keptTemplates,
};

/** Does the same with whichever kind it is. */
export function withKind<R>(name: KeptName, work: <T>(kind: KeptKind<T>) => R): R {
  switch (name) {
    case 'connections':
      return work(keptKinds.connections);
    case 'exclusions':
      return work(keptKinds.exclusions);
    case 'templates':
      return work(keptKinds.templates);
  }
}
