import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { AppRoot } from '@dynatrace/strato-components/core';
import { MemoryRouter, type Location } from 'react-router-dom';
import { routerFuture, Shell } from '../../ui/app/App';
import { createQueryClient } from '../../ui/app/data/transport/queryClient';
import { FakeBackend, type FakeBackendParts } from './fakeBackend';

// Pages load lazily and Strato is large: the first look at one takes seconds on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

/** The whole app at one address, as a user finds it, on a fake platform. */
export function renderPage(path: string | Partial<Location>, parts: FakeBackendParts = {}) {
  const backend = new FakeBackend(parts).install();
  const client = createQueryClient();
  const { queries, mutations } = client.getDefaultOptions();
  client.setDefaultOptions({ queries: { ...queries, retryDelay: 0 }, mutations });
  const view = render(
    <AppRoot>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[path]} future={routerFuture}>
          <Shell />
        </MemoryRouter>
      </QueryClientProvider>
    </AppRoot>,
  );
  return { ...view, backend, client, user: userEvent.setup() };
}
