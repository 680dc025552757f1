import { connectionKey, migrateConnections, type Connection } from '../../model/connection';
import { readRows, type StoredRows } from '../../model/storedRows';
import { checkAccountId } from '../places/checkAccountId';
import { checkStackName } from '../template/checkStackName';
import { partitionOf } from '../places/regions';

/** The stored connections, row by row. @throws Failure when the value as a whole cannot be understood */
export const readStoredConnections = (stored: unknown): StoredRows<Connection> =>
  readRows(stored, {
    kind: 'connections',
    list: 'connections',
    read: migrateConnections,
    check: ({ accountId, region, stackName }) => {
      checkAccountId(accountId);
      partitionOf(region);
      checkStackName(stackName);
    },
    idOf: connectionKey,
  });
