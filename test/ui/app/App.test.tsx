import { screen, within } from '@testing-library/react';
import { renderPage } from '../../kit/renderPage';
import { aStatus } from '../Connect/situations';

describe('the app', () => {
  it('offers its five pages in the header', async () => {
    renderPage('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    for (const page of [
      ['Overview', '/'],
      ['Pipelines', '/pipelines'],
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

  it('counts the wizard of Connect as a part of Pipelines, and says so above its title', async () => {
    renderPage('/connect', { functions: { 'pipeline-status': () => aStatus() } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Connect' })).toBeInTheDocument();
    const crumbs = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(within(crumbs).getByRole('link', { name: 'Pipelines' })).toHaveAttribute('href', '/pipelines');
    const inHeader = screen.getAllByRole('link', { name: 'Pipelines' }).find((link) => !crumbs.contains(link));
    expect(inHeader).toHaveAttribute('aria-current', 'page');
  });

  it('has a help menu with the documentation', async () => {
    const { user } = renderPage('/nowhere');
    await user.click(await screen.findByRole('button', { name: /help/i }));
    await user.click(await screen.findByText('Documentation'));
    expect(await screen.findByText('Service-level objectives')).toBeInTheDocument();
  });
});
