import fc from 'fast-check';
import { gridWidth, type DashboardContent, type DataTile } from '../../../domain/dashboards/dashboardContent';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { templateIds } from '../../../domain/model/slo';
import { nthTarget, someTarget } from '../slo/someTarget';
import type { DashboardSlo } from '../../../domain/dashboards/sloTile';
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

const titles = (content: DashboardContent): string[] => outline(content).map((row) => String((row as unknown[])[0]));

const fleetOf = (count: number): ReturnType<typeof nthTarget>[] =>
  Array.from({ length: count }, (_, n) => nthTarget(n));

describe('a dashboard document', () => {
  it('is a version 21 document with a place for every tile', () => {
    const { tiles, layouts, variables, ...rest } = document({ slos: [someSlo()] });
    expect(rest).toEqual({ version: 21, importedWithCode: false, settings: {} });
    expect(Object.keys(layouts)).toEqual(Object.keys(tiles));
    expect(variables.map(({ key }) => key)).toEqual(['Account', 'Region', 'Cluster']);
  });

  it('offers variables that take several values, all of them chosen, and that offer what the board shows in one field', () => {
    const [account] = document().variables;
    expect(account).toEqual({
      ...{ version: 2, key: 'Account', type: 'query', visible: true, editable: true, multiple: true },
      defaultValue: '3420b2ac-f1cf-4b24-b62d-61ba1ba8ed05*',
      input: 'data record(value = "123456789012")',
    });
  });

  it('shows the metrics of the family that a cluster has, under the names of that family', () => {
    const content = document({ targets: [{ ...someTarget(), family: 'connection' }] });
    const [cpu, top] = ['CPU utilization (min, mean, max)', 'Top services by CPU'].map((title) =>
      dataTiles(content).find((tile) => tile.title === title),
    );
    const key = 'cloud.aws.ecs.CPUUtilization.By.ClusterName';
    expect(cpu?.query).toBe(
      `timeseries { lowest = min(${key}), mean = avg(${key}), highest = max(${key}) }, ` +
        'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and ClusterName == "prod" }',
    );
    expect(top?.query).toContain('by: { ServiceName }');
    expect(JSON.stringify(top?.visualizationSettings)).toContain('"categoryAxis":["ServiceName"]');
  });

  it('asks both families where clusters have the one or the other', () => {
    const targets = [someTarget(), someTarget({ cluster: 'polled', family: 'connection' })];
    const table = dataTiles(document({ targets })).find(({ title }) => title.startsWith('Clusters:'));
    expect(table?.query).toContain('in(clustername, { "prod" })');
    expect(table?.query).toContain('in(ClusterName, { "polled" })');
  });

  it('is the same with entity ids and without', () => {
    const bare = { ...someTarget(), entityId: null };
    expect(document({ targets: [bare] })).toEqual(document());
  });

  it('shows per cluster its SLOs, budgets, usage, tasks and services, on a grid of 24 columns', () => {
    const slos = templateIds.slice(0, 4).map((id) => someSlo(id));
    const place = '[ECS] prod';
    const where = '(123456789012 eu-west-1)';
    expect(outline(document({ title: 'ECS *prod*', slos }))).toEqual([
      ['# ECS \\*prod\\*', 0, 0, 24, 3],
      ['## prod', 0, 3, 24, 2],
      [`SLI over 1d (target 20 %): ${place} CPU headroom ${where}`, 0, 5, 6, 3],
      [`SLI over 1d (target 30 %): ${place} memory headroom ${where}`, 6, 5, 6, 3],
      [`SLI over 7d (target 99.9 %): ${place} CPU below 80 % ${where}`, 12, 5, 6, 3],
      [`SLI over 7d (target 99.9 %): ${place} memory below 70 % ${where}`, 18, 5, 6, 3],
      ['Error budget remaining', 0, 8, 18, 5],
      ['Minutes since the newest data', 18, 8, 6, 5],
      ['CPU utilization (min, mean, max)', 0, 13, 12, 6],
      ['Memory utilization (min, mean, max)', 12, 13, 12, 6],
      ['Running and desired tasks', 0, 19, 8, 6],
      ['Top services by CPU', 8, 19, 8, 6],
      ['Top services by memory', 16, 19, 8, 6],
      ['CPU utilization by service and time', 0, 25, 24, 6],
    ]);
  });

  it('draws the thresholds that the SLOs demand of a metric, and no others', () => {
    const band = (slos: DashboardSlo[]) =>
      dataTiles(document({ slos })).find(({ title }) => title.startsWith('CPU utilization ('))?.visualizationSettings;
    expect(band([someSlo('cluster-cpu-time'), someSlo('cluster-memory-time')])?.['thresholds']).toEqual([
      {
        ...{ id: 1, field: 'mean', title: '', isEnabled: true },
        rules: [
          {
            ...{ id: 0, comparator: '≥', value: 80, label: 'SLO threshold 80 %' },
            color: { Default: 'var(--dt-colors-charts-status-critical-default, #c4233b)' },
          },
        ],
      },
    ]);
    expect(band([someSlo('cluster-cpu-headroom')])?.['thresholds']).toEqual([]);
  });

  it('bands an EC2 cluster itself, and any other by its services', () => {
    const cpuOf = (capacity: 'ec2' | 'fargate' | 'unknown' | undefined) =>
      dataTiles(document({ targets: [someTarget({ capacity })] })).find(
        ({ visualization }) => visualization === 'bandChart',
      )?.title;
    const ofServices = 'CPU utilization of services (min, mean, max)';
    expect(cpuOf('ec2')).toBe('CPU utilization (min, mean, max)');
    expect(cpuOf('fargate')).toBe(ofServices);
    expect(cpuOf('unknown')).toBe(ofServices);
    expect(cpuOf(undefined)).toBe(ofServices);
  });

  it('shows a service target without a list of other services', () => {
    const content = document({ targets: [someTarget({ service: 'api' })] });
    expect(titles(content)).toEqual([
      ...['# ECS', '## prod / api', '**Error budget**', 'Minutes since the newest data'],
      ...['CPU utilization (min, mean, max)', 'Memory utilization (min, mean, max)', 'Running and desired tasks'],
    ]);
    for (const tile of dataTiles(content)) expect(tile.query).toContain('and servicename == "api" }');
  });

  it('links to the app where its address is known', () => {
    const appUrl = 'https://abc12345.apps.dynatrace.com/ui/apps/my.app';
    expect(document({ appUrl }).tiles[0]).toMatchObject({
      content: expect.stringContaining(`[Clusters](${appUrl}/clusters)`) as string,
    });
    expect(JSON.stringify(document())).not.toContain('](');
  });

  it('puts SLOs of services into the section of their cluster, unless the service has its own', () => {
    const [cluster, web] = [someTarget(), someTarget({ service: 'web' })];
    const slos = [someSlo('service-cpu-time', web)];
    const made = (targets: (typeof cluster)[]) => titles(document({ targets, slos }));
    expect(made([cluster])[2]).toMatch(/^SLI over 7d .*web/);
    expect(made([cluster])).not.toContain('## More objectives');
    const both = made([cluster, web]);
    expect(both.findIndex((title) => title.startsWith('SLI'))).toBeGreaterThan(both.indexOf('## prod / web'));
  });

  it('puts SLOs of targets that are not shown at the end, instead of dropping them', () => {
    const other = someSlo('cluster-cpu-headroom', nthTarget(5));
    expect(titles(document({ slos: [other] })).slice(-2)).toEqual([
      '## More objectives',
      `SLI over 1d (target 20 %): ${other.name}`,
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
      expect(tile.query).toContain('"x\\" or true | limit 0\\n# big"');
    }
    expect(content.tiles[1]).toMatchObject({ content: '## x" or true \\| limit 0 \\# big\n123456789012 · eu-west-1' });
  });
});

describe('the board of a fleet', () => {
  const slos = (count: number) => fleetOf(count).map((target) => someSlo('cluster-cpu-time', target));

  it('stands in for a part of each cluster above ten, with the same few tiles however many there are', () => {
    const fleet = (count: number) => titles(document({ targets: fleetOf(count), slos: slos(count) }));
    expect(fleet(11)).toEqual([
      ...['# ECS', 'Clusters by worst SLO status'],
      ...['Error budgets that run out first', 'Top clusters by CPU of their services'],
      ...['Top clusters by memory of their services', 'Pipelines by minutes since their newest data'],
      'Clusters: worst SLO status, least error budget remaining, mean and peak of their services',
    ]);
    expect(fleet(500)).toEqual(fleet(11));
    expect(titles(document({ targets: fleetOf(10) })).filter((title) => title.startsWith('## '))).toHaveLength(10);
  });

  it('reads clusters that are asked the same in one query', () => {
    const [budgets] = dataTiles(document({ targets: fleetOf(500), slos: slos(500) })).filter(({ title }) =>
      title.startsWith('Error budgets'),
    );
    expect(budgets?.query.match(/timeseries/g)).toHaveLength(1);
    expect(budgets?.query).toContain('"cluster-499"');
  });

  it('says which SLOs it cannot compute, and gives them tiles', () => {
    const edited = (target: ReturnType<typeof nthTarget>): DashboardSlo => ({
      ...someSlo('cluster-cpu-time', target),
      templateId: null,
    });
    const content = document({ targets: fleetOf(20), slos: fleetOf(20).map(edited) });
    expect(content.tiles[0]).toMatchObject({
      content: expect.stringContaining('20 SLOs are not in the tables') as string,
    });
    expect(content.tiles[0]).toMatchObject({
      content: expect.stringContaining('8 of them are not on this board') as string,
    });
    expect(Object.values(content.tiles).filter(({ type }) => type === 'markdown')).toHaveLength(1 + 12);
  });
});

/** How often each cell of the grid is covered, down to the lowest tile. */
function cover({ layouts }: DashboardContent): number[] {
  const all = Object.values(layouts);
  const height = all.reduce((most, { y, h }) => Math.max(most, y + h), 0);
  const cells = Array.from({ length: height * gridWidth }, () => 0);
  for (const { x, y, w, h } of all)
    for (let row = y; row < y + h; row++)
      for (let column = x; column < x + w; column++)
        cells[row * gridWidth + column] = (cells[row * gridWidth + column] ?? 0) + 1;
  return cells;
}

describe('the layout', () => {
  it('covers every cell of 24 columns once, with 1, 10 and 500 clusters and any number of SLOs', () => {
    const many = fc.tuple(
      fc.constantFrom(1, 2, 10, 11, 500),
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(many, ([count, each]) => {
        const targets = fleetOf(count);
        const slos = targets.flatMap((target, n) =>
          Array.from({ length: each[n % each.length] ?? 0 }, (_, at) => someSlo(templateIds[at % 4], target)),
        );
        const content = document({ targets, slos });
        for (const { x, w } of Object.values(content.layouts)) expect(x + w).toBeLessThanOrEqual(gridWidth);
        expect(cover(content).every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('of 1,000 clusters with six SLOs each is far below what the document service takes', () => {
    const targets = fleetOf(1000);
    const slos = targets.flatMap((target) => templateIds.slice(0, 4).map((id) => someSlo(id, target)));
    // https://developer.dynatrace.com/develop/sdks/client-document/: 50 MB
    expect(JSON.stringify(document({ targets, slos })).length).toBeLessThan(1_000_000);
  });

  it('keeps 10,000 SLOs of ten clusters below it too: those without a tile are counted', () => {
    const targets = fleetOf(10);
    const slos = targets.flatMap((target) => Array.from({ length: 1000 }, () => someSlo('cluster-cpu-time', target)));
    const content = document({ targets, slos });
    expect(JSON.stringify(content).length).toBeLessThan(10_000_000);
    expect(JSON.stringify(content)).toContain('976 more SLOs have no tile of their own');
  });
});
