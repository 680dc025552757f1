import { screen, within } from '@testing-library/react';
import { emptyDraft } from '../../../ui/app/pages/NewSlos/draft/sloDraft';
import { fieldsFor, templateChoices, typedAfter } from '../../../ui/app/pages/NewSlos/draft/templateChoices';
import { chooseClassic, open } from './newSlosWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

const choice = templateChoices().find(({ id }) => id === 'cluster-cpu-time')!;
const shown = (engine: 'classic' | 'platform', typed: object = {}) => {
  const { target, warning, threshold, window } = fieldsFor(
    { ...emptyDraft, engine, parameters: { [choice.id]: typed } },
    choice,
  );
  return { target, warning, threshold, window };
};

describe('the form of a template', () => {
  it('begins with what the engine can reach: 99.1 % of 120 classic slots, 99.9 % of 1,008', () => {
    const rest = { threshold: '80', window: '-7d' };
    expect(shown('classic')).toEqual({ target: '99.1', warning: '99.5', ...rest });
    expect(shown('platform')).toEqual({ target: '99.9', warning: '99.95', ...rest });
  });

  it('keeps what was typed when the engine changes, and only that', () => {
    const before = fieldsFor({ ...emptyDraft, engine: 'classic', parameters: {} }, choice);
    const typed = typedAfter({}, before, { ...before, threshold: '60' });
    expect(typed).toEqual({ threshold: '60' });
    expect(shown('platform', typed)).toEqual({ target: '99.9', warning: '99.95', threshold: '60', window: '-7d' });
    expect(shown('classic', { target: '99.9' })).toMatchObject({ target: '99.9', warning: '99.95' });
    expect(shown('platform', { warning: '99.99' })).toMatchObject({ target: '99.9', warning: '99.99' });
  });

  it('holds on while a number is half typed', () => {
    for (const target of ['', '9', '99.', 'x', '100']) expect(shown('classic', { target }).target).toBe(target);
  });
});

describe('choosing the engine', () => {
  it('changes what the templates promise by default', async () => {
    const page = open();
    const services = await screen.findByRole('region', { name: 'Templates: Service usage' });
    expect(within(services).getAllByText('Below 80 % for 99.9 % of the last 7 days')).not.toHaveLength(0);
    await chooseClassic(page);
    expect(within(services).getAllByText('Below 80 % for 99.1 % of the last 7 days')).not.toHaveLength(0);
  });
});
