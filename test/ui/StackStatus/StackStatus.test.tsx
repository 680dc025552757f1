import { screen, within } from '@testing-library/react';
import type { StackStatusValue } from '../../../domain/contract/stackStatus';
import { Failure } from '../../../domain/failure';
import { renderPage } from '../../kit/renderPage';
import type { FakeFunction } from '../../kit/fakeBackend';
import { aConnection, aStatus, publishedSettings, storedConnections } from '../Connect/situations';

const aStack = (overrides: Partial<StackStatusValue> = {}): StackStatusValue => ({
  status: 'CREATE_COMPLETE',
  templateVersion: '1.2.0',
  events: [
    {
      at: '2026-11-22T17:50:00.000Z',
      resource: 'dynatrace-ecs',
      status: 'CREATE_IN_PROGRESS',
      reason: 'User Initiated',
    },
    { at: '2026-11-22T17:53:00.000Z', resource: 'dynatrace-ecs', status: 'CREATE_COMPLETE', reason: null },
  ],
  instances: [],
  explanations: [],
  consequence: null,
  ...overrides,
});

const credential = 'CREDENTIALS_VAULT-00000000000000AB';
const open = (answer: FakeFunction, address = '/pipelines/stack?region=eu-west-1&stack=dynatrace-ecs') =>
  renderPage(address, { functions: { 'stack-status': answer } });

beforeEach(() => window.localStorage.clear());

const look = async (user: ReturnType<typeof renderPage>['user']) => {
  await user.click(await screen.findByRole('textbox', { name: /Credential id/ }));
  await user.paste(credential);
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
};

describe('Stack status', () => {
  it('takes region and name from the link and asks AWS with the credential of the vault', async () => {
    const { user, backend } = open(() => aStack());
    expect(await screen.findByRole('textbox', { name: /Region/ })).toHaveValue('eu-west-1');
    await look(user);
    expect((await screen.findAllByText('CREATE_COMPLETE')).length).toBeGreaterThan(0);
    expect(screen.getByText('Nothing failed in the latest operation.')).toBeInTheDocument();
    expect(screen.getByText('2 events')).toBeInTheDocument();
    expect(backend.callsOf('stack-status')).toEqual([
      { credentialId: credential, region: 'eu-west-1', stackName: 'dynatrace-ecs' },
    ]);
  });

  it('does not say of a stack set without stacks that it went well', async () => {
    const { user } = open(
      () => aStack({ status: 'EMPTY', events: [] }),
      '/pipelines/stack?kind=stack-set&region=eu-west-1&stack=fleet',
    );
    await look(user);
    expect(await screen.findByText(/This stack set has no stack in any account/)).toBeInTheDocument();
    expect(screen.queryByText(/Nothing failed|0 events/)).not.toBeInTheDocument();
  });

  it('says why it failed and whose move it is', async () => {
    const { user } = open(() =>
      aStack({
        status: 'ROLLBACK_COMPLETE',
        explanations: [
          {
            ...{ code: 'denied', cause: 'DeliveryRole could not be created: iam:CreateRole is denied.' },
            ...{ fix: 'Ask for it.', whose: 'operator', resources: ['DeliveryRole'], places: [] },
          },
        ],
        consequence: 'Cancelled as a consequence, not a cause: BackupBucket.',
      }),
    );
    await look(user);
    const why = await screen.findByRole('region', { name: 'Why it failed' });
    expect(why).toHaveTextContent('Why it failed: 1 cause');
    expect(why).toHaveTextContent('iam:CreateRole is denied');
    expect(why).toHaveTextContent('A move for whoever administers Dynatrace or AWS. Ask for it.');
    expect(why).toHaveTextContent('not a cause: BackupBucket');
  });

  it('says of a very large stack set that not all of its stacks were read', async () => {
    const instances = [{ accountId: '111111111111', region: 'eu-west-1', status: 'SUCCEEDED', reason: null }];
    const { user } = open(
      () => aStack({ status: 'SUCCEEDED', events: [], templateVersion: null, instances, isCut: true }),
      '/pipelines/stack?kind=stack-set&region=eu-west-1&stack=dynatrace-ecs',
    );
    await look(user);
    expect(await screen.findByText(/^The set has more than these 1 stack; the companion/)).toBeInTheDocument();
  });

  it('tells of a stack set which accounts one cause stopped, and counts its stacks', async () => {
    const instance = (accountId: string, status: string) => ({ accountId, region: 'eu-west-1', status, reason: null });
    const { user, backend } = open(
      () =>
        aStack({
          ...{ status: 'FAILED', events: [], templateVersion: null },
          instances: [instance('111111111111', 'SUCCEEDED'), instance('222222222222', 'FAILED')],
          explanations: [
            {
              ...{
                code: 'scp',
                cause: 'A service control policy denies it.',
                fix: 'Except the role.',
                whose: 'operator',
              },
              ...{ resources: [], places: [{ account: '222222222222', region: 'eu-west-1' }] },
            },
          ],
        }),
      '/pipelines/stack?kind=stack-set&region=eu-west-1&stack=dynatrace-ecs&delegated=true',
    );
    await look(user);
    expect(await screen.findByText('2 stacks: SUCCEEDED 1, FAILED 1')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Why it failed' })).toHaveTextContent('In 222222222222 eu-west-1');
    expect(backend.callsOf('stack-status')).toEqual([
      { credentialId: credential, region: 'eu-west-1', stackName: 'dynatrace-ecs', kind: 'stack-set', delegated: true },
    ]);
  });

  it('asks nothing while a field is wrong, and says at each what is', async () => {
    const { user, backend } = open(() => aStack(), '/pipelines/stack?region=eu-west-1a&stack=9');
    await user.click(await screen.findByRole('button', { name: 'Look at it' }));
    const problems = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(problems).toEqual([
      '"eu-west-1a" is an availability zone, not a region. Did you mean eu-west-1?',
      'This is neither the name nor the ARN of a stack. Copy it from CloudFormation.',
      'This is not the id of a set in the credential vault. It begins with CREDENTIALS_VAULT- and stands beside the set’s name.',
    ]);
    expect(backend.callsOf('stack-status')).toEqual([]);
  });

  it('says what stands in the way of looking, and looks again on request', async () => {
    let isAllowed = false;
    const { user } = open(() => {
      if (isAllowed) return aStack();
      throw new Failure({ code: 'MissingScope', message: 'no looking', whose: 'operator', hint: 'Allow it.' });
    });
    await look(user);
    expect(await screen.findByText('AWS could not be looked at')).toBeInTheDocument();
    isAllowed = true;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Nothing failed in the latest operation.')).toBeInTheDocument();
  });

  it('explains what was pasted without asking anybody', async () => {
    const { user, backend } = open(() => aStack());
    await user.click(await screen.findByRole('textbox', { name: /Events or error message/ }));
    await user.paste(
      'User: arn:aws:iam::123456789012:user/ann is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::123456789012:role/x',
    );
    await user.click(screen.getByRole('button', { name: 'Explain it' }));
    const why = await screen.findByRole('region', { name: 'Why it failed' });
    expect(why).toHaveTextContent('iam:CreateRole');
    expect(backend.calls.filter(({ name }) => name === 'stack-status')).toEqual([]);
  });

  it('says of a paste without any event what to paste', async () => {
    const { user } = open(() => aStack());
    await user.click(await screen.findByRole('button', { name: 'Explain it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('aws cloudformation describe-stack-events');
  });

  it('is led to from a pipeline that brings nothing yet', async () => {
    renderPage('/pipelines', {
      states: { settings: publishedSettings, connections: storedConnections(aConnection()) },
      functions: { 'pipeline-status': () => aStatus() },
    });
    const card = await screen.findByRole('region', { name: '123456789012, eu-west-1' });
    expect(within(card).getByRole('link', { name: 'See how the stack stands in eu-west-1' })).toHaveAttribute(
      'href',
      '/pipelines/stack?region=eu-west-1&stack=dynatrace-ecs',
    );
  });
});
