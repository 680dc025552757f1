import { screen, waitFor } from '@testing-library/react';
import type { SavedTemplate } from '../../../domain/model/savedTemplates';
import { templatesAsJson } from '../../../domain/slo/saved/savedTemplate';
import { renderPage } from '../../kit/renderPage';

const tier1: SavedTemplate = {
  id: 'tier-1',
  title: 'Tier 1',
  baseTemplateId: 'cluster-cpu-time',
  parameters: { target: 99.5, warning: 99.9, window: '-30d', threshold: 70, statistic: 'avg', noData: 'bad' },
};
const stored = (...templates: SavedTemplate[]) => ({ templates: { version: 1, templates } });
const open = (parts: Parameters<typeof renderPage>[1] = {}) => renderPage('/slos/templates', parts);

function fileWith(text: string): File {
  const file = new File([text], 'templates.json', { type: 'application/json' });
  // jsdom's files cannot be read this way.
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  return file;
}

describe('Saved templates', () => {
  it('shows what each is made of', async () => {
    open({ states: stored(tier1) });
    expect(await screen.findByRole('heading', { name: 'Tier 1' })).toBeInTheDocument();
    expect(
      screen.getByText(
        'Target: 99.5 % · Warning: 99.9 % · Window: last 30 days · Threshold: 70 % · Measured by: average · Time slices without data: bad',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('cluster-cpu-time.tier-1')).toBeInTheDocument();
  });

  it('says how to get one when there is none', async () => {
    open();
    expect(await screen.findByText('No saved template yet')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import from a file' })).toBeInTheDocument();
  });

  it('imports what is new, and what is taken as answered', async () => {
    const { user, backend } = open({ states: stored(tier1) });
    const theirs = { ...tier1, title: 'Their tier 1' };
    const tier2 = { ...tier1, id: 'tier-2', title: 'Tier 2' };
    await user.click(await screen.findByRole('button', { name: 'Import from a file' }));
    await user.upload(await screen.findByLabelText('File'), fileWith(templatesAsJson([theirs, tier2])));
    expect(await screen.findByText('"Their tier 1": tier-1 is saved already, with other values')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Import 1 template' }));
    await waitFor(async () => expect(await backend.keptOf('templates')).toEqual(stored(tier1, tier2).templates));
    expect(await screen.findByText('Tier 2')).toBeInTheDocument();
  });

  it('names the wrong field of a bad file, and imports nothing', async () => {
    const { user, backend } = open({ states: stored(tier1) });
    const bad = { ...tier1, id: 'bad', parameters: { ...tier1.parameters, warning: 90 } };
    await user.click(await screen.findByRole('button', { name: 'Import from a file' }));
    await user.upload(await screen.findByLabelText('File'), fileWith(templatesAsJson([bad])));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'templates.0.parameters.warning: must be greater than the target',
    );
    expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
    expect(await backend.keptOf('templates')).toEqual(stored(tier1).templates);
  });

  it('deletes one after asking', async () => {
    const { user, backend } = open({ states: stored(tier1) });
    await user.click(await screen.findByRole('button', { name: 'Delete Tier 1' }));
    await user.click(await screen.findByRole('button', { name: 'Delete the template' }));
    expect(await screen.findByText('No saved template yet')).toBeInTheDocument();
    expect(await backend.keptOf('templates')).toEqual(stored().templates);
  });

  it('says so when deleting is refused', async () => {
    const { user } = open({
      states: stored(tier1),
      stateFault: (method) => (method === 'PUT' ? 403 : undefined),
      settingsFault: (verb) => (verb === 'all' ? undefined : 403),
    });
    await user.click(await screen.findByRole('button', { name: 'Delete Tier 1' }));
    await user.click(await screen.findByRole('button', { name: 'Delete the template' }));
    expect(await screen.findByText('The template was not deleted')).toBeInTheDocument();
  });

  it('says what is wrong with stored templates it cannot read, and leaves them alone', async () => {
    const { backend } = open({ states: { templates: { version: 9 } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('newer version');
    expect(screen.queryByText('No saved template yet')).not.toBeInTheDocument();
    expect(backend.stateOf('templates')).toEqual({ version: 9 });
  });
});
