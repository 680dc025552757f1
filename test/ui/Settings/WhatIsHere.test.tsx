import { screen, waitFor, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import { environmentApis } from '../../../domain/model/environment';
import { renderPage } from '../../kit/renderPage';
import { someFacts, withoutClassicSlos } from '../../domain/environment/someApis';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/Settings/Settings'), 60_000);

const open = (answer: () => unknown, path = '/settings') =>
  renderPage(path, { functions: { 'environment-facts': answer } });
const section = () => screen.findByRole('region', { name: 'What this environment has' });
const rowOf = async (title: string) =>
  (await within(await section()).findByText(title)).closest('[role="row"]') as HTMLElement;

const down = new Failure({
  ...{ code: 'Unavailable', message: 'No answer.', whose: 'platform', hint: 'Try again in a moment.' },
});

describe('what this environment has', () => {
  it('is a table of APIs, each with its state in words', async () => {
    open(() => someFacts());
    for (const title of ['Grail', 'Platform SLOs', 'Classic SLOs', 'API tokens', 'Dynatrace Hub'])
      expect(await rowOf(title)).toHaveTextContent('Available');
    expect(within(await section()).getByText(/^Classic and latest Dynatrace stand side by side/)).toBeInTheDocument();
    expect(within(await section()).getByText(/New SLOs begin with it\.$/)).toHaveTextContent('platform SLOs and Grail');
    expect(within(await section()).getByText('They came by a metric stream.')).toBeInTheDocument();
  });

  it('tells gone, denied and not known apart, each with what there is to do', async () => {
    open(() => someFacts({ slos: 'gone', settings: 'denied', hub: 'unknown' }));
    const gone = await rowOf('Classic SLOs');
    expect(gone).toHaveTextContent('Gone');
    expect(gone).toHaveTextContent('It was removed.');
    expect(gone).toHaveTextContent('Instead: Platform SLOs (/platform/slo/v1/slos)');
    const denied = await rowOf('Settings');
    expect(denied).toHaveTextContent('Not permitted');
    expect(denied).toHaveTextContent('Ask an administrator to grant: slo:slos:read');
    const unknown = await rowOf('Dynatrace Hub');
    expect(unknown).toHaveTextContent('Not known');
    expect(unknown).toHaveTextContent('It did not answer.');
    expect(unknown).toHaveTextContent('It is asked again by itself.');
  });

  it('does not take metrics that could not be looked for as none', async () => {
    open(() => ({
      ...someFacts(),
      families: [],
      familiesUnknown: 'Could not list the ECS metrics. Try again in a moment.',
    }));
    expect(await within(await section()).findByText(/^Not known\. Could not list the ECS metrics/)).toBeInTheDocument();
  });

  it('says why an engine cannot be used', async () => {
    open(() => someFacts(withoutClassicSlos));
    expect(
      await within(await section()).findByText('This environment no longer has classic SLOs and the Entities API.'),
    ).toBeInTheDocument();
    expect(within(await section()).getByText('Not usable')).toBeInTheDocument();
  });

  it('is asked anew on request, and says so while it is', async () => {
    let grail: 'denied' | 'available' = 'denied';
    const { user, backend } = open(() => someFacts({ grail }));
    expect(await rowOf('Grail')).toHaveTextContent('Not permitted');
    grail = 'available';
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(async () => expect(await rowOf('Grail')).toHaveTextContent('Available'));
    expect(backend.callsOf('environment-facts')).toEqual([{}, { refresh: true }]);
  });

  it('is asked once a session, however many pages are opened', async () => {
    const { user, backend } = open(() => someFacts());
    await rowOf('Grail');
    await user.click(screen.getByRole('link', { name: 'Pipelines' }));
    await screen.findByRole('heading', { level: 1, name: 'Pipelines' });
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await rowOf('Grail');
    expect(backend.callsOf('environment-facts')).toHaveLength(1);
  });

  it('says what failed when it cannot be asked, and asks again', async () => {
    let isDown = true;
    const { user } = open(() => {
      if (isDown) throw down;
      return someFacts();
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('It could not be asked');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(await rowOf('Grail')).toHaveTextContent('Available');
  });

  it('says that nothing is known instead of a table full of nothing', async () => {
    open(() => someFacts(Object.fromEntries(environmentApis.map((api) => [api, 'unknown' as const]))));
    expect(await screen.findByText('Nothing could be found out')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check again' })).toBeEnabled();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('has the focus when a link leads to it', async () => {
    open(() => someFacts(), '/settings#environment');
    await waitFor(async () =>
      expect(await screen.findByRole('heading', { name: 'What this environment has' })).toHaveFocus(),
    );
  });
});
