import { screen, waitFor, within } from '@testing-library/react';
import type { SavePolicyPayload } from '../../../domain/contract/policies/savePolicy';
import { Failure } from '../../../domain/failure';
import type { BadPolicy, KnownPolicy } from '../../../domain/model/policy';
import { aCluster, aPolicy } from '../../domain/policies/aPolicy';
import { renderPage } from '../../kit/renderPage';

const first: KnownPolicy = { ...aPolicy({ id: 'prod', name: 'Production', match: { name: 'prod-*' } }), version: 'v1' };
const rest: KnownPolicy = { ...aPolicy({ id: 'rest', name: 'The rest', order: 2 }), version: 'v2' };
const clusters = [
  aCluster({ name: 'prod-shop' }),
  aCluster({ name: 'stage-shop', services: ['cart'] }),
  // Listed, and silent for a week: a run leaves it out, and so do the figures.
  aCluster({ name: 'silent-shop', lastDataAt: null }),
];
const conflict = new Failure({ code: 'Conflict', message: 'changed', whose: 'user', hint: 'Look.' });
const plan = { create: [], update: [], unchanged: [], conflict: [], orphans: [], blocked: [] };
const row = (key: string) => ({
  ...{ policyId: 'prod', engine: 'platform', key, name: `SLO ${key}`, templateId: 'cluster-cpu-time' },
  ...{ cluster: 'prod-shop', accountId: '123456789012', region: 'eu-west-1' },
});
const run = {
  ...{ asOf: '2026-11-22T10:00:00Z', plan, results: [], remaining: [], stopped: null, stops: [], policies: [] },
  ...{ none: { clusters: 0, services: 0 }, remarks: [], warnings: [] },
};

function open(policies: KnownPolicy[], more: Record<string, (payload: never) => unknown> = {}, bad: BadPolicy[] = []) {
  const stored = { asOf: '2026-11-22T10:00:00Z', policies, bad };
  return renderPage('/policies', {
    functions: {
      'list-policies': () => stored,
      'discover-clusters': () => ({ asOf: '2026-11-22T10:00:00Z', clusters, warnings: [] }),
      'save-policy': ({ policy }: SavePolicyPayload) => ({ ...stored, saved: policy['id'] }),
      'delete-policy': () => ({ ...stored, policies: policies.slice(1), bad: [] }),
      ...more,
    },
  });
}

// The first look at the page loads all of it.
jest.setTimeout(90_000);

describe('Policies', () => {
  it('says what a policy is when there is none, and begins with a set', async () => {
    const { user, backend } = open([]);
    await user.click(await screen.findByRole('button', { name: 'Begin with Fargate clusters' }, { timeout: 60_000 }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/^Name/)).toHaveValue('Fargate clusters');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(backend.callsOf('save-policy')).toHaveLength(1));
    expect(backend.callsOf('save-policy')[0]).toMatchObject({ policy: { match: { capacity: 'fargate' } } });
  });

  it('shows in their order what falls under each, and names what falls under none', async () => {
    const { user } = open([first, { ...rest, match: { name: 'nothing' } }]);
    const list = await screen.findByRole('list', { name: 'Policies in their order' });
    const [one, other] = within(list).getAllByRole('listitem');
    expect(one).toHaveTextContent('1. Production');
    await waitFor(() => expect(one).toHaveTextContent('1 cluster, 2 services'));
    expect(other).toHaveTextContent('It matches no cluster and no service that is known now.');
    await user.click(screen.getByText('Under no policy: 1 cluster, 1 service'));
    const none = within(screen.getByRole('list', { name: 'Under no policy' })).getAllByRole('listitem');
    expect(none.map(({ textContent }) => textContent)).toEqual([
      'stage-shop (123456789012, eu-west-1)',
      'cart of stage-shop (123456789012, eu-west-1)',
    ]);
  });

  it('moves one by the keyboard, in one write with its version', async () => {
    const { user, backend } = open([first, rest]);
    (await screen.findByRole('button', { name: 'Move The rest up' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(backend.callsOf('save-policy')).toMatchObject([{ policy: { id: 'rest', order: 0 }, version: 'v2' }]),
    );
    expect(screen.getByRole('button', { name: 'Move Production up' })).toBeDisabled();
  });

  it('says at its field that a pattern would run away while it is typed, and does not send it', async () => {
    const { user, backend } = open([first]);
    await user.click(await screen.findByRole('button', { name: 'Edit Production' }));
    const field = await screen.findByLabelText('Cluster name');
    expect(screen.getByRole('status', { name: 'Preview' })).toHaveTextContent(
      'Falls under it now: 1 cluster, 2 services',
    );
    await user.clear(field);
    await user.type(field, '(a+)+');
    expect(await screen.findByText(/The regular expression would run away/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(backend.callsOf('save-policy')).toEqual([]);
    await user.clear(field);
    await user.type(field, '*shop');
    expect(screen.getByRole('status', { name: 'Preview' })).toHaveTextContent(
      'Falls under it now: 2 clusters, 3 services',
    );
  });

  it('shows both versions when somebody else saved in between, and keeps what was typed', async () => {
    const theirs: KnownPolicy = { ...first, name: 'Prod', version: 'v9' };
    let saves = 0;
    const { user, backend } = open([first], {
      'list-policies': () => ({ asOf: '2026-11-22T10:00:00Z', policies: [saves === 0 ? first : theirs], bad: [] }),
      'save-policy': () => {
        saves += 1;
        if (saves === 1) throw conflict;
        return { asOf: '2026-11-22T10:00:00Z', policies: [theirs], bad: [], saved: 'prod' };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit Production' }));
    await user.type(await screen.findByLabelText(/^Name/), ' EU');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const shown = await screen.findByRole('row', { name: 'Name Production EU Prod' });
    expect(shown).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(backend.callsOf('save-policy')).toHaveLength(2));
    expect(backend.callsOf('save-policy')[1]).toMatchObject({ policy: { name: 'Production EU' }, version: 'v9' });
  });

  it('shows in full what differs, also where a list is long and where the place in the order was changed', async () => {
    const accounts = ['111111111111', '222222222222', '333333333333'];
    const mine = { ...first, match: { accounts } };
    const theirs = { ...mine, match: { accounts: [...accounts.slice(0, 2), '444444444444'] }, order: 7, version: 'v9' };
    let isSaved = false;
    const { user } = open([mine], {
      'list-policies': () => ({ asOf: '2026-11-22T10:00:00Z', policies: [isSaved ? theirs : mine], bad: [] }),
      'save-policy': () => {
        isSaved = true;
        throw conflict;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit Production' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const shown = await screen.findByRole('row', { name: /^Matches .*333333333333.*444444444444/ });
    expect(shown).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Order 1 7' })).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^Name/ })).not.toBeInTheDocument();
    // Once it is settled nothing is left to be told.
    await user.click(screen.getByRole('button', { name: 'Take the stored one' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.queryByText('The policy was not saved')).not.toBeInTheDocument();
  });

  it('tells a stored policy that cannot be used with its field and remedy, beside those that work', async () => {
    const bad = {
      id: 'o1',
      version: 'vb',
      name: 'By hand',
      field: 'clusterName',
      problem: 'would run away',
      fix: 'Correct it.',
    };
    const { user, backend } = open([first], {}, [bad]);
    expect(await screen.findByText('clusterName: would run away.')).toBeInTheDocument();
    expect(screen.getByText('1. Production')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove it: the stored policy By hand' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(backend.callsOf('delete-policy')).toEqual([{ id: 'o1', version: 'vb' }]));
  });

  it('says who can help when the policies may not be read', async () => {
    const denied = new Failure({
      code: 'MissingScope',
      message: 'missing app-settings:objects:read',
      whose: 'operator',
      hint: 'Ask.',
    });
    open([], {
      'list-policies': () => {
        throw denied;
      },
    });
    expect(await screen.findByText('missing app-settings:objects:read')).toBeInTheDocument();
    expect(screen.queryByText('No policy yet')).not.toBeInTheDocument();
  });

  it('plans, applies, and goes on where a run stopped', async () => {
    const result = { policyId: 'prod', kind: 'slo', outcome: 'created', id: 'x', failure: null };
    const limit = { code: 'write-limit', message: 'Writes at most 1 in one run.' };
    const answers = [
      {
        ...run,
        results: [{ ...result, key: 'a' }],
        remaining: [{ policyId: 'prod', key: 'b', action: 'create' }],
        stopped: limit,
      },
      { ...run, results: [{ ...result, key: 'b' }] },
    ];
    const { user, backend } = open([first], {
      'run-policies': ({ dryRun }: { dryRun: boolean }) =>
        dryRun ? { ...run, plan: { ...plan, create: [row('a'), row('b')] } } : answers.shift(),
    });
    await user.click(await screen.findByRole('button', { name: 'Show the plan' }));
    expect(await screen.findByText('2 to create')).toBeInTheDocument();
    expect(screen.getByText('SLO a')).toBeInTheDocument();
    expect(backend.callsOf('run-policies')).toEqual([{ dryRun: true }]);
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText('1 of 2 done.')).toBeInTheDocument();
    expect(screen.getByText('Writes at most 1 in one run.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('2 of 2 done.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
  });

  it('applies no plan of policies that were changed since: what was looked at would not be what is done', async () => {
    const changed = { ...first, enabled: false, version: 'v9' };
    const { user, backend } = open([first], {
      'run-policies': () => ({ ...run, plan: { ...plan, create: [row('a')] } }),
      'save-policy': () => ({ asOf: '2026-11-22T10:00:00Z', policies: [changed], bad: [], saved: 'prod' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Show the plan' }));
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Production is on' }));
    expect(await screen.findByText(/changed since. Plan again/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Apply' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Plan again' }));
    expect(await screen.findByRole('button', { name: 'Apply' })).toBeInTheDocument();
    expect(backend.callsOf('run-policies')).toEqual([{ dryRun: true }, { dryRun: true }]);
  });

  it('asks before it changes more than the policies allow', async () => {
    const stopped = { code: 'change-too-large', message: '“Production” would change 100 % of what exists.' };
    const { user, backend } = open([first], {
      'run-policies': ({ dryRun }: { dryRun: boolean }) => ({
        ...run,
        stopped: dryRun ? stopped : null,
        plan: { ...plan, update: [row('a')] },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Show the plan' }));
    await user.click(await screen.findByRole('button', { name: 'Apply' }));
    expect(backend.callsOf('run-policies')).toHaveLength(1);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apply' }));
    await waitFor(() =>
      expect(backend.callsOf('run-policies')).toEqual([{ dryRun: true }, { dryRun: false, confirm: true }]),
    );
  });
});
