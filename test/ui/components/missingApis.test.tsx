import { screen } from '@testing-library/react';
import type { ApiState, EnvironmentApi } from '../../../domain/model/environment';
import { renderPage } from '../../kit/renderPage';
import { someFacts, withoutClassicSlos } from '../../domain/environment/someApis';
import { discovered } from '../Clusters/clusterWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(
  () =>
    Promise.all([
      import('../../../ui/app/SloRoutes'),
      import('../../../ui/app/pages/NewSlos/NewSlos'),
      import('../../../ui/app/pages/Connect/Connect'),
    ]),
  60_000,
);

const open = (path: string, states: Partial<Record<EnvironmentApi, ApiState>>) =>
  renderPage(path, {
    functions: {
      'environment-facts': () => someFacts(states),
      'discover-clusters': () => discovered([]),
      'list-slos': () => ({ asOf: '2026-11-28T08:00:00.000Z', slos: [], warnings: [] }),
      'pipeline-status': () => ({
        ...{ asOf: '2026-11-28T08:00:00.000Z', streams: [] },
        extension: { state: 'active', name: 'x', version: '1' },
      }),
    },
  });

const pages = ['/', '/connect', '/pipelines', '/clusters', '/slos', '/slos/new', '/slos/platform/some-id'];

describe('what a page misses', () => {
  it.each(pages)(
    'is told on %s in one line with the way to the table, where Grail and metrics are denied',
    async (path) => {
      open(path, { grail: 'denied', metrics: 'denied' });
      expect(await screen.findByText(/You have no permission for .*Grail/)).toBeInTheDocument();
      expect(screen.getAllByRole('link', { name: 'What this environment has' })[0]).toHaveAttribute(
        ...['href', '/settings#environment'],
      );
    },
  );

  it.each(pages)('is not mentioned on %s while nothing is missing', async (path) => {
    const { backend } = open(path, { ...withoutClassicSlos, extensions: 'gone', metrics: 'gone' });
    await screen.findByRole('heading', { level: 1 });
    expect(backend.callsOf('environment-facts')).toHaveLength(1);
    expect(screen.queryByText('Missing here')).not.toBeInTheDocument();
    expect(screen.queryByText('Not known')).not.toBeInTheDocument();
  });

  it('is worded as not known where the answer did not come', async () => {
    open('/slos', { platformSlos: 'unknown' });
    expect(await screen.findByText(/Whether platform SLOs can be used is not known right now/)).toBeInTheDocument();
    expect(screen.queryByText('Missing here')).not.toBeInTheDocument();
  });

  it('speaks on the page of one classic SLO of what that one needs', async () => {
    open('/slos/classic/some-id', withoutClassicSlos);
    expect(
      await screen.findByText(/This environment no longer has classic SLOs and the Entities API/),
    ).toBeInTheDocument();
  });
});
