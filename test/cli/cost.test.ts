import { aPipeline } from './aPipeline';
import { region } from './companion';

interface Told {
  estimate: { parts: Record<string, { quantity: number; dollars: number }>; total: number } | null;
  measured: {
    updatesPerMinute: number;
    coveredMs: number;
    cost: { total: number; parts: { per1000Updates: { dollars: number } } } | null;
  } | null;
}

describe('cost', () => {
  let aws: Awaited<ReturnType<typeof aPipeline>>;
  beforeAll(async () => {
    aws = await aPipeline();
  });
  afterAll(() => aws.close());
  const told = async (line: string) => (await aws.run(`${line} --json`)).json().value as Told;

  it('estimates a month from the number of metrics', async () => {
    const { estimate } = await told('cost --metrics 100');
    // 100 metrics × 43,800 minutes ÷ 1,000 × $0.003
    expect(estimate?.parts['per1000Updates']?.dollars).toBeCloseTo(13.14, 2);
  });

  it('tells no month from minutes of data, but over what span it looked and when to come back', async () => {
    await aws.world.clock.advance(900);
    const { out, err, code } = await aws.run(`cost --stack dynatrace-ecs --region ${region}`);
    expect(out).toMatch(/Measured over the last 1\d min/);
    expect(err).toMatch(/too little to tell a month from\. Run the same command again in 4\d min/);
    expect([code, out]).toEqual([0, expect.not.stringContaining('total')]);
    const { measured } = await told(`cost --stack dynatrace-ecs --region ${region}`);
    expect(measured?.cost).toBeNull();
  });

  it('measures it by what AWS bills, and says what half of it would take', async () => {
    await aws.world.clock.advance(3600);
    const { measured } = await told(`cost --stack dynatrace-ecs --region ${region}`);
    const perMinute = measured?.updatesPerMinute ?? 0;
    expect(perMinute).toBeGreaterThan(5);
    expect(measured?.cost?.parts.per1000Updates.dollars).toBeCloseTo((perMinute * 43_800 * 0.003) / 1000, 6);
    const { out } = await aws.run(`cost --stack dynatrace-ecs --region ${region}`);
    expect(out).toMatch(
      /Half of the updates \(about \$\d+\.\d\d a month\) would be \d+ metrics a minute instead of \d+\./,
    );
    // The stack was deployed with the default preset, which is the smallest.
    expect(out).toContain('It streams no more than the preset EcsSlo');
    expect(out).not.toContain('--preset');
  });

  it('asks for one of the two', async () => {
    expect((await aws.run('cost')).code).toBe(2);
    expect((await aws.run('cost --metrics 1 --stack x')).code).toBe(2);
  });
});
