import type { AppSettings, AppSettingsRow } from '../../../../api/platform/appSettings';
import { savePolicy } from '../../../../api/usecases/policies/savePolicy';
import { storedPolicy } from '../../../../domain/policies/storedPolicy';
import { aPolicy } from '../../../domain/policies/aPolicy';

/** Settings that keep what they are given. */
function settingsWith(values: readonly Record<string, unknown>[]): AppSettings {
  const row = (value: Record<string, unknown>, at: number): AppSettingsRow => ({
    ...{ objectId: `o${at}`, version: 'v', value, modified: { at: null, by: null } },
  });
  const rows = values.map(row);
  const refuse = async () => Promise.reject(new Error('not expected'));
  return {
    all: async () => [...rows],
    create: async (value) => void rows.push(row(value, rows.length)),
    ...{ update: refuse, remove: refuse },
  };
}

describe('a new policy', () => {
  it('stands at the end and can be read again, also beside one that was made in Settings without an order', async () => {
    const policies = settingsWith([{ ...storedPolicy(aPolicy({ id: 'by-hand', name: 'By hand' })), order: '' }]);
    const payload = { policy: { name: 'New', set: [{ templateId: 'cluster-cpu-time' }] } };
    const { policies: stored, bad, saved } = await savePolicy({ policies, now: () => 0 })(payload);
    expect([bad, stored.map(({ id }) => id), saved]).toEqual([[], ['by-hand', 'new'], 'new']);
  });
});
