import { screen, waitFor, within } from '@testing-library/react';
import { emptyFleetDraft } from '../../../domain/model/fleetDraft';
import { renderPage } from '../../kit/renderPage';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { aConnection, anAccount, aStatus, aStream, publishedSettings, storedConnections } from '../Connect/situations';

const aDraft = {
  ...emptyFleetDraft,
  ...{ id: 'kept', name: 'Platform accounts', regions: 'eu-west-1', changedAt: '2026-11-22T18:00:00.000Z' },
  text: `${anAccount},Payments,eu-west-1 us-east-1\n222222222222`,
};

const open = (path: string, parts: FakeBackendParts = {}) =>
  renderPage(path, {
    ...parts,
    states: { settings: publishedSettings, ...parts.states },
    functions: { 'pipeline-status': () => aStatus({ streams: [aStream()] }) },
  });

const kept = { drafts: { version: 1, drafts: [aDraft] } };
const accounts = () => screen.findByRole('textbox', { name: /AWS accounts/ });

describe('Connect many accounts', () => {
  it('makes a matrix of a pasted list, keeps it as a draft, and says at which line something is wrong', async () => {
    const { user, backend } = open('/connect/accounts');
    await user.click(await accounts());
    await user.paste(`${anAccount},Payments,us-east-1\n${anAccount}\n11111111111\n222222222222,Shop,eu-west-1`);
    expect(screen.getByText('2 accounts')).toBeInTheDocument();
    const wrong = screen.getByRole('region', { name: 'Left out: 2 lines' });
    expect(wrong).toHaveTextContent(`Line 2: ${anAccount} is listed in line 1 already.`);
    expect(wrong).toHaveTextContent('Line 3: "11111111111" has 11 digits'.replaceAll('"', ''));
    expect(screen.getByText('Payments')).toBeInTheDocument();
    await user.tab();
    await waitFor(() => expect(backend.stateOf('drafts')).toBeDefined());
    const stored = backend.stateOf('drafts') as { version: number; drafts: { text: string; name: string }[] };
    expect(stored.version).toBe(1);
    expect(stored.drafts[0]?.text).toContain('222222222222,Shop,eu-west-1');
  });

  it('goes on with a draft that its address names, with the state of each place', async () => {
    open('/connect/accounts?draft=kept', {
      states: { ...kept, connections: storedConnections(aConnection({ region: 'us-east-1' })) },
    });
    await waitFor(async () => expect(await accounts()).toHaveValue(aDraft.text));
    const row = (await screen.findByText('Payments')).closest('[role="row"]');
    expect(row).toHaveTextContent('Flowing');
    expect(row).toHaveTextContent('Launched');
    expect(screen.getAllByText('Not connected').length).toBe(1);
  });

  it('asks for the regions of accounts that name none', async () => {
    const { user } = open('/connect/accounts');
    await user.click(await accounts());
    await user.paste('222222222222');
    expect(screen.getByText('An account names no region. Give the regions for them here.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /Regions of accounts/ }), 'eu-west-1');
    expect(await screen.findByRole('region', { name: 'Launch' })).toHaveTextContent('222222222222');
  });

  it('takes one choice of single metrics for all accounts, and keeps it with the draft', async () => {
    const pick = {
      ticked: ['AWS/ECS/CPUUtilization'],
      others: { 'AWS/ECS': 'OwnMetric', 'ECS/ContainerInsights': '' },
    };
    const picked = { ...aDraft, preset: 'EcsMetrics', pick };
    const { user, backend } = open('/connect/accounts?draft=kept', {
      states: { drafts: { version: 1, drafts: [picked] } },
    });
    await user.click(await screen.findByRole('button', { name: /What to stream: Metrics that you pick/ }));
    await user.click(await screen.findByRole('checkbox', { name: /^MemoryUtilization/ }));
    await waitFor(() =>
      expect(backend.stateOf('drafts')).toMatchObject({
        drafts: [{ pick: { ticked: ['AWS/ECS/CPUUtilization', 'AWS/ECS/MemoryUtilization'] } }],
      }),
    );
    await user.click(screen.getByText('One script for all of these accounts'));
    const script = await screen.findByRole('region', { name: 'Script for all accounts' });
    expect(script.textContent.match(/--ecs-metrics CPUUtilization,MemoryUtilization,OwnMetric/g)).toHaveLength(2);
  });

  it('keeps no token, and says so', async () => {
    const { user, backend } = open('/connect/accounts');
    await user.click(await accounts());
    await user.paste(`222222222222,x,eu-west-1\ndt0c01.${'A'.repeat(24)}.${'B'.repeat(64)}`);
    expect(screen.getByText(/There is a token or a key in the list/)).toBeInTheDocument();
    await user.tab();
    await waitFor(() => expect(backend.stateOf('drafts')).toBeDefined());
    expect(backend.states.get('drafts')).not.toContain('BBBB');
  });

  it('keeps no token in the name that a draft has from its first line', async () => {
    const { user, backend } = open('/connect/accounts');
    await user.click(await accounts());
    await user.paste(`dt0c01.${'A'.repeat(24)}.${'B'.repeat(64)}\n222222222222,x,eu-west-1`);
    await user.tab();
    await waitFor(() => expect(backend.stateOf('drafts')).toBeDefined());
    expect(backend.states.get('drafts')).not.toContain('BBBB');
  });

  it('keeps what is chosen at once, not only what is typed', async () => {
    const { user, backend } = open('/connect/accounts?draft=kept', { states: kept });
    await waitFor(async () => expect(await accounts()).toHaveValue(aDraft.text));
    await user.click(screen.getByText('By a service-managed stack set'));
    const delegated = await screen.findByRole('checkbox', { name: /delegated administrator/ });
    await user.click(delegated);
    await waitFor(() => expect(backend.states.get('drafts')).toContain('"delegated":true'));
    expect(delegated).toBeChecked();
  });

  it('asks before it deletes a draft, which is everybody’s', async () => {
    const { user, backend } = open('/connect/accounts?draft=kept', { states: kept });
    await user.click(await screen.findByRole('button', { name: 'Delete this draft' }));
    const question = await screen.findByRole('dialog', { name: 'Delete the draft "Platform accounts"?' });
    expect(backend.stateOf('drafts')).toEqual(kept.drafts);
    await user.click(within(question).getByRole('button', { name: 'Delete the draft' }));
    await waitFor(() => expect(backend.stateOf('drafts')).toEqual({ version: 1, drafts: [] }));
    await waitFor(() => expect(screen.getByLabelText(/AWS accounts/)).toHaveValue(''));
  });

  it('gives no command for a stack set while a field of it is wrong', async () => {
    const draft = {
      ...{ ...aDraft, stackName: 'x; id', organization: { ...aDraft.organization, units: 'r-ab12' } },
    };
    const { user } = open('/connect/accounts?draft=kept', { states: { drafts: { version: 1, drafts: [draft] } } });
    await waitFor(async () => expect(await accounts()).toHaveValue(aDraft.text));
    await user.click(screen.getByText('By a service-managed stack set'));
    expect(await screen.findByText('The command follows when the fields above are right.')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Stack set by the companion' })).not.toBeInTheDocument();
  });

  it('fills the form of a stack set with all that its stacks need', async () => {
    const draft = {
      ...{ ...aDraft, preset: 'Namespaces', namespaces: 'AWS/ECS,AWS/SQS' },
      organization: { ...aDraft.organization, units: 'r-ab12' },
    };
    const { user } = open('/connect/accounts?draft=kept', { states: { drafts: { version: 1, drafts: [draft] } } });
    await waitFor(async () => expect(await accounts()).toHaveValue(aDraft.text));
    await user.click(screen.getByText('By a service-managed stack set'));
    const link = await screen.findByRole('link', { name: /stack set form of the AWS console/ });
    expect(link).toHaveAttribute('href', expect.stringContaining('param_Namespaces=AWS%2FECS%2CAWS%2FSQS'));
    expect(link).toHaveAttribute('href', expect.stringContaining('param_DynatraceEndpoint=https%3A%2F%2F'));
    expect(link).not.toHaveAttribute('href', expect.stringContaining('ExpectedAccountId'));
  });

  it('gives a stack set its command once units are named, and what is wrong until then', async () => {
    const { user } = open('/connect/accounts?draft=kept', { states: kept });
    await waitFor(async () => expect(await accounts()).toHaveValue(aDraft.text));
    await user.click(screen.getByText('By a service-managed stack set'));
    const units = await screen.findByRole('textbox', { name: /Organizational units/ });
    await user.type(units, 'ou-1');
    expect(screen.getByText(/is neither an organizational unit/)).toBeInTheDocument();
    await user.clear(units);
    await user.type(units, 'ou-ab12-11111111');
    const command = await screen.findByRole('region', { name: 'Stack set by the companion' });
    expect(command).toHaveTextContent('--ous ou-ab12-11111111');
    expect(command).toHaveTextContent('--regions eu-west-1,us-east-1');
  });

  it('hands an account over without a secret', async () => {
    open(`/connect/handover?draft=kept&account=${anAccount}`, { states: kept });
    expect(
      await screen.findByRole('heading', { name: `Connect AWS account Payments (${anAccount})` }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: /Open the stack in us-east-1/ })).toHaveAttribute(
      'href',
      expect.stringContaining('us-east-1.console.aws.amazon.com'),
    );
    expect(
      within(await screen.findByRole('region', { name: `IAM policy for ${anAccount}` })).getByText(/iam:CreateRole/),
    ).toBeInTheDocument();
  });

  it('says that a hand-over is gone', async () => {
    open('/connect/handover?draft=other&account=222222222222', { states: kept });
    expect(await screen.findByText('This hand-over is not there')).toBeInTheDocument();
  });

  it('does not call a place not connected where nobody could read what was launched from here', async () => {
    open('/connect/accounts?draft=kept', {
      stateFault: (_method, key) => (key === 'connections' ? 403 : undefined),
      states: { ...kept, connections: storedConnections(aConnection({ region: 'us-east-1' })) },
    });
    const row = (await screen.findByText('Payments')).closest('[role="row"]');
    expect(row).toHaveTextContent('Flowing');
    expect(screen.getAllByText('Not known')).toHaveLength(2);
    expect(screen.queryByText('Not connected')).toBeNull();
  });

  it('works without drafts where they cannot be read', async () => {
    open('/connect/accounts', { stateFault: (_method, key) => (key === 'drafts' ? 403 : undefined), states: kept });
    expect(await screen.findByText('Drafts could not be read; nothing is kept meanwhile')).toBeInTheDocument();
    expect(await accounts()).toBeEnabled();
  });
});
