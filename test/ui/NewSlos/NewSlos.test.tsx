import { screen, within } from '@testing-library/react';
import type { PlanSlosPayload } from '../../../domain/contract/planSlos';
import { Failure } from '../../../domain/failure';
import type { Exclusion } from '../../../domain/model/exclusion';
import { aCluster, discovered } from '../Clusters/clusterWorld';
import { chooseClassic, chooseTemplate, open, press, rowOf, toParameters, toTargets } from './newSlosWorld';
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
    expect(await screen.findByRole('button', { name: 'Next: Choose targets' })).toBeDisabled();
    expect(screen.getByText('Choose at least one template to go on.')).toBeInTheDocument();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getByRole('button', { name: 'Next: Choose targets' })).toBeEnabled();
  });

  it('says that averages hide breaches, and swaps headroom for the template that speaks of time', async () => {
    const shown = open();
    await chooseTemplate(shown, /Cluster CPU headroom/);
    expect(screen.getAllByText(/An average hides breaches/).length).toBeGreaterThan(0);
    await press(shown, 'Use "CPU below 80 % for 99.9 % of the time" instead');
    expect(screen.getByRole('checkbox', { name: /Cluster CPU headroom/ })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Cluster CPU below a threshold/ })).toBeChecked();
  });

  it('tells for each engine how wide a slot of the chosen windows is', async () => {
    const shown = open();
    expect(await screen.findByRole('radio', { name: /^Platform/ })).toBeChecked();
    await chooseTemplate(shown, /Cluster CPU below a threshold/);
    // 7 days in 120 slots are 84 minutes; 10 minutes is the narrowest of Grail's widths with at most 1,500 slots.
    expect(screen.getByText(/Slots of 84 minutes for the last 7 days\./)).toBeInTheDocument();
    expect(screen.getByText(/Slots of 10 minutes for the last 7 days, unless/)).toBeInTheDocument();
  });

  it('keeps the reservations of a template one press away, except what an average hides', async () => {
    const shown = open();
    const service = await screen.findByRole('region', { name: 'Services' });
    expect(within(service).queryByRole('list')).not.toBeInTheDocument();
    await shown.user.click(within(service).getAllByRole('button', { name: /What to know before/ })[0]!);
    expect(within(service).getAllByRole('listitem').length).toBeGreaterThan(1);
  });

  it('offers saved templates beside the built-in ones, with their own defaults', async () => {
    const shown = open({}, '/slos/new', { states: { templates: { version: 1, templates: [tier1] } } });
    await chooseTemplate(shown, /Tier 1 CPU/);
    await press(shown, 'Next: Choose targets');
    await press(shown, 'Select all that fit');
    await press(shown, 'Next: Set parameters');
    expect(await screen.findByLabelText('Threshold, %')).toHaveValue('75');
    await press(shown, 'Next: Preview');
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
    await press(shown, 'Next: Choose targets');
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
    await press(shown, 'Next: Choose targets');
    expect(await screen.findByText('No ECS cluster to choose')).toBeInTheDocument();
  });
});

describe('choosing services', () => {
  async function toServices(shown: ReturnType<typeof open>) {
    await chooseTemplate(shown, /Service CPU below/);
    await press(shown, 'Next: Choose targets');
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
    await press(shown, 'Next: Set parameters');
    await press(shown, 'Next: Preview');
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
    await press(shown, 'Next: Choose targets');
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
    await press(shown, 'Next: Choose targets');
    expect(await screen.findByText('No ECS service to choose')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next: Set parameters' })).toBeDisabled();
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

  it('shows with its reason what the classic engine cannot do, and offers it on the platform engine', async () => {
    const shown = open({}, '/slos/new', { states: { exclusions: { version: 1, exclusions: [night] } } });
    await chooseClassic(shown);
    await chooseTemplate(shown, /Cluster CPU below a threshold/);
    await toTargets(shown);
    await press(shown, 'Select all that fit');
    await press(shown, 'Next: Set parameters');
    expect(await screen.findByRole('radio', { name: 'Count it as bad' })).toBeDisabled();
    expect(screen.getByText(/^"Count it as bad": A classic metric expression cannot/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Leave out maintenance windows' })).toBeDisabled();
    expect(screen.getByText(/Not possible with classic SLOs/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Slot width, minutes')).not.toBeInTheDocument();
    await press(shown, '1 Choose templates');
    await shown.user.click(await screen.findByRole('radio', { name: /^Platform/ }));
    await press(shown, '3 Set parameters');
    expect(await screen.findByRole('radio', { name: 'Count it as bad' })).toBeEnabled();
    expect(screen.getByRole('checkbox', { name: 'Leave out maintenance windows' })).toBeChecked();
    expect(screen.getByText(/^1 maintenance window for these targets/)).toBeInTheDocument();
    expect(screen.getByLabelText('Slot width, minutes')).toHaveAttribute('placeholder', '10');
  });

  it('shows the name that a pattern makes, and what is wrong with one', async () => {
    const shown = open();
    await toParameters(shown);
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
    await toParameters(shown);
    const target = screen.getByLabelText('Target, %');
    await shown.user.clear(target);
    await shown.user.type(target, '22,5');
    await press(shown, 'Next: Preview');
    await screen.findByText('3 to create, 0 to update, 0 unchanged, 0 in conflict.');
    const parameters = { target: 22.5, warning: 25, window: '-1d' };
    const place = { accountId: '111122223333', region: 'eu-west-1', capacity: 'ec2' };
    expect(shown.backend.callsOf('plan-slos')).toEqual([
      {
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
      },
    ]);
  });

  it('keeps parameters as a template for the next time', async () => {
    const shown = open();
    await toParameters(shown);
    await press(shown, 'Save as template');
    const dialog = await screen.findByRole('dialog');
    await shown.user.type(await within(dialog).findByLabelText(/^Title/), 'Tier 2');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByText(/^Saved as "Tier 2"/)).toBeInTheDocument();
    expect(shown.backend.stateOf('templates')).toMatchObject({
      templates: [{ id: 'tier-2', baseTemplateId: 'cluster-cpu-headroom', parameters: { target: 20, warning: 25 } }],
    });
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
