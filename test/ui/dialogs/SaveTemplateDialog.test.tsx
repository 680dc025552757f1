import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { AppRoot } from '@dynatrace/strato-components/core';
import type { SavedTemplate } from '../../../domain/model/savedTemplates';
import { createQueryClient } from '../../../ui/app/data/transport/queryClient';
import { SaveTemplateDialog } from '../../../ui/app/dialogs/savedTemplates/SaveTemplateDialog';
import { FakeBackend, type FakeBackendParts } from '../../kit/fakeBackend';
import { someExclusion } from '../../domain/slo/someExclusion';
import { someParameters } from '../../domain/slo/someSlos';

const tier1: SavedTemplate = {
  id: 'tier-1',
  title: 'Tier 1',
  baseTemplateId: 'cluster-cpu-time',
  parameters: someParameters({ threshold: 60 }),
};

function open(parts: FakeBackendParts = {}, templateId = 'cluster-cpu-time') {
  const backend = new FakeBackend(parts).install();
  const saved = jest.fn();
  render(
    <AppRoot>
      <QueryClientProvider client={createQueryClient()}>
        <SaveTemplateDialog
          templateId={templateId}
          parameters={someParameters({ exclusions: [someExclusion()] })}
          onSaved={saved}
          onDismiss={() => undefined}
        />
      </QueryClientProvider>
    </AppRoot>,
  );
  return { backend, saved, user: userEvent.setup() };
}

describe('SaveTemplateDialog', () => {
  it('saves the values under a title, without maintenance windows, and hands the template on', async () => {
    const { backend, saved, user } = open();
    await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Gold!');
    expect(screen.getByText(/as cluster-cpu-time\.gold\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the template' }));
    const gold = { id: 'gold', title: 'Gold!', baseTemplateId: 'cluster-cpu-time', parameters: someParameters() };
    await waitFor(() => expect(saved).toHaveBeenCalledWith(gold));
    expect(await backend.keptOf('templates')).toEqual({ version: 1, templates: [gold] });
  });

  it('asks for a title', async () => {
    const { backend, user } = open();
    await screen.findByRole('textbox', { name: /Title/ });
    await user.click(screen.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter a title.');
    expect(backend.callsOf('change-stored')).toEqual([]);
  });

  it('asks whether to replace one of that title, and can keep both', async () => {
    const { backend, user } = open({ states: { templates: { version: 1, templates: [tier1] } } });
    await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Tier 1');
    await user.click(await screen.findByRole('radio', { name: /Keep both/ }));
    await user.click(screen.getByRole('button', { name: 'Save the template' }));
    await waitFor(async () =>
      expect(await backend.keptOf('templates')).toEqual({
        version: 1,
        templates: [tier1, { ...tier1, id: 'tier-1-2', parameters: someParameters() }],
      }),
    );
  });

  it('never replaces a template of another kind', async () => {
    const { backend, user } = open(
      { states: { templates: { version: 1, templates: [tier1] } } },
      'cluster-memory-time.silver',
    );
    await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Tier 1');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save the template' }));
    await waitFor(async () =>
      expect(await backend.keptOf('templates')).toMatchObject({
        templates: [tier1, { id: 'tier-1-2', baseTemplateId: 'cluster-memory-time' }],
      }),
    );
  });

  it('keeps what was typed when saving is refused', async () => {
    const { saved, user } = open({
      stateFault: (method) => (method === 'PUT' ? 403 : undefined),
      settingsFault: (verb) => (verb === 'all' ? undefined : 403),
    });
    await user.type(await screen.findByRole('textbox', { name: /Title/ }), 'Gold');
    await user.click(screen.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByText('The template was not saved')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Gold');
    expect(saved).not.toHaveBeenCalled();
  });
});
