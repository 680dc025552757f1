import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../kit/renderPage';
import { fillAccount, goOnToLaunch, goOnToToken, unfold } from './connectSteps';
import { aStatus, publishedSettings } from './situations';

async function reachPresets() {
  const shown = renderPage('/connect', {
    states: { settings: publishedSettings },
    functions: { 'pipeline-status': () => aStatus() },
  });
  const { user } = shown;
  await fillAccount(user);
  await unfold(user, /^What to stream/);
  await screen.findByRole('radio', { name: /^CPU and memory/ });
  const step = await screen.findByRole('region', { name: /^1\. Account and regions/ });
  const field = (name: string | RegExp) => within(step).getByRole('textbox', { name });
  const enter = async (name: string | RegExp, text: string) => {
    await user.clear(field(name));
    if (text !== '') await user.type(field(name), text);
  };
  return { ...shown, step, field, enter, estimate: within(step).getByRole('status') };
}

// One update a minute is 43,800 a month: 43.8 × 0.003 = 0.1314 dollars a metric, and 0.42 for the secret and its reading.
describe('Connect, what a preset costs in AWS', () => {
  it('is said before anything is launched: 82 metrics of 1 cluster and 20 services with Container Insights', async () => {
    const { estimate } = await reachPresets();
    // CPU and memory of the cluster and, with the numbers of running and desired tasks, four of each service:
    // 82 × 0.1314 = 10.77, Firehose 0.04, secret 0.42
    expect(estimate).toHaveTextContent('about $11 a month per region at list prices, for 82 metrics');
    expect(screen.getByRole('checkbox', { name: 'Container Insights is on' })).toBeChecked();
  });

  it('stands in the label of what is folded away, and follows what is chosen in it', async () => {
    const { user } = await reachPresets();
    const label = await screen.findByText(/^What to stream/);
    expect(label).toHaveTextContent('What to stream: CPU and memory, and running tasks · about $11 a month per region');
    await user.click(screen.getByRole('radio', { name: /^Everything in the region/ }));
    expect(label).toHaveTextContent('What to stream: Everything in the region · cost not known beforehand');
  });

  it('follows clusters, services and Container Insights', async () => {
    const { user, enter, estimate } = await reachPresets();
    await enter('Clusters', '10');
    await enter('Services', '1000');
    // 20 + 4 × 1,000: 4,020 × 0.1314 = 528.23, Firehose 2.14, secret 0.42
    expect(estimate).toHaveTextContent('about $531 a month per region at list prices, for 4,020 metrics');
    await user.click(screen.getByRole('radio', { name: /^ECS and Container Insights/ }));
    // 2,040 of ECS + 25 × 1,000 + 13 × 10: 27,170 × 0.1314 = 3,570.14, Firehose 14.49, secret 0.42
    expect(estimate).toHaveTextContent('about $3,585 a month per region at list prices, for 27,170 metrics');
    await user.click(screen.getByRole('checkbox', { name: 'Container Insights is on' }));
    // 2,040 × 0.1314 = 268.06, Firehose 1.09, secret 0.42
    expect(estimate).toHaveTextContent('about $270 a month per region at list prices, for 2,040 metrics');
  });

  it('follows the preset, and asks about Container Insights only where they are streamed', async () => {
    const { user, estimate } = await reachPresets();
    await user.click(screen.getByRole('radio', { name: /^ECS and Container Insights/ }));
    // 44 of ECS + 25 × 20 + 13: 557 × 0.1314 = 73.19, Firehose 0.30, secret 0.42
    expect(estimate).toHaveTextContent('about $74 a month per region at list prices, for 557 metrics');
    await user.click(screen.getByRole('radio', { name: /All ECS metrics/ }));
    expect(estimate).toHaveTextContent('about $6 a month per region at list prices, for 44 metrics');
    expect(screen.queryByRole('checkbox', { name: 'Container Insights is on' })).not.toBeInTheDocument();
  });

  it.each([/^Everything in the region/, /^Namespaces that you list/])(
    'cannot be known for %s, and is not made up',
    async (name) => {
      const { user, estimate } = await reachPresets();
      await user.click(screen.getByRole('radio', { name }));
      expect(estimate).toHaveTextContent('This cannot be estimated');
      expect(estimate).toHaveTextContent('1,000 metrics updated every minute cost about $132 a month at list prices');
      expect(screen.queryByRole('textbox', { name: 'Clusters' })).not.toBeInTheDocument();
    },
  );

  it('lists its parts, where the prices come from, and what is left out', async () => {
    const { user, step, field } = await reachPresets();
    expect(step).not.toHaveTextContent('List prices of us-east-1');
    await unfold(user, /^Parts and prices/);
    expect(step).toHaveTextContent('List prices of us-east-1 from a secondary source; check yours');
    expect(step).toHaveTextContent('Not included: Container Insights itself');
    const updates = field('Metric stream, $ per 1,000 updates');
    expect(updates).toHaveValue('0.003');
    expect(updates).toHaveAccessibleDescription('3,591,600 updates a month: $10.77');
    expect(field('Firehose, $ per GB')).toHaveAccessibleDescription('1.51 GB a month: $0.04');
    expect(field('Secret of the token, $ a month')).toHaveAccessibleDescription('1 secret: $0.40');
    expect(field(/Reading the secret/)).toHaveAccessibleDescription('4,380 calls a month: $0.02');
  });

  it('follows a price of one’s own, with a decimal comma too', async () => {
    const { user, enter, estimate } = await reachPresets();
    await unfold(user, /^Parts and prices/);
    await enter('Metric stream, $ per 1,000 updates', '0,006');
    // 3,591.6 × 0.006 = 21.55, Firehose 0.04, secret 0.42
    expect(estimate).toHaveTextContent('about $22 a month per region at your prices');
  });

  it('says "less than $1" of a little, not "$0"', async () => {
    const { enter, estimate } = await reachPresets();
    await enter('Services', '0');
    // 2 × 0.1314 + 0.42
    expect(estimate).toHaveTextContent('AWS charges less than $1 a month per region');
  });

  it.each(['', '0', '1,000', '2.5', '-1', 'many', '1000001'])('takes no %j for a number of clusters', async (text) => {
    const { enter, field, estimate } = await reachPresets();
    await enter('Clusters', text);
    expect(field('Clusters')).toHaveAccessibleDescription(
      /^Must be a whole number from 1 to 1000000\. Give digits only/,
    );
    expect(estimate).toHaveTextContent('No estimate while one of the numbers is wrong.');
    expect(estimate).not.toHaveTextContent('$');
  });

  it.each(['', '-0.01', 'free'])('takes no %j for a price', async (text) => {
    const { user, enter, field, estimate } = await reachPresets();
    await unfold(user, /^Parts and prices/);
    await enter('Firehose, $ per GB', text);
    expect(field('Firehose, $ per GB')).toHaveAccessibleDescription(/^Must be a number from 0\. Give a price/);
    expect(estimate).toHaveTextContent('No estimate while one of the numbers is wrong.');
  });

  it('holds nobody up: the next step opens whatever stands there, and the numbers are still there', async () => {
    const { user, enter, field } = await reachPresets();
    await enter('Services', 'many');
    await goOnToToken(user);
    expect(await screen.findByRole('textbox', { name: /Secret ARN in eu-west-1/ })).toBeInTheDocument();
    expect(field('Services')).toHaveValue('many');
  });

  it('is not stored anywhere', async () => {
    const { enter, backend } = await reachPresets();
    await enter('Services', '73519');
    const kept = JSON.stringify([[...backend.states], { ...localStorage }, { ...sessionStorage }]);
    expect(kept).not.toContain('73519');
  });

  describe('for single metrics', () => {
    const reachPicker = async () => {
      const shown = await reachPresets();
      await shown.user.click(screen.getByRole('radio', { name: /^Metrics that you pick/ }));
      await screen.findByRole('checkbox', { name: /^CPUUtilization/ });
      return shown;
    };

    it('begins with what SLOs read, each metric with its own cost', async () => {
      const { estimate } = await reachPicker();
      expect(screen.getByText('7 of 1,000 names')).toBeInTheDocument();
      // 21 metrics × 43.8 × $0.003 = 2.7594, and Firehose 0.0112.
      expect(screen.getByRole('checkbox', { name: /^CPUUtilization/ })).toBeChecked();
      expect(screen.getByRole('checkbox', { name: /^CPUUtilization.*\$2\.77 a month/ })).toBeInTheDocument();
      expect(screen.getByRole('checkbox', { name: /^GPUReservation.*–/ })).not.toBeChecked();
      expect(estimate).toHaveTextContent('about $11 a month per region at list prices, for 82 metrics');
    });

    it('follows what is ticked and typed, and counts names against what AWS allows', async () => {
      const { user, estimate, enter } = await reachPicker();
      await user.click(screen.getByRole('checkbox', { name: /^DesiredTaskCount/ }));
      await user.click(screen.getByRole('checkbox', { name: /^RunningTaskCount/ }));
      expect(estimate).toHaveTextContent('for 42 metrics');
      expect(screen.getByText('4 of 1,000 names')).toBeInTheDocument();
      await enter('Others of AWS/ECS', 'TargetResponseTime');
      expect(screen.getByText('5 of 1,000 names')).toBeInTheDocument();
      expect(estimate).toHaveTextContent('What TargetResponseTime add cannot be told beforehand');
      await enter('Others of AWS/ECS', 'CPUUtilization');
      expect(screen.getByText(/CPUUtilization is listed twice/)).toBeInTheDocument();
    });

    it('goes into the link as names of the template, and is kept with the connection', async () => {
      const { user, backend } = await reachPicker();
      await user.click(screen.getByRole('checkbox', { name: /^MemoryUtilization/ }));
      await goOnToToken(user);
      await goOnToLaunch(user);
      const link = await screen.findByRole('link', { name: /Open AWS console for eu-west-1/ });
      const query = new URLSearchParams(link.getAttribute('href')?.split('?').at(-1));
      expect(query.get('param_FilterPreset')).toBe('EcsMetrics');
      expect(query.get('param_EcsMetricNames')).toBe('CPUUtilization');
      expect(query.get('param_InsightsMetricNames')).toBe('RunningTaskCount,DesiredTaskCount');
      await user.click(link);
      await waitFor(async () =>
        expect(await backend.keptOf('connections')).toMatchObject({
          connections: [{ metrics: { ecs: ['CPUUtilization'], insights: ['RunningTaskCount', 'DesiredTaskCount'] } }],
        }),
      );
    });

    it('does not go on without any', async () => {
      const { user } = await reachPicker();
      for (const name of [/^CPUUtilization/, /^MemoryUtilization/, /^RunningTaskCount/, /^DesiredTaskCount/])
        await user.click(screen.getByRole('checkbox', { name }));
      expect(screen.getByText('Tick or name at least one metric.')).toBeInTheDocument();
      await goOnToToken(user);
      expect(screen.queryByRole('textbox', { name: /Secret ARN/ })).not.toBeInTheDocument();
    });
  });
});
