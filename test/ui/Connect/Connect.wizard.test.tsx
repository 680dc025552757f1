import { someFacts } from '../../domain/environment/someApis';
import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import {
  chooseRegion,
  fillAccount,
  goOnToToken,
  openRegions,
  reachLaunch,
  reachToken,
  unfold,
  type User,
} from './connectSteps';
import { aConnection, anAccount, anArn, aStatus, aStream, publishedSettings, storedConnections } from './situations';

const open = (parts: FakeBackendParts = {}) =>
  renderPage('/connect', {
    states: { settings: publishedSettings },
    ...parts,
    functions: { 'pipeline-status': () => aStatus(), ...parts.functions },
  });

const step = (name: RegExp) => screen.findByRole('region', { name });

describe('Connect, account and regions', () => {
  const options = () => screen.getAllByRole('option').map((one) => one.textContent);

  it('keeps later steps closed until this one is finished', async () => {
    open();
    expect(await step(/^2\. Token/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Continue to the launch' })).not.toBeInTheDocument();
  });

  it('asks for two things of one account and one region, and for the secret', async () => {
    const { user } = open();
    await step(/^1\. Account and regions/);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await reachToken(user);
    await user.click(await screen.findByRole('textbox', { name: /Secret ARN/ }));
    await user.paste(anArn);
    await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
    expect(await screen.findByRole('link', { name: /Open AWS console/ })).toBeInTheDocument();
  });

  it('explains a wrong account id and a missing region beside them, and goes nowhere', async () => {
    const { user } = open();
    const account = await screen.findByRole('textbox', { name: /AWS account id/ });
    await user.type(account, '1234-5678-9012');
    await goOnToToken(user);
    expect(account).toHaveAccessibleDescription(/not an AWS account id/);
    expect(screen.getByText('Choose at least one region.')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('offers first the regions that data comes from already', async () => {
    const { user } = open({
      functions: {
        'pipeline-status': () =>
          aStatus({ streams: [aStream({ region: 'us-west-2' }), aStream({ region: 'eu-west-1' })] }),
      },
    });
    await openRegions(user);
    await waitFor(() => expect(screen.getByText('Data arrives from')).toBeInTheDocument());
    expect(
      options()
        .filter((text) => text !== 'Select all')
        .slice(0, 2),
    ).toEqual([expect.stringMatching(/^eu-west-1 /), expect.stringMatching(/^us-west-2 /)]);
    expect(options().filter((text) => /^(eu-west-1|us-west-2) /.test(text ?? ''))).toHaveLength(2);
  });

  const find = async (user: User, text: string) => {
    await openRegions(user);
    await user.type(await screen.findByRole('searchbox', { name: 'Search available options' }), text);
  };

  it('finds regions by name', async () => {
    const { user } = open();
    await find(user, 'ireland');
    await waitFor(() => expect(options()).toEqual([expect.stringMatching(/^eu-west-1 /)]));
  });

  it('offers a region that is newer than its list', async () => {
    const { user } = open();
    await find(user, 'eu-west-9');
    expect(await screen.findByRole('option', { name: /eu-west-9/ })).toBeInTheDocument();
  });

  it('says that no region matches a text', async () => {
    const { user } = open();
    await find(user, 'atlantis');
    expect(await screen.findByText('No region matches "atlantis".')).toBeInTheDocument();
  });

  it('refuses regions of two partitions, since no account has both', async () => {
    const { user } = open();
    await chooseRegion(user, 'cn-north-1');
    await fillAccount(user);
    await goOnToToken(user);
    expect(screen.getByText(/An account belongs to one partition/)).toHaveTextContent('AWS China, AWS');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('moves the focus to the next step', async () => {
    const { user } = open();
    await reachToken(user);
    expect(await step(/^2\. Token/)).toHaveFocus();
  });
});

describe('Connect, token', () => {
  it('shows a created token once, with a warning, and forgets it when hidden', async () => {
    const { user, backend } = open({
      functions: {
        'create-ingest-token': () => ({ id: 'dt0c01.AAA', token: 'dt0c01.AAA.SECRET', expiresAt: null }),
      },
    });
    await reachToken(user);
    await user.click(await screen.findByRole('button', { name: 'Create an ingest token' }));
    expect(await screen.findByText('dt0c01.AAA.SECRET')).toBeInTheDocument();
    expect(screen.getByText(/shown only this once/)).toBeInTheDocument();
    expect(backend.callsOf('create-ingest-token')).toEqual([
      { name: `ECS metric stream ${anAccount}`, purpose: 'metrics', expiresInDays: 365 },
    ]);
    await user.click(screen.getByRole('button', { name: 'Hide it' }));
    expect(document.body).not.toHaveTextContent('dt0c01.AAA.SECRET');
  });

  it('forgets the token when the page is left', async () => {
    const { user, client } = open({
      functions: {
        'create-ingest-token': () => ({ id: 'dt0c01.AAA', token: 'dt0c01.AAA.SECRET', expiresAt: null }),
      },
    });
    await reachToken(user);
    await user.click(await screen.findByRole('button', { name: 'Create an ingest token' }));
    await screen.findByText('dt0c01.AAA.SECRET');
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    const remembered = JSON.stringify([
      client
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      client
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
      { ...localStorage },
      { ...sessionStorage },
    ]);
    expect(remembered).not.toContain('SECRET');
  });

  it('says what a checked token lacks', async () => {
    const { user } = open({
      functions: {
        'check-token': () => ({
          valid: true,
          scopes: ['logs.ingest'],
          missingScopes: ['metrics.ingest'],
          expiresAt: null,
        }),
      },
    });
    await reachToken(user);
    await unfold(user, /^Check a token/);
    await user.type(await screen.findByLabelText('Token to check'), 'dt0c01.BBB.OTHER');
    await user.click(screen.getByRole('button', { name: 'Check the token' }));
    expect(await screen.findByText('This token will not do')).toBeInTheDocument();
    expect(screen.getByText(/It lacks metrics.ingest/)).toBeInTheDocument();
  });

  it('does not call a disabled token fit, whatever its scopes', async () => {
    const { user } = open({
      functions: {
        'check-token': () => ({ valid: false, scopes: ['metrics.ingest'], missingScopes: [], expiresAt: null }),
      },
    });
    await reachToken(user);
    await unfold(user, /^Check a token/);
    await user.type(await screen.findByLabelText('Token to check'), 'dt0c01.BBB.OTHER');
    await user.click(screen.getByRole('button', { name: 'Check the token' }));
    expect(await screen.findByText('This token will not do')).toBeInTheDocument();
  });

  describe('where API tokens are made no more', () => {
    const platform = `dt0s16.${'A'.repeat(24)}.${'B'.repeat(64)}`;
    const problem = { code: 'not-checkable', message: 'It has the form.', fix: 'Look for the heartbeat.' };
    const openWithout = () =>
      open({
        functions: {
          'environment-facts': () => someFacts({ tokens: 'gone' }),
          'check-token': () => ({
            ...{ valid: true, knownBy: 'form', scopes: [], missingScopes: [], expiresAt: null },
            problem,
          }),
        },
      });

    it('says which token to make and where, before anybody tries, and offers no button that would fail', async () => {
      const { user, backend } = openWithout();
      await reachToken(user);
      expect(await screen.findByText('API tokens can no longer be made in this environment')).toBeInTheDocument();
      expect(screen.getByText(/platform token under your own user in Identity & Access Management/)).toHaveTextContent(
        'data-acquisition:metrics:ingest',
      );
      expect(screen.getByText(/look for the heartbeat on Pipelines within ten minutes/)).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: 'Create an ingest token' })).not.toBeInTheDocument();
      expect(backend.callsOf('environment-facts')).toHaveLength(1);
    });

    it('tells of a platform token what can be told, and not that it will do', async () => {
      const { user } = openWithout();
      await reachToken(user);
      await unfold(user, /^Check a token/);
      await user.type(await screen.findByLabelText('Token to check'), platform);
      await user.click(screen.getByRole('button', { name: 'Check the token' }));
      expect(await screen.findByText(/^Not known: only the form/)).toBeInTheDocument();
      expect(screen.getByText('It has the form. Look for the heartbeat.')).toBeInTheDocument();
      expect(screen.queryByText('This token will do')).not.toBeInTheDocument();
    });

    it('goes on as ever: the same secret, the same link', async () => {
      const { user } = openWithout();
      await reachLaunch(user);
      expect(await screen.findByRole('textbox', { name: 'Stack name' })).toBeInTheDocument();
    });
  });

  it('wants the ARN of a secret in the region of the stack', async () => {
    const { user } = open();
    await reachToken(user, 'us-east-1');
    const field = await screen.findByRole('textbox', { name: /Secret ARN in us-east-1/ });
    await user.click(field);
    await user.paste(anArn);
    await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
    expect(field).toHaveAccessibleDescription(/secret of eu-west-1, but the stack is for us-east-1/);
    expect(screen.queryByRole('textbox', { name: 'Stack name' })).not.toBeInTheDocument();
  });

  it('shows a command that creates the secret in the chosen region and holds no token', async () => {
    const { user } = open();
    await reachToken(user);
    const command = await screen.findByRole('region', { name: 'Secret for eu-west-1' });
    expect(command).toHaveTextContent('aws secretsmanager create-secret --region eu-west-1');
    expect(command).toHaveTextContent('read -rs DYNATRACE_TOKEN');
  });
});

describe('Connect, launch', () => {
  it('links to the console with everything filled in, and remembers the launch as a connection', async () => {
    const { user, backend } = open();
    await reachLaunch(user);
    const link = await screen.findByRole('link', { name: /Open AWS console for eu-west-1/ });
    const url = new URL(link.getAttribute('href') ?? '');
    expect(url.host).toBe('eu-west-1.console.aws.amazon.com');
    const form = new URLSearchParams(url.hash.slice(url.hash.indexOf('?') + 1));
    expect(Object.fromEntries(form)).toEqual({
      templateURL: publishedSettings.templateUrl,
      stackName: 'dynatrace-ecs',
      param_DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
      param_DynatraceEndpoint: 'https://aws.cloud.dynatrace.com/metrics',
      param_FilterPreset: 'EcsSlo',
      param_ExpectedAccountId: anAccount,
      param_DynatraceTokenSecretArn: anArn,
    });
    await user.click(link);
    expect(await screen.findByText('Launched: eu-west-1.')).toBeInTheDocument();
    expect(await backend.keptOf('connections')).toEqual({
      version: 1,
      connections: [
        {
          accountId: anAccount,
          region: 'eu-west-1',
          stackName: 'dynatrace-ecs',
          preset: 'EcsSlo',
          launchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
          templateVersion: templateReleases.metrics.version,
        },
      ],
    });
  });

  it('keeps the stack name in the link after the launch was remembered', async () => {
    const { user } = open();
    await reachLaunch(user);
    const link = await screen.findByRole('link', { name: /Open AWS console/ });
    const before = link.getAttribute('href');
    await user.click(link);
    await screen.findByText('Launched: eu-west-1.');
    expect(screen.getByRole('link', { name: /Open AWS console/ })).toHaveAttribute('href', before);
  });

  it('proposes another stack name when this account and region were launched before', async () => {
    const { user } = open({ states: { settings: publishedSettings, connections: storedConnections(aConnection()) } });
    await reachLaunch(user);
    expect(await screen.findByRole('textbox', { name: 'Stack name' })).toHaveValue('dynatrace-ecs-2');
  });

  describe('while the connections could not be read', () => {
    const openDenied = (isDenied: () => boolean) =>
      open({
        states: { settings: publishedSettings, connections: storedConnections(aConnection()) },
        stateFault: (_method, key) => (key === 'connections' && isDenied() ? 403 : undefined),
      });

    it('says that names in use are not known, and proposes another one once they are', async () => {
      let isDenied = true;
      const { user } = openDenied(() => isDenied);
      await reachLaunch(user);
      const name = await screen.findByRole('textbox', { name: 'Stack name' });
      expect(name).toHaveAccessibleDescription(/Names in use are not known/);
      isDenied = false;
      await user.click(screen.getByRole('button', { name: 'Retry' }));
      await waitFor(() => expect(name).toHaveValue('dynatrace-ecs-2'));
      expect(name).not.toHaveAccessibleDescription(/not known/);
    });

    it('keeps a name that was typed or launched when they are known', async () => {
      let isDenied = true;
      const { user } = openDenied(() => isDenied);
      await reachLaunch(user);
      await user.click(await screen.findByRole('link', { name: /Open AWS console/ }));
      isDenied = false;
      await user.click(await screen.findByRole('button', { name: 'Remember it now' }));
      expect(await screen.findByText('Launched: eu-west-1.')).toBeInTheDocument();
      expect(screen.getByRole('textbox', { name: 'Stack name' })).toHaveValue('dynatrace-ecs');
    });
  });

  it('keeps the connection that a colleague added in the meantime', async () => {
    const { user, backend } = open();
    await reachLaunch(user);
    const link = await screen.findByRole('link', { name: /Open AWS console/ });
    const colleagues = aConnection({ region: 'us-east-1' });
    backend.states.set('connections', JSON.stringify(storedConnections(colleagues)));
    await user.click(link);
    await screen.findByText('Launched: eu-west-1.');
    const { connections } = (await backend.keptOf('connections')) as { connections: { region: string }[] };
    expect(connections.map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1']);
  });

  it('says so when the launch could not be remembered', async () => {
    const { user } = open({
      stateFault: (method) => (method === 'PUT' ? 403 : undefined),
      settingsFault: (verb) => (verb === 'all' ? undefined : 403),
    });
    await reachLaunch(user);
    await user.click(await screen.findByRole('link', { name: /Open AWS console/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The launch was not remembered');
  });

  it('remembers the launch on another try, once it is allowed', async () => {
    let isDenied = true;
    const { user } = open({
      stateFault: (method) => (method === 'PUT' && isDenied ? 403 : undefined),
      settingsFault: (verb) => (verb !== 'all' && isDenied ? 403 : undefined),
    });
    await reachLaunch(user);
    await user.click(await screen.findByRole('link', { name: /Open AWS console/ }));
    const again = await screen.findByRole('button', { name: 'Remember it now' });
    isDenied = false;
    await user.click(again);
    expect(await screen.findByText('Launched: eu-west-1.')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('makes no link while the stack name is impossible, and says why', async () => {
    const { user } = open();
    await reachLaunch(user);
    const name = await screen.findByRole('textbox', { name: 'Stack name' });
    await user.clear(name);
    await user.type(name, '1 stack');
    expect(name).toHaveAccessibleDescription(/not a stack name/);
    expect(screen.queryByRole('link', { name: /Open AWS console/ })).not.toBeInTheDocument();
  });

  it('explains the missing template and offers download and values instead of a link', async () => {
    const { user } = open({ states: { settings: { ...publishedSettings, templateUrl: null } } });
    await reachLaunch(user);
    const launch = await screen.findByRole('region', { name: 'Launch in eu-west-1' });
    expect(within(launch).queryByRole('link', { name: /Open AWS console/ })).not.toBeInTheDocument();
    expect(within(launch).getByRole('button', { name: 'Download template for eu-west-1' })).toBeInTheDocument();
    expect(within(launch).getByRole('region', { name: 'Values for eu-west-1' })).toHaveTextContent(anArn);
    expect(screen.getByText('The template is not published yet')).toBeInTheDocument();
  });

  it('says that the template is missing from the build rather than saving the start page', async () => {
    const { user } = open({
      states: { settings: { ...publishedSettings, templateUrl: null } },
      files: { './assets/ecs-metric-stream.yaml': '<!doctype html>' },
    });
    await reachLaunch(user);
    await user.click(await screen.findByRole('button', { name: 'Download template for eu-west-1' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('missing from this build');
  });

  it('names the setting that is in the way when no API address can be derived', async () => {
    const { user } = open({ states: { settings: { ...publishedSettings, environmentApiUrl: null } } });
    await reachLaunch(user);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing can be launched in eu-west-1 yet');
    expect(alert).toHaveTextContent('Settings');
  });

  it('puts no ARN into the link when the token is pasted in AWS, and says where to paste it', async () => {
    const { user } = open();
    await reachToken(user);
    await user.click(await screen.findByRole('radio', { name: /Pasted into the form/ }));
    await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
    const link = await screen.findByRole('link', { name: /Open AWS console/ });
    expect(link.getAttribute('href')).not.toMatch(/Token/);
    expect(screen.getByText(/Paste the token into/)).toBeInTheDocument();
  });
});
