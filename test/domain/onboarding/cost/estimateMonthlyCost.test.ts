import { estimateMonthlyCost } from '../../../../domain/onboarding/cost/estimateMonthlyCost';
import { listPrices } from '../../../../domain/onboarding/cost/priceList';
import { filterPresets, type FilterPresetId } from '../../../../domain/onboarding/template/filterPresets';
import { failureOf } from '../failureOf';

const metricsOf = (id: FilterPresetId, inventory: Parameters<(typeof filterPresets)[number]['metricsOf']>[0]) =>
  filterPresets.find((preset) => preset.id === id)?.metricsOf(inventory);

describe('the number of metrics of a preset', () => {
  const fargate = { clusters: 1, ec2Clusters: 0, services: 20, containerInsights: false };

  it('is two per Fargate service for ECS itself', () => {
    expect(metricsOf('EcsSlo', fargate)).toBe(40);
    expect(metricsOf('EcsFull', fargate)).toBe(40);
    expect(metricsOf('EcsInsights', fargate)).toBe(40);
  });

  it('grows with EC2 clusters by utilization, and by reservation where that is streamed', () => {
    const ec2 = { ...fargate, clusters: 3, ec2Clusters: 3 };
    expect(metricsOf('EcsSlo', ec2)).toBe(46);
    expect(metricsOf('EcsFull', ec2)).toBe(52);
  });

  it('grows with Container Insights where that is streamed', () => {
    const insights = { ...fargate, containerInsights: true };
    // Two names once per service: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
    expect(metricsOf('EcsSlo', insights)).toBe(40 + 40);
    expect(metricsOf('EcsFull', insights)).toBe(40);
    expect(metricsOf('EcsInsights', insights)).toBe(40 + 500 + 13);
  });

  it.each(['Namespaces', 'All'] as const)('is unknown, not zero, for %s', (preset) => {
    expect(metricsOf(preset, fargate)).toBeNull();
  });
});

describe('the monthly cost', () => {
  it('is 5.26 dollars of stream for 40 metrics: 43,800 minutes × 40 × 0.003 / 1,000', () => {
    expect(estimateMonthlyCost(40).parts.per1000Updates.dollars).toBeCloseTo(5.256, 6);
  });

  it('includes Firehose by volume and the secret with its 4,380 reads', () => {
    const { parts, total } = estimateMonthlyCost(1000);
    // 43.8 million updates × 420 bytes = 18.396 GB × 0.029; one secret of 0.40; 0.438 × 0.05
    expect(parts.perFirehoseGb.dollars).toBeCloseTo(0.533484, 6);
    expect(parts.perSecret).toEqual({ quantity: 1, dollars: 0.4 });
    expect(parts.per10000SecretCalls.dollars).toBeCloseTo(0.0219, 6);
    expect(total).toBeCloseTo(131.4 + 0.533484 + 0.4 + 0.0219, 6);
  });

  it('tells how much of each is billed, in the unit of its price', () => {
    const { parts } = estimateMonthlyCost(1000);
    expect(parts.per1000Updates.quantity).toBe(43_800);
    expect(parts.perFirehoseGb.quantity).toBeCloseTo(18.396, 6);
    expect(parts.per10000SecretCalls.quantity).toBeCloseTo(0.438, 6);
  });

  it('follows the prices people enter', () => {
    expect(
      estimateMonthlyCost(1000, { ...listPrices, per1000Updates: 0.006 }).parts.per1000Updates.dollars,
    ).toBeCloseTo(262.8, 6);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is refused for %d metrics', (metrics) => {
    expect(failureOf(() => estimateMonthlyCost(metrics)).message).toMatch(/^metrics: /);
  });

  it.each([-0.01, Number.NaN])('is refused at a price of %d, which the failure names', (perSecret) => {
    const failure = failureOf(() => estimateMonthlyCost(40, { ...listPrices, perSecret }));
    expect(failure.message).toMatch(/^perSecret: /);
  });
});
