import { screen, waitFor, within } from '@testing-library/react';
import type { ApplySlosPayload } from '../../../domain/contract/applySlos';
import { Failure } from '../../../domain/failure';
import type { Plan } from '../../../domain/slo/planItem';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, aClusterWithoutEntity, aFargateCluster, asOf, discovered } from '../Clusters/clusterWorld';
import { anItem, aPlan, created, noPermission, planOf, refused } from './planWorld';

beforeAll(() => import('../../../ui/app/pages/Slos/Slos'), 30_000);
beforeEach(() => window.sessionStorage.clear());

const second = aCluster({ entityId: 'CUSTOM_DEVICE-0000000000000002', name: 'staging' });

const healthy: FakeBackendParts['functions'] = {
  'discover-clusters': () => discovered([aCluster(), second, aFargateCluster(), aClusterWithoutEntity()]),
  'list-slos': () => ({ asOf, slos: [], warnings: [] }),
  'plan-slos': planOf,
  'apply-slos': ({ items }: ApplySlosPayload) => ({ results: items.map(created), remaining: [] }),
};

type Shown = ReturnType<typeof renderPage>;

function open(functions: FakeBackendParts['functions'] = {}, path = '/slos/new'): Shown {
  return renderPage(path, { functions: { ...healthy, ...functions } });
}

async function press({ user }: Shown, name: string | RegExp) {
  await user.click(await screen.findByRole('button', { name }));
}

async function rowOf(name: string) {
  return (await screen.findByText(name)).closest('[role="row"]') as HTMLElement;
}

async function chooseTemplate({ user }: Shown, name: RegExp) {
  await user.click(await screen.findByRole('checkbox', { name }));
}

async function toTargets(shown: Shown) {
  await chooseTemplate(shown, /Cluster CPU headroom/);
  await press(shown, 'Next: Choose clusters');
  await screen.findByText(/fitting clusters selected/);
}

async function toParameters(shown: Shown) {
  await toTargets(shown);
  await press(shown, 'Select all that fit');
  await press(shown, 'Next: Set parameters');
  await screen.findByRole('heading', { level: 2, name: 'Set parameters' });
}

async function toPreview(shown: Shown) {
  await toParameters(shown);
  await press(shown, 'Next: Preview');
}

/** Applies as many objectives as named, in a plan of its own. */
async function applyPlan(shown: Shown, button: RegExp) {
  await toPreview(shown);
  await press(shown, button);
}

const planWith = (plan: Plan) => ({ 'plan-slos': () => plan });

describe('choosing templates', () => {
  it('goes on only with at least one', async () => {
    const shown = open();
    expect(await screen.findByRole('button', { name: 'Next: Choose clusters' })).toBeDisabled();
    expect(screen.getByText('Choose at least one template to go on.')).toBeInTheDocument();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getByRole('button', { name: 'Next: Choose clusters' })).toBeEnabled();
  });

  it('says that averages hide breaches, and swaps headroom for the template that speaks of time', async () => {
    const shown = open();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getAllByText(/An average hides breaches/).length).toBeGreaterThan(0);
    await press(shown, 'Use "CPU below 80 % for 99.9 % of the time" instead');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Cluster CPU below a threshold/ })).toBeChecked();
  });
});

describe('choosing clusters', () => {
  it('shows those that do not fit with the reason, and does not let them be chosen', async () => {
    const shown = open();
    await toTargets(shown);
    const fargate = await rowOf('serverless');
    expect(fargate).toHaveTextContent('Fargate only');
    expect(within(fargate).getByRole('checkbox')).toHaveAttribute('aria-disabled', 'true');
    expect(await rowOf('newborn')).toHaveTextContent('No entity: enable the extension');
    await press(shown, 'Select all that fit');
    expect(screen.getByText('2 of 2 fitting clusters selected.')).toBeInTheDocument();
  });

  it('adds only what the filter shows', async () => {
    const shown = open();
    await toTargets(shown);
    await shown.user.type(screen.getByLabelText('Name, service or entity id'), 'stag');
    await press(shown, 'Select all that fit and match the filter');
    expect(screen.getByText('1 of 2 fitting clusters selected.')).toBeInTheDocument();
  });

  it('keeps the templates when the clusters cannot be read, and goes on after a retry', async () => {
    let isDown = true;
    const shown = open({
      'discover-clusters': () => {
        if (isDown) throw new Failure(noPermission);
        return discovered([aCluster()]);
      },
    });
    await chooseTemplate(shown, /Cluster CPU headroom/);
    await press(shown, 'Next: Choose clusters');
    expect(await screen.findByRole('alert')).toHaveTextContent('your input is kept');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText('0 of 1 fitting clusters selected.')).toBeInTheDocument();
    await press(shown, 'Back');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).toBeChecked();
  });

  it('says what to do when there is no cluster at all', async () => {
    const shown = open({ 'discover-clusters': () => discovered([]) });
    await chooseTemplate(shown, /Cluster CPU headroom/);
    await press(shown, 'Next: Choose clusters');
    expect(await screen.findByText('No ECS cluster to choose')).toBeInTheDocument();
  });
});

describe('setting parameters', () => {
  it('names what is wrong beside the field and does not go on', async () => {
    const shown = open();
    await toParameters(shown);
    const warning = screen.getByLabelText('Warning, %');
    await shown.user.clear(warning);
    await shown.user.type(warning, '15');
    expect(screen.getByText('Must be greater than the target.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Preview' })).toBeDisabled();
    await shown.user.clear(warning);
    await shown.user.type(warning, '30,5');
    expect(screen.queryByText('Must be greater than the target.')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Preview' })).toBeEnabled();
  });

  it('says why missing data cannot count as bad', async () => {
    const shown = open();
    await chooseTemplate(shown, /Cluster CPU below a threshold/);
    await toParameters(shown);
    expect(screen.getByRole('radio', { name: 'Count it as bad' })).toBeDisabled();
    expect(screen.getByText(/not possible with classic SLOs/)).toBeInTheDocument();
  });

  it('sends the plan what was entered, for every fitting cluster', async () => {
    const shown = open();
    await toParameters(shown);
    const target = screen.getByLabelText('Target, %');
    await shown.user.clear(target);
    await shown.user.type(target, '22,5');
    await press(shown, 'Next: Preview');
    await screen.findByText('2 to create, 0 to update, 0 unchanged, 0 in conflict.');
    const parameters = { target: 22.5, warning: 25, window: '-1d' };
    const place = { accountId: '111122223333', region: 'eu-west-1', capacity: 'ec2' };
    expect(shown.backend.callsOf('plan-slos')).toEqual([
      {
        engine: 'classic',
        requests: [
          {
            templateId: 'cluster-cpu-headroom',
            target: { entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'prod', ...place },
            parameters,
          },
          {
            templateId: 'cluster-cpu-headroom',
            target: { entityId: 'CUSTOM_DEVICE-0000000000000002', cluster: 'staging', ...place },
            parameters,
          },
        ],
      },
    ]);
  });
});

describe('the draft of new SLOs', () => {
  it('survives leaving the page and coming back', async () => {
    const shown = open();
    await toParameters(shown);
    await shown.user.type(screen.getByLabelText('Target, %'), '.75');
    await shown.user.click(screen.getByRole('link', { name: 'Back to the SLOs' }));
    await shown.user.click(await screen.findByRole('link', { name: 'Create the first SLOs' }));
    expect(await screen.findByRole('checkbox', { name: /Cluster CPU headroom/ })).toBeChecked();
    await press(shown, '3 Set parameters');
    expect(await screen.findByLabelText('Target, %')).toHaveValue('20.75');
  });

  it('does not open a step that its input does not allow', async () => {
    open({}, '/slos/new?step=preview');
    expect(await screen.findByRole('heading', { level: 2, name: 'Choose templates' })).toBeInTheDocument();
  });
});

describe('the preview', () => {
  it('shows changes from and to, remarks, and the expression', async () => {
    const item = anItem('prod', {
      action: 'update',
      changes: [{ field: 'targetSuccess', from: 15, to: 20 }],
      lints: [{ code: 'x', severity: 'warning', message: 'A single bad slot breaks it.' }],
    });
    const shown = open(planWith(aPlan([item])));
    await toPreview(shown);
    const row = await rowOf('[ECS] prod');
    expect(row).toHaveTextContent('Update');
    expect(row).toHaveTextContent('1 warning');
    await shown.user.click(within(row).getByRole('button'));
    expect((await screen.findByText('15')).closest('li')).toHaveTextContent('targetSuccess: from 15 to 20');
    expect(screen.getByText('A single bad slot breaks it.')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Metric expression of [ECS] prod' })).toHaveTextContent(
      '100-usage:of(prod)',
    );
    expect(screen.getByRole('button', { name: 'Apply: update 1' })).toBeInTheDocument();
  });

  it('says that everything is unchanged, and offers nothing to apply', async () => {
    const shown = open(planWith(aPlan([anItem('prod', { action: 'unchanged' })])));
    await toPreview(shown);
    expect(await screen.findByText('Everything is unchanged: there is nothing to apply')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Apply/ })).not.toBeInTheDocument();
  });

  it('leaves out what cannot work, and says how much that is', async () => {
    const blocked = anItem('broken', { lints: [{ code: 'x', severity: 'error', message: 'Cannot be.' }] });
    const taken = anItem('taken', { action: 'conflict' });
    const shown = open(planWith(aPlan([anItem('prod'), blocked, taken])));
    await toPreview(shown);
    expect(await screen.findByText('2 of 3 cannot be applied and will be left out')).toBeInTheDocument();
    await press(shown, 'Apply: create 1');
    await screen.findByText('All 1 applied');
    expect(sentNames(shown)).toEqual([['[ECS] prod']]);
  });

  it('does not call a plan of conflicts unchanged', async () => {
    const shown = open(planWith(aPlan([anItem('taken', { action: 'conflict' })])));
    await toPreview(shown);
    expect(await screen.findByText('There is nothing that can be applied')).toBeInTheDocument();
  });

  it('lists SLOs whose cluster is gone', async () => {
    const shown = open(planWith(aPlan([anItem('prod')], [{ key: 'k', id: 'i', name: '[ECS] long gone' }])));
    await toPreview(shown);
    expect(await screen.findByText('[ECS] long gone')).toBeInTheDocument();
  });

  it('keeps the input when the plan fails, and compares again on request', async () => {
    let isDown = true;
    const shown = open({
      'plan-slos': (payload: Parameters<typeof planOf>[0]) => {
        if (isDown) throw new Failure({ code: 'Unavailable', message: 'No answer.', whose: 'platform' });
        return planOf(payload);
      },
    });
    await toPreview(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('nothing was written and your input is kept');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText(/2 to create/)).toBeInTheDocument();
  });
});

/** Names of the SLOs in each call of apply-slos. */
function sentNames({ backend }: Shown): string[][] {
  return backend.callsOf('apply-slos').map((payload) => (payload as ApplySlosPayload).items.map(({ slo }) => slo.name));
}

describe('applying', () => {
  it('ends with what to do next, and a dashboard of these clusters and SLOs', async () => {
    const shown = open({ 'create-dashboard': () => ({ documentId: 'd', outcome: 'created', url: '/x' }) });
    await applyPlan(shown, /^Apply: create 2/);
    expect(await screen.findByText('All 2 applied')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the SLOs' })).toHaveAttribute('href', '/slos');
    await press(shown, 'Create dashboard');
    await press(shown, 'Create the dashboard');
    await screen.findByText('Dashboard created');
    expect(shown.backend.callsOf('create-dashboard')).toMatchObject([
      {
        targets: [{ cluster: 'prod' }, { cluster: 'staging' }],
        sloKeys: [
          'cluster-cpu-headroom:CUSTOM_DEVICE-E360A9250EEF25BC',
          'cluster-cpu-headroom:CUSTOM_DEVICE-0000000000000002',
        ],
      },
    ]);
  });

  it('says of a failed item what happened and whose move it is, and retries that one only', async () => {
    let calls = 0;
    const shown = open({
      'apply-slos': ({ items }: ApplySlosPayload) => {
        calls += 1;
        const answer = calls === 1 ? refused : created;
        return {
          results: items.map((item) => (item.slo.name === '[ECS] staging' ? answer(item) : created(item))),
          remaining: [],
        };
      },
    });
    await applyPlan(shown, /^Apply/);
    const row = await rowOf('settings:objects:write is missing.');
    expect(row).toHaveTextContent('[ECS] staging');
    expect(row).toHaveTextContent('A move for whoever administers Dynatrace or AWS.');
    expect(screen.queryByText(/^All/)).not.toBeInTheDocument();
    await press(shown, 'Retry failed (1)');
    expect(await screen.findByText('All 2 applied')).toBeInTheDocument();
    expect(sentNames(shown)).toEqual([['[ECS] prod', '[ECS] staging'], ['[ECS] staging']]);
  });

  it('stops after the current call when cancelled, shows what was saved, and goes on with the rest', async () => {
    const many = Array.from({ length: 60 }, (_, index) => anItem(`c${index}`));
    let release = () => {};
    const underWay = new Promise<void>((resolve) => (release = resolve));
    const shown = open({
      ...planWith(aPlan(many)),
      'apply-slos': async ({ items }: ApplySlosPayload) => {
        await underWay;
        return { results: items.map(created), remaining: [] };
      },
    });
    await applyPlan(shown, /^Apply: create 60$/);
    await press(shown, 'Cancel');
    expect(screen.getByRole('button', { name: 'Stopping after the current call…' })).toBeDisabled();
    release();
    expect(await screen.findByText('50 of 60 done. Cancelled.')).toBeInTheDocument();
    expect(shown.backend.callsOf('apply-slos')).toHaveLength(1);
    await press(shown, 'Go on with the remaining 10');
    expect(await screen.findByText('All 60 applied')).toBeInTheDocument();
    const names = sentNames(shown).flat();
    expect(names).toHaveLength(60);
    expect(new Set(names).size).toBe(60);
  });

  it('keeps what was saved when a call is throttled, and goes on without sending it again', async () => {
    const many = Array.from({ length: 60 }, (_, index) => anItem(`c${index}`));
    let calls = 0;
    const shown = open({
      ...planWith(aPlan(many)),
      'apply-slos': ({ items }: ApplySlosPayload) => {
        calls += 1;
        if (calls === 2) throw new Failure({ code: 'Throttled', message: 'Too many requests.', whose: 'platform' });
        return { results: items.map(created), remaining: [] };
      },
    });
    await applyPlan(shown, /^Apply/);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Too many requests.');
    expect(alert).toHaveTextContent('what was saved until then is kept');
    await press(shown, 'Go on with the remaining 10');
    expect(await screen.findByText('All 60 applied')).toBeInTheDocument();
    expect(sentNames(shown).map((names) => names.length)).toEqual([50, 10, 10]);
  });

  it('compares again when the preview is opened after applying', async () => {
    const shown = open();
    await applyPlan(shown, /^Apply/);
    await screen.findByText('All 2 applied');
    await press(shown, '4 Preview');
    await waitFor(() => expect(shown.backend.callsOf('plan-slos')).toHaveLength(2));
  });
});
