import { protectClusters } from '../../../../api/usecases/automation/protectClusters';
import type {
  PolicyResult,
  PolicyRow,
  RunPoliciesPayload,
  RunPoliciesValue,
} from '../../../../domain/contract/policies/runPolicies';

const row = (key: string): PolicyRow => ({
  ...{ policyId: 'p', engine: 'platform', key, name: `SLO ${key}`, templateId: 'cluster-cpu-time', cluster: 'c' },
  ...{ accountId: '111122223333', region: 'eu-west-1' },
});
const result = (key: string, more: Partial<PolicyResult> = {}): PolicyResult => ({
  ...{ policyId: 'p', kind: 'slo', key, outcome: 'created', id: 'i', failure: null, ...more },
});
const refused = { code: 'MissingScope', message: 'missing slo:slos:write', whose: 'operator', hint: 'Ask.' } as const;
const aRun = (more: Partial<RunPoliciesValue> = {}): RunPoliciesValue => ({
  ...{ asOf: '2026-11-30T12:00:00.000Z', results: [], remaining: [], stopped: null, stops: [], policies: [] },
  plan: { create: [], update: [], unchanged: [], conflict: [], orphans: [], blocked: [] },
  ...{ none: { clusters: 3, services: 4 }, remarks: [], warnings: [], ...more },
});

async function protect(value: RunPoliciesValue) {
  const asked: RunPoliciesPayload[] = [];
  const run = async (payload: RunPoliciesPayload) => {
    asked.push(payload);
    return value;
  };
  return { told: await protectClusters(run)({ ids: ['p'] }), asked };
}

describe('the policies on a schedule', () => {
  it('are applied without anybody to confirm, and told in a few figures', async () => {
    const plan = { ...aRun().plan, create: [row('a'), row('b')], unchanged: [row('c')] };
    const results = [result('a'), result('b', { outcome: 'failed', failure: refused }), result('x', { kind: 'alert' })];
    const { told, asked } = await protect(aRun({ plan, results, stoppedBy: 'time' }));
    expect(asked).toEqual([{ ids: ['p'], dryRun: false }]);
    expect(told).toEqual({
      ...{
        asOf: '2026-11-30T12:00:00.000Z',
        created: 1,
        updated: 0,
        deleted: 0,
        unchanged: 1,
        conflicts: 0,
        orphans: 0,
      },
      ...{ remaining: 0, failed: 1, clustersUnderNoPolicy: 3, stopped: null, names: ['SLO a'], gone: [] },
      ...{ failures: [refused], stoppedBy: 'time' },
    });
  });

  it('fail as a run where nothing of what had to be written was', async () => {
    const results = [result('a', { outcome: 'failed', failure: refused })];
    await expect(protect(aRun({ results }))).rejects.toMatchObject({ code: 'MissingScope', hint: 'Ask.' });
  });

  it.each(['alert', 'dashboard'] as const)(
    'do not fail as a run where an %s was written beside what was not',
    async (kind) => {
      const results = [result('a', { kind }), result('b', { outcome: 'failed', failure: refused })];
      const { told } = await protect(aRun({ results }));
      expect(told).toMatchObject({ created: 0, failed: 1, failures: [refused] });
    },
  );

  it('stay small whatever the fleet: a workflow keeps a megabyte', async () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `cluster-cpu-time:${at}`);
    const orphans = keys.map((key) => ({
      ...{ key, id: key, name: key, evidence: { noDataForDays: 9, listedEntities: 4 }, engine: 'platform' as const },
      ...{ policyId: null, deletes: false, keptBecause: null },
    }));
    const plan = { ...aRun().plan, create: keys.map(row), unchanged: keys.map(row), orphans };
    const { told } = await protect(aRun({ plan, results: keys.map((key) => result(key)) }));
    expect(JSON.stringify(told).length).toBeLessThan(10_000);
    expect(told).toMatchObject({ created: 10_000, orphans: 10_000 });
  });
});
