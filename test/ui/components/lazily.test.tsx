import { Suspense, type ComponentType } from 'react';
import { render, screen } from '@testing-library/react';
import { AppRoot } from '@dynatrace/strato-components/core';
import { lazyExtra, lazyPage, lazyPart } from '../../../ui/app/components/page/lazily';

const unreachable = (): Promise<ComponentType> =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module: /ui/SlotsChart.js'));

const show = (Lazy: ComponentType) =>
  render(
    <AppRoot>
      <Suspense fallback="loading">
        <p>the rest</p>
        <Lazy />
      </Suspense>
    </AppRoot>,
  );

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

describe('code that cannot be loaded', () => {
  it('is said where the page would be, with a reload as the way on', async () => {
    show(lazyPage(unreachable));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This page could not be shown');
    expect(alert).toHaveTextContent('the session may be over, or a new version of the app may have been installed');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeInTheDocument();
  });

  it('leaves the rest of the page alone', async () => {
    show(lazyPart(unreachable));
    expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page could not be shown');
    expect(screen.getByText('the rest')).toBeInTheDocument();
  });

  it('is told as the network’s where the browser is offline', async () => {
    jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    show(lazyPage(unreachable));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This browser is offline');
    expect(alert).toHaveTextContent('reloads by itself once the connection is back');
  });

  it('is not missed where the page can do without', async () => {
    show(lazyExtra(unreachable));
    expect(await screen.findByText('the rest')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
