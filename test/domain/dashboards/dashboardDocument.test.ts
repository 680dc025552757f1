import type { DashboardContent, DataTile, Layout } from '../../../domain/dashboards/dashboardContent';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { templateIds } from '../../../domain/model/slo';
import { nthTarget, someTarget } from '../slo/someTarget';
import { someSlo } from './someSlo';

const document = (change: Partial<Parameters<typeof dashboardDocument>[0]> = {}): DashboardContent =>
  dashboardDocument({ title: 'ECS', targets: [someTarget()], slos: [], ...change });

const outline = ({ tiles, layouts }: DashboardContent): unknown[] =>
  Object.entries(tiles).map(([id, tile]) => {
    const { x, y, w, h } = layouts[id] ?? { x: -1, y: -1, w: -1, h: -1 };
    return [tile.type === 'markdown' ? tile.content.split('\n')[0] : tile.title, x, y, w, h];
  });

const dataTiles = (content: DashboardContent): DataTile[] =>
  Object.values(content.tiles).flatMap((tile) => (tile.type === 'data' ? [tile] : []));

describe('a dashboard document', () => {
  it('is a version 21 document with a place for every tile', () => {
    const { tiles, layouts, ...rest } = document({ slos: [someSlo()] });
    expect(rest).toEqual({ version: 21, variables: [], importedWithCode: false, settings: {} });
    expect(Object.keys(layouts)).toEqual(Object.keys(tiles));
  });

  it('shows the metrics of the family that a cluster has, under the names of that family', () => {
    const [average, , top] = dataTiles(document({ targets: [{ ...someTarget(), family: 'connection' }] }));
    expect(average?.query).toBe(
      'timeseries { average = avg(cloud.aws.ecs.CPUUtilization.By.ClusterName), peak = max(cloud.aws.ecs.CPUUtilization.By.ClusterName) }, ' +
        'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and ClusterName == "prod" }',
    );
    expect(top?.query).toContain('by: { ServiceName }');
    expect(JSON.stringify(top?.visualizationSettings)).toContain('"categoryAxis":["ServiceName"]');
  });

  it('is the same with entity ids and without', () => {
    const bare = { ...someTarget(), entityId: null };
    expect(document({ targets: [bare] })).toEqual(document());
  });

  it('shows per cluster its SLIs, usage and top services, on a grid of 24 columns', () => {
    const slos = templateIds.slice(0, 4).map((id) => someSlo(id));
    const place = '[ECS] prod';
    const where = '(123456789012 eu-west-1)';
    expect(outline(document({ title: 'ECS *prod*', slos }))).toEqual([
      ['# ECS \\*prod\\*', 0, 0, 24, 2],
      ['## prod', 0, 2, 24, 2],
      [`SLI over 1d (target 20 %): ${place} CPU headroom ${where}`, 0, 4, 6, 3],
      [`SLI over 1d (target 30 %): ${place} memory headroom ${where}`, 6, 4, 6, 3],
      [`SLI over 7d (target 99.9 %): ${place} CPU below 80 % ${where}`, 12, 4, 6, 3],
      [`SLI over 7d (target 99.9 %): ${place} memory below 70 % ${where}`, 18, 4, 6, 3],
      ['CPU utilization', 0, 7, 12, 6],
      ['Memory utilization', 12, 7, 12, 6],
      ['Top services by CPU', 0, 13, 12, 5],
      ['Top services by memory', 12, 13, 12, 5],
    ]);
  });

  it('charts an EC2 cluster itself, and any other by its services', () => {
    const cpuOf = (capacity: 'ec2' | 'fargate' | 'unknown' | undefined) =>
      dataTiles(document({ targets: [someTarget({ capacity })] }))[0]?.query;
    const filter =
      'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }';
    const byService = `timeseries usage = avg(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName), by: { servicename }, ${filter}`;
    expect(cpuOf('ec2')).toBe(
      `timeseries { average = avg(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion), peak = max(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion) }, ${filter}`,
    );
    expect(cpuOf('fargate')).toBe(byService);
    expect(cpuOf('unknown')).toBe(byService);
    expect(cpuOf(undefined)).toBe(byService);
  });

  it('shows a service target without a list of other services', () => {
    const content = document({ targets: [someTarget({ service: 'api' })] });
    expect(outline(content).map((row) => (row as unknown[])[0])).toEqual([
      '# ECS',
      '## prod / api',
      'CPU utilization by service',
      'Memory utilization by service',
    ]);
    for (const tile of dataTiles(content)) expect(tile.query).toContain('and servicename == "api" }');
  });

  it('only uses the fields its queries yield', () => {
    for (const tile of dataTiles(document({ slos: [someSlo()] }))) {
      const settings = JSON.stringify(tile.visualizationSettings);
      const fields = [...settings.matchAll(/"(?:identifier|recordField)":"(\w+)"/g)].map((match) => match[1] ?? '');
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) expect(tile.query).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });

  it('puts SLOs of services into the section of their cluster, unless the service has its own', () => {
    const [cluster, web] = [someTarget(), someTarget({ service: 'web' })];
    const slos = [someSlo('service-cpu-time', web)];
    const titles = (targets: (typeof cluster)[]) =>
      outline(document({ targets, slos })).map((row) => String((row as unknown[])[0]));
    expect(titles([cluster])[2]).toMatch(/^SLI over 7d .*web/);
    expect(titles([cluster])).not.toContain('## More objectives');
    const both = titles([cluster, web]);
    expect(both.findIndex((title) => title.startsWith('SLI'))).toBeGreaterThan(both.indexOf('## prod / web'));
  });

  it('puts SLOs of targets that are not shown at the end, instead of dropping them', () => {
    const other = someSlo('cluster-cpu-headroom', nthTarget(5));
    expect(outline(document({ slos: [other] })).slice(-2)).toEqual([
      ['## More objectives', 0, 15, 24, 1],
      [`SLI over 1d (target 20 %): ${other.name}`, 0, 16, 6, 3],
    ]);
  });

  it('shows a target once, however often it is given', () => {
    expect(document({ targets: [someTarget(), someTarget()] })).toEqual(document());
  });

  it('is the same, byte for byte, for the same input', () => {
    const make = (): string => JSON.stringify(document({ slos: [someSlo()] }));
    expect(make()).toBe(make());
  });

  it('keeps hostile names inside their strings', () => {
    const cluster = 'x" or true | limit 0\n# big';
    const content = document({ targets: [someTarget({ cluster })] });
    for (const tile of dataTiles(content)) {
      expect(tile.query).toContain('clustername == "x\\" or true | limit 0\\n# big"');
    }
    expect(content.tiles[1]).toMatchObject({ content: '## x" or true \\| limit 0 \\# big\n123456789012 · eu-west-1' });
  });
});

/** Grid cells that each tile covers, as text; a cell seen twice is an overlap. */
function cells({ x, y, w, h }: Layout): string[] {
  return Array.from({ length: w * h }, (_, n) => `${x + (n % w)}:${y + Math.floor(n / w)}`);
}

describe('the layout', () => {
  it('of 1,000 clusters with up to six SLOs each has no overlap and stays on the grid', () => {
    const targets = Array.from({ length: 1000 }, (_, n) => nthTarget(n));
    const slos = targets.flatMap((target, n) =>
      Array.from({ length: n % 7 }, (_, each) => someSlo(templateIds[each % 4], target)),
    );
    const content = document({ targets, slos });
    const layouts = Object.values(content.layouts);
    // header, and per cluster a heading, two charts and two lists; SLOs: 142 full rounds of 0+1+…+6, and 0+1+2+3+4+5.
    expect(layouts).toHaveLength(1 + 5 * 1000 + 142 * 21 + 15);
    const seen = new Set<string>();
    for (const layout of layouts) {
      expect(layout.x + layout.w).toBeLessThanOrEqual(24);
      for (const cell of cells(layout)) {
        if (seen.has(cell)) throw new Error(`overlap at ${cell}`);
        seen.add(cell);
      }
    }
    // The document service takes 50 MB.
    expect(JSON.stringify(content).length).toBeLessThan(50_000_000);
  });
});
