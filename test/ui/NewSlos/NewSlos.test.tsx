import { screen, within } from '@testing-library/react';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import type { UsageSeriesPayload } from '../../../domain/contract/usageSeries';
import { Failure } from '../../../domain/failure';
import type { Exclusion } from '../../../domain/model/exclusion';
import { aCluster, discovered } from '../Clusters/clusterWorld';
import {
  chooseClassic,
  chooseTemplate,
  open,
  openEngine,
  openExpert,
  press,
  tasksOf,
  rowOf,
  toTune,
  toTargets,
} from './newSlosWorld';
import { noPermission } from '../data/planWorld';

// The first look at a lazy page takes seconds on a busy machine.
beforeAll(() => import('../../../ui/app/pages/NewSlos/NewSlos'), 60_000);
beforeEach(() => window.sessionStorage.clear());

const tier1 = {
  id: 'tier-1',
  title: 'Tier 1 CPU',
  baseTemplateId: 'cluster-cpu-time',
  parameters: { target: 99.5, warning: 99.8, window: '-14d', threshold: 75, statistic: 'max', noData: 'good' },
};

const night: Exclusion = {
  id: 'night',
  reason: 'Patching',
  start: '2026-11-22T02:00',
  durationMinutes: 60,
  rrule: 'FREQ=WEEKLY',
  timeZone: 'UTC',
  clusters: null,
};

describe('choosing templates', () => {
  it('goes on only with at least one', async () => {
    const shown = open();
    expect(await screen.findByRole('button', { name: 'Next: Tune' })).toBeDisabled();
    expect(screen.getByText('Choose the recommended set or a template.')).toBeInTheDocument();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getByText('Select at least one target that fits.')).toBeInTheDocument();
    await press(shown, 'Select all that fit');
    expect(screen.getByRole('button', { name: 'Next: Tune' })).toBeEnabled();
  });

  it('says that averages hide breaches, and swaps headroom for the template that speaks of time', async () => {
    const shown = open();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getAllByText(/An average hides breaches/).length).toBeGreaterThan(0);
    await press(shown, 'Use CPU below 80 % instead');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Cluster CPU below a threshold/ })).toBeChecked();
  });

  it('tells for each engine how wide a slot of the chosen windows is', async () => {
    const shown = open();
    await openEngine(shown);
    expect(await screen.findByRole('radio', { name: /^Platform/ })).toBeChecked();
    await chooseTemplate(shown, /Cluster CPU below a threshold/);
    // 7 days in 120 slots are 84 minutes; 10 minutes is the narrowest of Grail's widths with at most 1,500 slots.
    expect(screen.getByText(/Time slices of 84 minutes for the last 7 days\./)).toBeInTheDocument();
    expect(screen.getByText(/Time slices of 10 minutes for the last 7 days, or as you choose/)).toBeInTheDocument();
  });

  it('keeps the reservations of a template one press away, except what an average hides', async () => {
    const shown = open();
    const service = await screen.findByRole('region', { name: 'Templates: Service usage' });
    expect(within(service).queryByRole('list')).not.toBeInTheDocument();
    expect(screen.getByText(/An average hides breaches/)).toBeInTheDocument();
    await press(shown, 'About these templates');
    expect(screen.getAllByText(/^Needs EC2 capacity/).length).toBeGreaterThan(0);
  });

  it('offers saved templates beside the built-in ones, with their own defaults', async () => {
    const shown = open({}, '/slos/new', { states: { templates: { version: 1, templates: [tier1] } } });
    await chooseTemplate(shown, /Tier 1 CPU/);
    await press(shown, 'Select all that fit');
    await press(shown, 'Next: Tune');
    expect(await screen.findByLabelText('Threshold, %')).toHaveValue('75');
    await press(shown, 'Next: Plan and apply');
    await screen.findByText(/3 to create/);
    const [payload] = shown.backend.callsOf('plan-slos') as PlanSlosPayload[];
    expect(payload?.requests[0]).toMatchObject({
      templateId: 'cluster-cpu-time.tier-1',
      parameters: { target: 99.5, warning: 99.8, window: '-14d', threshold: 75, statistic: 'max', noData: 'good' },
    });
  });

  it('goes on with the built-in templates when the saved ones cannot be read', async () => {
    open({}, '/slos/new', { states: { templates: '{' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Saved templates could not be read');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).toBeInTheDocument();
  });
});

describe('the recommended set', () => {
  const requestsOf = (shown: ReturnType<typeof open>) =>
    (shown.backend.callsOf('plan-slos') as PlanSlosPayload[])
      .at(-1)!
      .requests.map(({ templateId, target: { cluster, service } }) => [templateId, service ?? cluster].join(' '));

  it('gives each cluster what fits it in one click', async () => {
    const shown = open({ 'usage-series': tasksOf(['serverless']) });
    // EC2: three clusters with CPU and memory; Fargate: the worst service twice, and the tasks of its one service.
    await press(shown, 'Use the recommended set (9 SLOs)');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU below a threshold/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).not.toBeChecked();
    await press(shown, 'Next: Tune');
    await press(shown, 'Next: Plan and apply');
    await screen.findByText(/9 to create/);
    expect(requestsOf(shown)).toEqual([
      ...['cluster-cpu-time prod', 'cluster-cpu-time staging', 'cluster-cpu-time newborn'],
      ...['cluster-memory-time prod', 'cluster-memory-time staging', 'cluster-memory-time newborn'],
      ...['cluster-worst-service-cpu serverless', 'cluster-worst-service-memory serverless'],
      'service-running-tasks api',
    ]);
  });

  it('is for the clusters that were chosen, and a template of it can be had for all that fit', async () => {
    const shown = open();
    await screen.findByText('0 of 4 fitting clusters selected.');
    for (const name of ['prod', 'serverless']) await shown.user.click(within(await rowOf(name)).getByRole('checkbox'));
    await press(shown, 'Use the recommended set (4 SLOs)');
    // Whether tasks are counted was asked of all at once, not anew with each tick.
    expect(shown.backend.callsOf('usage-series')).toHaveLength(1);
    await press(shown, /^Use CPU of every service below .* for all that fit$/);
    await press(shown, 'Next: Tune');
    await press(shown, 'Next: Plan and apply');
    await screen.findByText(/5 to create/);
    expect(requestsOf(shown)).toEqual([
      ...['cluster-cpu-time prod', 'cluster-memory-time prod'],
      ...['cluster-worst-service-cpu prod', 'cluster-worst-service-cpu serverless'],
      'cluster-worst-service-memory serverless',
    ]);
  });

  it('does without tasks where nobody can tell whether they are counted', async () => {
    let isDenied = true;
    const shown = open({
      'usage-series': (payload: UsageSeriesPayload) => {
        if (isDenied) throw new Failure(noPermission);
        return tasksOf(['serverless'])(payload);
      },
    });
    expect(await screen.findByRole('button', { name: 'Use the recommended set (8 SLOs)' })).toBeEnabled();
    await press(shown, 'Use the recommended set (8 SLOs)');
    expect(screen.getByRole('checkbox', { name: /^Service has the tasks/ })).not.toBeChecked();
    expect(screen.getByText('Whether tasks are counted could not be read')).toBeInTheDocument();
    isDenied = false;
    await press(shown, 'Retry');
    expect(await screen.findByRole('button', { name: 'Use the recommended set (9 SLOs)' })).toBeEnabled();
    expect(screen.queryByText('Whether tasks are counted could not be read')).toBeNull();
  });

  it('says of how many clusters it is not known where the answer was cut off', async () => {
    open({
      'usage-series': (payload: UsageSeriesPayload) => ({
        ...tasksOf(['serverless'])(payload),
        remarks: [{ code: 'truncated', message: 'Dynatrace answered only a part.' }],
      }),
    });
    expect(await screen.findByText('Whether tasks are counted is not known of 3 clusters.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Use the recommended set (9 SLOs)' })).toBeEnabled();
  });
});

describe('choosing clusters', () => {
  it('shows those that do not fit with the reason, and does not let them be chosen', async () => {
    const shown = open();
    await chooseClassic(shown);
    await toTargets(shown);
    const fargate = await rowOf('serverless');
    expect(fargate).toHaveTextContent('Fargate only');
    expect(within(fargate).getByRole('checkbox')).toHaveAttribute('aria-disabled', 'true');
    expect(await rowOf('newborn')).toHaveTextContent('Choose the platform engine, which needs no entity');
    await press(shown, 'Select all that fit');
    expect(screen.getByText('2 of 2 fitting clusters selected.')).toBeInTheDocument();
  });

  it('adds only what the filter shows', async () => {
    const shown = open();
    await toTargets(shown);
    await shown.user.type(screen.getByLabelText('Name, service or entity id'), 'stag');
    await press(shown, 'Select all that fit and match the filter');
    expect(screen.getByText('1 of 3 fitting clusters selected.')).toBeInTheDocument();
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
    expect(await screen.findByRole('alert')).toHaveTextContent('your input is kept');
    isDown = false;
    await press(shown, 'Retry');
    expect(await screen.findByText('0 of 1 fitting clusters selected.')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).toBeChecked();
  });

  it('says what to do when there is no cluster at all', async () => {
    const shown = open({ 'discover-clusters': () => discovered([]) });
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(await screen.findByText('No ECS cluster to choose')).toBeInTheDocument();
  });
});

describe('choosing services', () => {
  async function toServices(shown: ReturnType<typeof open>) {
    await chooseTemplate(shown, /Service CPU below/);
    await screen.findByText('0 of 4 fitting services selected.');
  }

  it('offers the services of every cluster, also on Fargate, and plans for those chosen', async () => {
    const shown = open();
    await toServices(shown);
    const checkout = await rowOf('checkout');
    await shown.user.click(within(checkout).getByRole('button', { name: 'Select all 2 services of prod' }));
    await screen.findAllByText('2 of 4 fitting services selected.');
    await shown.user.click(within(await rowOf('api')).getByRole('checkbox'));
    expect(screen.getByText('3 of 4 fitting services selected.')).toBeInTheDocument();
    await press(shown, 'Next: Tune');
    await press(shown, 'Next: Plan and apply');
    await screen.findByText(/3 to create/);
    const [payload] = shown.backend.callsOf('plan-slos') as PlanSlosPayload[];
    expect(payload?.requests.map(({ target }) => [target.cluster, target.service])).toEqual([
      ['prod', 'cart'],
      ['prod', 'checkout'],
      ['serverless', 'api'],
    ]);
  });

  it('finds them by name', async () => {
    const shown = open();
    await toServices(shown);
    await shown.user.type(screen.getByLabelText('Name, service or entity id'), 'cart');
    await press(shown, 'Select all that fit and match the filter');
    expect(screen.getByText('2 of 4 fitting services selected.')).toBeInTheDocument();
  });

  it('takes those of the chosen clusters in one press, and clears them in another', async () => {
    const shown = open();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    await chooseTemplate(shown, /Service CPU below/);
    const clusters = await screen.findByRole('region', { name: 'Clusters' });
    await shown.user.click(within(clusters).getByRole('button', { name: 'Select all that fit' }));
    await press(shown, 'Select the 3 services of the chosen clusters');
    const services = screen.getByRole('region', { name: 'Services' });
    expect(within(services).getByRole('status')).toHaveTextContent('3 of 4 fitting services selected.');
    await shown.user.click(within(services).getByRole('button', { name: 'Clear selection' }));
    expect(within(services).getByRole('status')).toHaveTextContent('0 of 4');
  });

  it('says why when no service has reported', async () => {
    const shown = open({ 'discover-clusters': () => discovered([aCluster({ services: [] })]) });
    await chooseTemplate(shown, /Service CPU below/);
    expect(await screen.findByText('No ECS service to choose')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Tune' })).toBeDisabled();
  });
});

describe('setting parameters', () => {
  it('names what is wrong beside the field and does not go on', async () => {
    const shown = open();
    await toTune(shown);
    const warning = screen.getByLabelText('Warning, %');
    await shown.user.clear(warning);
    await shown.user.type(warning, '15');
    expect(screen.getByText('Must be greater than the target.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Plan and apply' })).toBeDisabled();
    await shown.user.clear(warning);
    await shown.user.type(warning, '30,5');
    expect(screen.queryByText('Must be greater than the target.')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Plan and apply' })).toBeEnabled();
  });

  it('shows with its reason what the classic engine cannot do, and offers it on the platform engine', async () => {
    const shown = open({}, '/slos/new', { states: { exclusions: { version: 1, exclusions: [night] } } });
    await chooseClassic(shown);
    await chooseTemplate(shown, /Cluster CPU below a threshold/);
    await press(shown, 'Select all that fit');
    await press(shown, 'Next: Tune');
    await openExpert(shown);
    expect(await screen.findByRole('radio', { name: 'Count it as bad' })).toBeDisabled();
    expect(screen.getByText(/^"Count it as bad": A classic metric expression cannot/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Leave out maintenance windows' })).toBeDisabled();
    expect(screen.getByText(/^Classic SLOs cannot/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Time slice, minutes')).not.toBeInTheDocument();
    await press(shown, '1 Choose targets');
    await openEngine(shown);
    await shown.user.click(await screen.findByRole('radio', { name: /^Platform/ }));
    await press(shown, '2 Tune');
    await openExpert(shown);
    expect(await screen.findByRole('radio', { name: 'Count it as bad' })).toBeEnabled();
    expect(screen.getByRole('checkbox', { name: 'Leave out maintenance windows' })).toBeChecked();
    expect(screen.getByText(/^1 maintenance window for these targets/)).toBeInTheDocument();
    expect(screen.getByLabelText('Time slice, minutes')).toHaveAttribute('placeholder', '10');
  });

  it('shows the name that a pattern makes, and what is wrong with one', async () => {
    const shown = open();
    await toTune(shown);
    await openExpert(shown);
    const pattern = screen.getByLabelText('Name pattern');
    await shown.user.click(pattern);
    await shown.user.paste('CPU of {cluster} in {region}');
    expect(screen.getByText('CPU of prod in eu-west-1')).toBeInTheDocument();
    await shown.user.clear(pattern);
    await shown.user.paste('CPU of {clutser}');
    expect(screen.getByText(/There is no "\{clutser\}"\. Use \{cluster\}/)).toBeInTheDocument();
  });

  it('sends the plan what was entered, for every fitting cluster', async () => {
    const shown = open();
    await toTune(shown);
    const target = screen.getByLabelText('Target, %');
    await shown.user.clear(target);
    await shown.user.type(target, '22,5');
    await press(shown, 'Next: Plan and apply');
    await screen.findByText('3 to create, 0 to update, 0 unchanged, 0 in conflict.');
    const parameters = { target: 22.5, warning: 25, window: '-1d' };
    const place = { accountId: '111122223333', region: 'eu-west-1', capacity: 'ec2' };
    expect(shown.backend.callsOf('plan-slos')[0]).toEqual({
      engine: 'platform',
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
        {
          templateId: 'cluster-cpu-headroom',
          target: { entityId: null, cluster: 'newborn', ...place, region: 'us-east-1' },
          parameters,
        },
      ],
    });
  });

  it('keeps parameters as a template for the next time', async () => {
    const shown = open();
    await toTune(shown);
    await press(shown, 'Save as template');
    const dialog = await screen.findByRole('dialog');
    await shown.user.type(await within(dialog).findByLabelText(/^Title/), 'Tier 2');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByText(/^Saved as "Tier 2"/)).toBeInTheDocument();
    expect(await shown.backend.keptOf('templates')).toMatchObject({
      templates: [{ id: 'tier-2', baseTemplateId: 'cluster-cpu-headroom', parameters: { target: 20, warning: 25 } }],
    });
  });
});

describe('the draft of new SLOs', () => {
  it('survives leaving the page and coming back', async () => {
    const shown = open();
    await toTune(shown);
    await shown.user.type(screen.getByLabelText('Target, %'), '.75');
    await shown.user.click(
      within(screen.getByRole('navigation', { name: 'Breadcrumbs' })).getByRole('link', { name: 'SLOs' }),
    );
    await shown.user.click(await screen.findByRole('link', { name: 'Create the first SLOs' }));
    expect(await screen.findByRole('checkbox', { name: /Cluster CPU headroom/ })).toBeChecked();
    await press(shown, '2 Tune');
    expect(await screen.findByLabelText('Target, %')).toHaveValue('20.75');
  });

  it('does not open a step that its input does not allow', async () => {
    open({}, '/slos/new?step=plan');
    expect(await screen.findByRole('heading', { level: 2, name: 'Choose targets' })).toBeInTheDocument();
  });

  it('opens at the step that an address of the former five steps meant', async () => {
    const shown = open();
    await toTune(shown);
    shown.unmount();
    open({}, '/slos/new?step=parameters');
    expect(await screen.findByRole('heading', { level: 2, name: 'Tune' })).toHaveFocus();
  });
});
