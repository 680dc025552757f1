import { screen, waitFor } from '@testing-library/react';
import type { UsageSeriesPayload } from '../../../domain/contract/usageSeries';
import { Failure } from '../../../domain/failure';
import { renderPage } from '../../kit/renderPage';
import { aCluster, aFargateCluster, asOf, discovered, listed } from './clusterWorld';

describe('the lines of the Clusters page', () => {
  beforeAll(() => import('../../../ui/app/pages/Clusters/Clusters'), 30_000);

  it('are asked for in one question for each metric, whatever the number of rows, of Fargate for the service that uses most', async () => {
    const asked: UsageSeriesPayload[] = [];
    const serverless = aFargateCluster({
      servicesNow: { hot: 0, cpu: { service: 'api', value: 50 }, memory: { service: 'worker', value: 60 } },
    });
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered([aCluster(), aCluster({ name: 'other', entityId: null }), serverless]),
        'list-slos': () => listed([]),
        'usage-series': (payload) => {
          asked.push(payload);
          return { asOf, intervalMinutes: 30, from: asOf, to: asOf, series: [], remarks: [] };
        },
      },
    });
    await screen.findByText('serverless');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked.map(({ metric }) => metric).sort()).toEqual(['cpu', 'memory']);
    expect(new Set(asked.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(['2026-03-09T12:00:00.000Z 2026-03-10T12:00:00.000Z']),
    );
    for (const { metric, targets } of asked)
      expect(targets.map(({ cluster, service }) => [cluster, service]).sort()).toEqual([
        ['other', undefined],
        ['prod', undefined],
        ['serverless', metric === 'cpu' ? 'api' : 'worker'],
      ]);
  });

  it('say so when they cannot be read, and leave the rest as it is', async () => {
    renderPage('/clusters', {
      functions: {
        'discover-clusters': () => discovered([aCluster()]),
        'list-slos': () => listed([]),
        'usage-series': () => {
          throw new Failure({
            code: 'MissingScope',
            message: 'You may not read metrics',
            whose: 'operator',
            hint: 'Ask for it.',
          });
        },
      },
    });
    expect(
      await screen.findByText(/The lines of the last day could not be read: You may not read metrics/),
    ).toBeVisible();
    expect(screen.getByText('41.3 %')).toBeInTheDocument();
  });
});
