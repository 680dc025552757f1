import { Failure } from '../../../domain/failure';
import { connectionKey, migrateConnections } from '../../../domain/model/connection';

const row = {
  accountId: '123456789012',
  region: 'eu-central-1',
  stackName: 'dynatrace-ecs',
  preset: 'ecs',
  launchedAt: '2026-11-22T18:00:00.000Z',
};

describe('migrateConnections', () => {
  it('answers no connection when nothing was ever stored', () => {
    expect(migrateConnections(undefined)).toEqual([]);
    expect(migrateConnections(null)).toEqual([]);
  });

  it('answers the stored rows in their order', () => {
    const second = { ...row, region: 'us-east-1' };
    expect(migrateConnections({ version: 1, connections: [row, second] })).toEqual([row, second]);
  });

  it.each([
    ['no list of rows', { version: 1 }, '"connections" is not a list'],
    ['a bare list', [row], 'not an object'],
    ['a row that is no object', { version: 1, connections: [row, null] }, 'row 2 has no "accountId"'],
    ['a row without region', { version: 1, connections: [{ ...row, region: '' }] }, 'row 1 has no "region"'],
  ])('refuses %s rather than forgetting connections', (_what, stored, reason) => {
    expect(() => migrateConnections(stored)).toThrow(Failure);
    expect(() => migrateConnections(stored)).toThrow(reason);
  });

  it('refuses what a newer version of the app wrote', () => {
    expect(() => migrateConnections({ version: 7, connections: [] })).toThrow('newer version');
  });
});

describe('connectionKey', () => {
  it('tells the same account in two regions apart', () => {
    expect(connectionKey(row)).toBe('["123456789012","eu-central-1"]');
    expect(connectionKey(row)).not.toBe(connectionKey({ ...row, region: 'us-east-1' }));
  });
});
