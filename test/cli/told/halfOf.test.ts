import type { MetricStreamFacts } from '../../../cloudformation/cli/aws/pipelines';
import { halfOf } from '../../../cloudformation/cli/cost/halfOf';
import { estimateMonthlyCost } from '../../../domain/onboarding/cost/estimateMonthlyCost';

const told = (filters: MetricStreamFacts['filters'], includesLinkedAccounts = false) => {
  const cost = estimateMonthlyCost(100);
  const stream = { state: 'running', firehoseArn: '', filters, includesLinkedAccounts };
  return halfOf({ updatesPerMinute: 100, coveredMs: 7_200_000, stream, cost }, cost);
};
const slo = [
  { namespace: 'AWS/CloudWatch/MetricStreams', metrics: [] },
  { namespace: 'AWS/ECS', metrics: ['CPUUtilization', 'MemoryUtilization'] },
  { namespace: 'ECS/ContainerInsights', metrics: ['RunningTaskCount', 'DesiredTaskCount'] },
];

describe('what half of a bill takes', () => {
  it('counts the secret whole: it costs the same with half of the updates', () => {
    // 100 × 43,800 ÷ 1,000 × $0.003 = $13.14 and 1.84 GB × $0.029 = $0.05, of which half; $0.40 and $0.02 for the secret stay.
    expect(told(slo)).toContain('(about $7.02 a month) would be 50 metrics a minute instead of 100.');
  });

  it('does not advise the smallest preset to who has it', () => {
    expect(told(slo)).toContain('no more than the preset EcsSlo');
    expect(told(slo.slice(0, 2))).toContain('no more than the preset EcsSlo');
  });

  it('names only the namespaces that send more than it', () => {
    const all = [...slo.slice(0, 2), { namespace: 'ECS/ContainerInsights', metrics: [] }];
    expect(told(all)).toContain('it streams metrics of ECS/ContainerInsights: leave out');
    expect(
      told([
        { namespace: 'AWS/ECS', metrics: [] },
        { namespace: 'AWS/RDS', metrics: [] },
      ]),
    ).toContain('it streams metrics of AWS/ECS, AWS/RDS: leave out');
  });

  it('advises a preset where everything is streamed, and tells of linked accounts', () => {
    expect(told([])).toContain('--preset EcsSlo');
    expect(told([], true)).toContain('It also streams linked accounts');
  });
});
