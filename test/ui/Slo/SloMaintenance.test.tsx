import { screen, within } from '@testing-library/react';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import type { Exclusion } from '../../../domain/model/exclusion';
import type { Slo } from '../../../domain/model/slo';
import { templateOf } from '../../../domain/slo/templates/templates';
import { renderPage } from '../../kit/renderPage';
import { aCluster, discovered, listed } from '../Clusters/clusterWorld';
import { aMissedRow, cpuTimeKey, parameters, target } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slo/SloDetails'), 30_000);

const quarter: Exclusion = {
  id: 'quarter',
  reason: 'Nightly restart',
  start: '2025-12-01T02:15',
  durationMinutes: 15,
  rrule: 'FREQ=DAILY',
  timeZone: 'UTC',
  clusters: null,
};

/** Applied in early December 2025: every night from then to the end of March, 121 of them. */
const applied = (exclusions: Exclusion[]): Slo =>
  templateOf('cluster-cpu-time').build({ ...parameters, slotMinutes: 30, exclusions }, target, {
    engine: 'platform',
    now: Date.parse('2025-12-05T00:00:00Z'),
  });

function open(definition: Slo, change: object = {}, functions: object = {}) {
  const row = aMissedRow({ engine: 'platform', definition, name: definition.name, ...change });
  return renderPage('/slos/platform/slo-2', {
    functions: {
      'list-slos': () => listed([row]),
      'discover-clusters': () => discovered([aCluster()]),
      'delete-slos': () => ({ results: [], remaining: [], references: [] }),
      ...functions,
    },
    states: { exclusions: { version: 1, exclusions: [quarter] } },
  });
}

const item = (definition: Slo, change: object) => ({
  items: [{ key: cpuTimeKey, action: 'update', slo: definition, changes: [], lints: [], ...change }],
  orphans: [],
  summary: { create: 0, update: 1, unchanged: 0, conflict: 0, orphans: 0 },
});

describe('the maintenance windows on the page of an SLO', () => {
  it('show minutes asked for and left out, and until when they are known', async () => {
    open(applied([quarter]));
    const section = await screen.findByRole('region', { name: 'Maintenance windows' });
    // 31 + 31 + 28 + 31 days of a quarter of an hour, each of which takes a slot of half an hour.
    for (const text of ['2025-12-01 to 2026-03-31', '1,815 minutes', '3,630 minutes', '30 minutes', '2026-04-01'])
      expect(within(section).getByText(text)).toBeInTheDocument();
  });

  it('are renewed with one click: planned with the windows of today, and applied', async () => {
    const definition = applied([quarter]);
    const { user, backend } = open(
      definition,
      { lints: [{ code: 'exclusions-run-out', severity: 'warning', message: 'Its windows ran out on 2026-03-01.' }] },
      {
        'plan-slos': () => item(definition, {}),
        'apply-slos': () => ({
          results: [{ key: cpuTimeKey, outcome: 'updated', id: 'slo-2', failure: null }],
          remaining: [],
        }),
      },
    );
    expect(await screen.findByText('Its windows ran out on 2026-03-01.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Renew the maintenance windows' }));
    expect(await screen.findByText('Renewed')).toBeInTheDocument();
    const [plan] = backend.callsOf('plan-slos') as PlanSlosPayload[];
    expect(plan).toMatchObject({
      engine: 'platform',
      requests: [{ templateId: 'cluster-cpu-time', target, parameters: { ...parameters, exclusions: [quarter] } }],
    });
    expect(backend.callsOf('apply-slos')).toMatchObject([{ engine: 'platform', items: [{ action: 'update' }] }]);
  });

  it('write nothing when nothing changes, and say so', async () => {
    const definition = applied([quarter]);
    const { user, backend } = open(definition, {}, { 'plan-slos': () => item(definition, { action: 'unchanged' }) });
    await user.click(await screen.findByRole('button', { name: 'Renew the maintenance windows' }));
    expect(await screen.findByText('It is up to date: nothing had to be written')).toBeInTheDocument();
    expect(backend.callsOf('apply-slos')).toEqual([]);
  });

  it('are not written over an SLO that cannot be applied: the reason is shown', async () => {
    const definition = applied([quarter]);
    const lints = [{ code: 'x', severity: 'error', message: 'The name is taken.' }];
    const { user, backend } = open(definition, {}, { 'plan-slos': () => item(definition, { lints }) });
    await user.click(await screen.findByRole('button', { name: 'Renew the maintenance windows' }));
    expect(await screen.findByText('The name is taken.')).toBeInTheDocument();
    expect(backend.callsOf('apply-slos')).toEqual([]);
  });

  it('are not spoken of where an SLO has none', async () => {
    open(applied([]));
    await screen.findByRole('region', { name: 'Definition' });
    expect(screen.queryByRole('region', { name: 'Maintenance windows' })).not.toBeInTheDocument();
  });
});
