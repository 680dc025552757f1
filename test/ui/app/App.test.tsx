import { screen } from '@testing-library/react';
import { renderPage } from '../../kit/renderPage';

describe('the app', () => {
  it('offers its five pages in the header', async () => {
    renderPage('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    for (const page of [
      ['Overview', '/'],
      ['Connect', '/connect'],
      ['Clusters', '/clusters'],
      ['SLOs', '/slos'],
      ['Settings', '/settings'],
    ])
      expect(links).toContainEqual(page);
  });

  it('says that an address has no page and leads back to the overview', async () => {
    const { user } = renderPage('/nowhere');
    await user.click(await screen.findByRole('link', { name: 'Go to the overview' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeInTheDocument();
  });
});
