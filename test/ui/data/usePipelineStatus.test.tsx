import type { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../../ui/app/data/transport/queryClient';
import { usePipelineStatus } from '../../../ui/app/data/pipeline/usePipelineStatus';
import { FakeBackend } from '../../kit/fakeBackend';
import { aConnection, aStatus, aStream } from '../Connect/situations';

const minutes = (count: number) => count * 60_000;
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function watch(answer: () => unknown, connections = [aConnection()]) {
  const backend = new FakeBackend({ functions: { 'pipeline-status': answer } }).install();
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const hook = renderHook(() => usePipelineStatus(connections), { wrapper });
  const looks = () => backend.callsOf('pipeline-status').length;
  return { ...hook, looks };
}

describe('usePipelineStatus', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks every 5 seconds while a connection is not flowing', async () => {
    const { looks, result } = watch(() => aStatus());
    await pass(20_500);
    expect(looks()).toBe(5);
    expect(result.current.pace).toBe('watching');
  });

  it('looks every 30 seconds once everything flows', async () => {
    const { looks, result } = watch(() => aStatus({ streams: [aStream()] }));
    await pass(60_500);
    expect(looks()).toBe(3);
    expect(result.current.pace).toBe('steady');
  });

  it('is not content when another region of the account flows', async () => {
    const { result } = watch(() => aStatus({ streams: [aStream({ region: 'us-east-1' })] }));
    await pass(100);
    expect(result.current.pace).toBe('watching');
  });

  it('slows down to once a minute after 15 minutes, and watches closely again on request', async () => {
    const { looks, result } = watch(() => aStatus());
    await pass(minutes(15) + 5_500);
    expect(result.current.pace).toBe('slowed');
    const before = looks();
    await pass(minutes(3));
    expect(looks() - before).toBe(3);
    act(() => result.current.watchAgain());
    await pass(100);
    expect(result.current.pace).toBe('watching');
    expect(looks() - before).toBe(4);
  });

  it('stops looking when the view is left', async () => {
    const { looks, unmount } = watch(() => aStatus());
    await pass(5_500);
    const before = looks();
    unmount();
    await pass(minutes(2));
    expect(looks()).toBe(before);
  });
});
