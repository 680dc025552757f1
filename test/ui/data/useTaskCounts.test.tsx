import type { ReactNode } from 'react';
import { renderHook, waitFor } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { UsageRemark, UsageSeriesPayload } from '../../../domain/contract/usageSeries';
import { clusterKey } from '../../../domain/model/cluster';
import { createQueryClient } from '../../../ui/app/data/transport/queryClient';
import { useTaskCounts } from '../../../ui/app/data/clusters/useTaskCounts';
import { FakeBackend, type FakeFunction } from '../../kit/fakeBackend';
import { aCluster } from '../Clusters/clusterWorld';
import { tasksOf } from '../NewSlos/newSlosWorld';
import { Failure } from '../../../domain/failure';
import { noPermission } from './planWorld';

const named = (name: string) => aCluster({ entityId: null, name });

async function countsOf(names: string[], answer: FakeFunction) {
  const backend = new FakeBackend({ functions: { 'usage-series': answer } }).install();
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const clusters = names.map(named);
  const { result } = renderHook(() => useTaskCounts(clusters), { wrapper });
  await waitFor(() => expect(result.current.isFetching).toBe(false));
  const { counted, failure } = result.current;
  const of = (name: string) => counted.get(clusterKey(named(name)));
  return { of, failure, calls: backend.callsOf('usage-series') };
}

describe('whether tasks are counted', () => {
  const withRemark = (remark: UsageRemark) => (payload: UsageSeriesPayload) => ({
    ...tasksOf(['a'])(payload),
    remarks: [remark],
  });

  it('is not known of what Dynatrace cut off, but of what came', async () => {
    const { of } = await countsOf(['a', 'b'], withRemark({ code: 'truncated', message: 'Only a part.' }));
    expect([of('a'), of('b')]).toEqual([true, undefined]);
  });

  it('is known to be false where the environment lacks the metric of Container Insights', async () => {
    const { of } = await countsOf(['a', 'b'], withRemark({ code: 'no-metric', message: 'Not here.', series: [1] }));
    expect([of('a'), of('b')]).toEqual([true, false]);
  });

  it('is known of the other clusters where one call of several fails, whose failure is told', async () => {
    // 500 targets a call, and 2,000 clusters at most.
    const names = Array.from({ length: 2001 }, (_, at) => `c${at}`);
    const { of, failure, calls } = await countsOf(names, (payload: UsageSeriesPayload) => {
      if (payload.targets[0]?.cluster === 'c500') throw new Failure(noPermission);
      return tasksOf(['c0', 'c1000'])(payload);
    });
    expect(calls).toHaveLength(4);
    expect([of('c0'), of('c499'), of('c500'), of('c999'), of('c1000'), of('c1999'), of('c2000')]).toEqual([
      ...[true, false, undefined, undefined],
      ...[true, false, undefined],
    ]);
    expect(failure).toMatchObject({ code: noPermission.code });
  });
});
