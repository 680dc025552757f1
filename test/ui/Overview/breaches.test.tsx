import { screen, within } from '@testing-library/react';
import type { RecentBreachesValue } from '../../../domain/contract/recentBreaches';
import { Failure } from '../../../domain/failure';
import { lookedWords, markOf, placesOfClassic, ticksOf } from '../../../ui/app/pages/Overview/timeline';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, anSlo, discovered, listed } from '../Clusters/clusterWorld';
import { aStatus } from '../Connect/situations';
import { noPermission } from '../data/planWorld';

const span = { from: '2026-03-09T12:00:00Z', to: '2026-03-10T12:00:00Z' };
const found = (change: Partial<RecentBreachesValue> = {}): RecentBreachesValue => ({
  ...{ asOf: span.to, ...span, grainMinutes: 5, slos: [], more: 0, looked: 3, warnings: [] },
  notLooked: { headroom: 0, unreadable: 0, unknown: 0, silent: 0, late: 0 },
  ...change,
});
const breach = (id: string, badMinutes = 30) => ({
  ...{ engine: 'platform' as const, id, name: `SLO ${id}`, cluster: 'prod', badMinutes },
  runs: [{ from: '2026-03-09T18:00:00Z', to: '2026-03-09T18:30:00Z' }],
});

const entity = 'CUSTOM_DEVICE-00000000000000AA';
const slos = [
  anSlo({ engine: 'classic', id: 'c', key: `cluster-cpu-time:${entity}` }),
  anSlo({ engine: 'platform', id: 'p', key: 'cluster-cpu-time:111122223333/eu-west-1/other' }),
];

const open = (functions: Record<string, FakeFunction>) =>
  renderPage('/', {
    functions: {
      'pipeline-status': () => aStatus(),
      'discover-clusters': () =>
        discovered([aCluster({ entityId: entity }), aCluster({ name: 'other', entityId: null })]),
      'list-slos': () => listed(slos),
      ...functions,
    },
  });
const tile = () => screen.findByRole('region', { name: 'Breaches of the last 24 hours' });

describe('breaches of the last 24 hours', () => {
  it('are asked for once for all SLOs, with the places of those that know only their entity', async () => {
    const { backend } = open({ 'recent-breaches': () => found() });
    expect(await within(await tile()).findByText(/^None of 3 SLOs/)).toBeInTheDocument();
    expect(backend.callsOf('recent-breaches')).toMatchObject([{ clusters: [{ entityId: entity, cluster: 'prod' }] }]);
  });

  it('lead to their SLO, from the name and from the line of time, worst first', async () => {
    const many = Array.from({ length: 10 }, (_, at) => breach(String(at), 100 - at));
    open({ 'recent-breaches': () => found({ slos: many, more: 5 }) });
    const region = await tile();
    const links = await within(region).findAllByRole('link');
    expect(links.slice(0, 2).map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['SLO 0', '/slos/platform/0'],
      ['SLO 1', '/slos/platform/1'],
    ]);
    expect(within(region).getByRole('link', { name: 'See 7 more SLOs' })).toHaveAttribute('href', '/slos');
    const marks = within(region).getAllByTitle(/–/);
    expect(marks[0]?.closest('a')).toHaveAttribute('href', '/slos/platform/0');
  });

  it('say why they could not be read, and what may be missing', async () => {
    open({
      'recent-breaches': () => {
        throw new Failure(noPermission);
      },
    });
    expect(await within(await tile()).findByRole('alert')).toBeInTheDocument();
  });

  it('are not asked for where there is no SLO of this app', async () => {
    const { backend } = open({ 'list-slos': () => listed([anSlo({ foreign: true, key: null })]) });
    await screen.findByText(/No SLO of this app/);
    expect(screen.queryByRole('region', { name: 'Breaches of the last 24 hours' })).not.toBeInTheDocument();
    expect(backend.callsOf('recent-breaches')).toEqual([]);
  });
});

describe('a line of time', () => {
  it('places a stretch by its share, and keeps a short one at the end visible', () => {
    expect(markOf({ from: '2026-03-09T18:00:00Z', to: '2026-03-10T00:00:00Z' }, span)).toEqual({
      left: 0.25,
      width: 0.25,
    });
    const last = markOf({ from: '2026-03-10T11:55:00Z', to: span.to }, span);
    expect(last.width).toBe(0.006);
    expect(last.left + last.width).toBe(1);
  });

  it('has a tick at every sixth hour of the day', () => {
    // A day has four of them wherever a person is, and five where it begins at one.
    expect([4, 5]).toContain(ticksOf(span).length);
    expect(ticksOf(span).every(({ text }) => /^(12|6)\s[AP]M$/.test(text))).toBe(true);
  });

  it('names what was left out, and why', () => {
    const notLooked = { headroom: 2, unreadable: 1, unknown: 0, silent: 3, late: 4 };
    expect(lookedWords(found({ slos: [breach('a')], looked: 12, notLooked }))).toBe(
      '1 of 12 SLOs beyond the threshold, in slices of 5 min. Left out: 2 headroom SLOs without a threshold, 1 edited by hand, 3 without data, 4 not read in time.',
    );
  });

  it('asks for no place of a cluster that no classic SLO is about', () => {
    const clusters = [
      aCluster({ entityId: entity }),
      aCluster({ name: 'x', entityId: 'CUSTOM_DEVICE-00000000000000BB' }),
    ];
    expect(placesOfClassic(slos, clusters).map(({ cluster }) => cluster)).toEqual(['prod']);
  });
});
