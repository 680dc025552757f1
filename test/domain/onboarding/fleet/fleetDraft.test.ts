import { emptyFleetDraft, migrateFleetDrafts } from '../../../../domain/model/fleetDraft';

const aDraft = { ...emptyFleetDraft, id: 'a', text: '111111111111', changedAt: '2026-11-22T18:00:00.000Z' };

describe('Stored drafts', () => {
  it('are none where nothing was stored', () => {
    expect(migrateFleetDrafts(undefined)).toEqual([]);
  });

  it('come back as they were', () => {
    expect(migrateFleetDrafts({ version: 1, drafts: [aDraft] })).toEqual([aDraft]);
  });

  it('have the value of an empty one for what they lack', () => {
    const { id, changedAt } = aDraft;
    expect(migrateFleetDrafts({ version: 1, drafts: [{ id, changedAt, text: '1' }] })).toEqual([
      { ...emptyFleetDraft, id, changedAt, text: '1' },
    ]);
  });

  it.each([[{ version: 1, drafts: [{}] }], [{ version: 2, drafts: [] }], [{ drafts: [] }], [{ version: 1 }], ['x']])(
    'are not replaced when they are not ours to understand: %j',
    (stored) => {
      expect(() => migrateFleetDrafts(stored)).toThrow();
    },
  );
});
