import { screen } from '@testing-library/react';
import { renderPage as render } from '../../kit/renderPage';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { someFacts } from '../../domain/environment/someApis';

const renderPage = (path: string, parts: FakeBackendParts = {}) =>
  render(path, { functions: { 'environment-facts': () => someFacts() }, ...parts });

const stored = {
  version: 1,
  consoleOrigin: null,
  templateUrl: 'https://bucket.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml',
  ingestEndpoint: 'eu',
  environmentApiUrl: null,
};

describe('Settings', () => {
  it('shows what is stored', async () => {
    renderPage('/settings', { states: { settings: stored } });
    expect(await screen.findByRole('textbox', { name: 'Template URL' })).toHaveValue(stored.templateUrl);
    expect(screen.getByRole('radio', { name: /^EU/ })).toBeChecked();
  });

  it('starts with the defaults when nothing was ever saved', async () => {
    renderPage('/settings');
    expect(await screen.findByRole('textbox', { name: 'Template URL' })).toHaveValue('');
    expect(screen.getByRole('radio', { name: /^Global/ })).toBeChecked();
  });

  it('saves what was typed, an emptied field as null, and says so', async () => {
    const { user, backend } = renderPage('/settings', { states: { settings: stored } });
    const consoleAddress = await screen.findByRole('textbox', { name: 'AWS console address' });
    await user.type(consoleAddress, 'https://console.example.com/aws/');
    await user.clear(screen.getByRole('textbox', { name: 'Template URL' }));
    await user.click(screen.getByRole('radio', { name: /^US/ }));
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(backend.stateOf('settings')).toEqual({
      version: 1,
      consoleOrigin: 'https://console.example.com/aws',
      templateUrl: null,
      ingestEndpoint: 'us',
      environmentApiUrl: null,
    });
  });

  it('explains a wrong address beside its field and saves nothing', async () => {
    const { user, backend } = renderPage('/settings', { states: { settings: stored } });
    const templateUrl = await screen.findByRole('textbox', { name: 'Template URL' });
    await user.clear(templateUrl);
    await user.type(templateUrl, 'http://example.com/template.yaml');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(templateUrl).toHaveAccessibleDescription(/not an https URL of an S3 object/i);
    expect(backend.stateOf('settings')).toEqual(stored);
  });

  it.each([
    ['https://abc12345.live.dynatrace.com/api/v2', 'https://abc12345.live.dynatrace.com'],
    ['http://abc12345.apps.dynatrace.com/ui/apps/x#y', 'https://abc12345.live.dynatrace.com'],
  ])('cuts an API address copied from the browser, %s, to the environment', async (typed, saved) => {
    const { user, backend } = renderPage('/settings');
    await user.type(await screen.findByRole('textbox', { name: 'Environment API address' }), typed);
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(backend.stateOf('settings')).toMatchObject({ environmentApiUrl: saved });
  });

  it('refuses an address that is none of an environment, with the form that is right', async () => {
    const { user, backend } = renderPage('/settings');
    const field = await screen.findByRole('textbox', { name: 'Environment API address' });
    await user.type(field, 'abc12345');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(field).toHaveAccessibleDescription(/https:\/\/abc12345\.live\.dynatrace\.com/);
    expect(backend.stateOf('settings')).toBeUndefined();
  });

  it('shows a hostile stored value at its field with the remedy, and works with the rest', async () => {
    const hostile = { ...stored, consoleOrigin: 'javascript:alert(1)' };
    const { user, backend } = renderPage('/settings', { states: { settings: hostile } });
    const field = await screen.findByRole('textbox', { name: 'AWS console address' });
    expect(field).toHaveValue('');
    expect(field).toHaveAccessibleDescription(
      /Stored is “javascript:alert\(1\)”.*It is not used\. Give scheme and host/,
    );
    expect(screen.getByRole('textbox', { name: 'Template URL' })).toHaveValue(stored.templateUrl);
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(backend.stateOf('settings')).toEqual(stored);
  });

  it('says beside the delivery endpoint that the stored one cannot be used, and takes the default', async () => {
    renderPage('/settings', { states: { settings: { ...stored, ingestEndpoint: 'mars' } } });
    expect(await screen.findByRole('radio', { name: /^Global/ })).toBeChecked();
    expect(screen.getByRole('alert')).toHaveTextContent(/Stored is “mars”: .*none of global, us, eu/);
    expect(screen.queryByText(/Correct them in/)).not.toBeInTheDocument();
  });

  it('fills in the defaults, and keeps them only when saved', async () => {
    const { user, backend } = renderPage('/settings', { states: { settings: stored } });
    await user.click(await screen.findByRole('button', { name: 'Fill in the defaults' }));
    expect(screen.getByRole('textbox', { name: 'Template URL' })).toHaveValue('');
    expect(screen.getByText('Not saved yet.')).toBeInTheDocument();
    expect(backend.stateOf('settings')).toEqual(stored);
  });

  it('says what is wrong with stored settings it cannot read, offers no form, and leaves them alone', async () => {
    const { backend } = renderPage('/settings', { states: { settings: { version: 9 } } });
    expect(await screen.findByRole('alert')).toHaveTextContent('newer version');
    expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
    expect(backend.stateOf('settings')).toEqual({ version: 9 });
  });

  it('says whose move it is when saving is not allowed', async () => {
    const { user } = renderPage('/settings', {
      stateFault: (method) => (method === 'PUT' ? 403 : undefined),
    });
    await user.click(await screen.findByRole('button', { name: 'Save settings' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The settings were not saved');
    expect(alert).toHaveTextContent('administers Dynatrace');
    expect(alert).toHaveTextContent('a policy that allows state:app-states:write');
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  it('reads again on request after a failure', async () => {
    let isDown = true;
    const { user } = renderPage('/settings', { stateFault: () => (isDown ? 403 : undefined) });
    await screen.findByRole('alert');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('textbox', { name: 'Template URL' })).toBeInTheDocument();
  });
});
