import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../kit/renderPage';
import { aConnection, aStatus, publishedSettings, storedConnections } from './situations';

const open = (path: '/connect' | '/pipelines', states: Record<string, unknown>) =>
  renderPage(path, { states, functions: { 'pipeline-status': () => aStatus() } });

describe.each(['/connect', '/pipelines'] as const)('%s with stored values that are wrong', (path) => {
  it.each(['javascript:alert(1)', 'https://me:pw@console.aws.amazon.com', 5])(
    'shows the console address %s as not used, and the rest of the page',
    async (consoleOrigin) => {
      const settings = { ...publishedSettings, consoleOrigin };
      open(path, { settings, connections: storedConnections(aConnection()) });
      expect(await screen.findByText(/Some settings cannot be used/)).toBeInTheDocument();
      expect(document.body).not.toHaveTextContent('me:pw');
      if (path === '/connect') return expect(await accountField()).toBeInTheDocument();
      const link = await screen.findByRole('link', { name: /See the stack in eu-west-1/ });
      expect(link).toHaveAttribute('href', expect.stringContaining('https://eu-west-1.console.aws.amazon.com/'));
    },
  );

  it('shows a connection in an unknown region at its row, and removes it alone', async () => {
    const odd = aConnection({ region: 'mars-north-1' });
    const { user, backend } = open(path, {
      settings: publishedSettings,
      connections: storedConnections(odd, aConnection()),
    });
    expect(await screen.findByText(/"mars-north-1" is not an AWS region/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Remove row / }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(async () => expect(await backend.keptOf('connections')).toEqual(storedConnections(aConnection())));
    await waitFor(() => expect(screen.queryByText(/mars-north-1/)).not.toBeInTheDocument());
  });

  it('works where what a newer version stored cannot be read', async () => {
    open(path, { settings: { version: 9 }, connections: { version: 9, connections: [] } });
    expect(await screen.findByText(/The stored connections cannot be read/)).toBeInTheDocument();
    expect(await (path === '/connect' ? accountField() : screen.findByText('Nothing arrives'))).toBeInTheDocument();
    expect(screen.queryByText('Nothing is connected')).toBeNull();
  });
});

const accountField = () => screen.findByRole('textbox', { name: /AWS account id/ });
