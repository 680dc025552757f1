import { sliTile } from '../../../domain/dashboards/sliTile';
import { someTarget } from '../slo/someTarget';
import { someSlo } from './someSlo';

describe('sliTile', () => {
  it('computes the SLI of a classic SLO as one value, colored by target and warning', () => {
    const slo = someSlo('cluster-cpu-headroom');
    expect(sliTile(slo)).toEqual({
      type: 'data',
      title: 'SLI over 1d (target 20 %): [ECS] prod CPU headroom (123456789012 eu-west-1)',
      query:
        'timeseries usage = avg(cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion, scalar: true), from: now()-1d, ' +
        'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }\n' +
        '| fields sli = 100 - usage',
      visualization: 'singleValue',
      visualizationSettings: {
        autoSelectVisualization: false,
        singleValue: {
          recordField: 'sli',
          labelMode: 'none',
          colorThresholdTarget: 'value',
          trend: { isVisible: false },
        },
        coloring: {
          colorRules: [
            rule(0, 'var(--dt-colors-charts-status-critical-default, #c4233b)'),
            rule(20, 'var(--dt-colors-charts-status-warning-default, #eca440)'),
            rule(25, 'var(--dt-colors-charts-status-ideal-default, #2f6863)'),
          ],
          thresholdRules: [],
        },
        unitsOverrides: [
          {
            identifier: 'sli',
            unitCategory: 'percentage',
            baseUnit: 'percent',
            displayUnit: null,
            decimals: 2,
            suffix: '',
            delimiter: false,
            added: 0,
          },
        ],
      },
      querySettings: {
        maxResultRecords: 1000,
        defaultScanLimitGbytes: 500,
        maxResultMegaBytes: 1,
        defaultSamplingRatio: 10,
        enableSampling: false,
      },
      davis: { enabled: false, davisVisualization: { isAvailable: true } },
    });
  });

  it('follows what the SLO really says, not the template’s defaults', () => {
    const slo = someSlo('cluster-cpu-time');
    const metricExpression = slo.objective.metricExpression.replace('lt(80)', 'lt(55)');
    const tile = sliTile({ ...slo, objective: { ...slo.objective, metricExpression, evaluationWindow: '-30d' } });
    const { title, query } = tile.type === 'data' ? tile : { title: '', query: '' };
    expect(title).toMatch(/^SLI over 30d/);
    expect(query).toMatch(/interval: 360m, from: now\(\)-30d[^]*usage\[\] < 55/);
  });

  const made = someSlo('cluster-cpu-time', someTarget({ cluster: 'my_prod' }));
  it.each([
    ['an expression changed by hand', { objective: { ...made.objective, metricExpression: '100' } }],
    ['a window this product does not speak of', { objective: { ...made.objective, evaluationWindow: '-1w/w to now' } }],
    ['an SLO that is not from a template', { templateId: null }],
  ])('says so, instead of showing another number, for %s', (_, change) => {
    const tile = sliTile({ ...made, ...change });
    const content = tile.type === 'markdown' ? tile.content : '';
    expect(content).toContain('**\\[ECS\\] my\\_prod CPU below 80 %');
    expect(content).toContain('not shown here');
  });
});

function rule(value: number, color: string): Record<string, unknown> {
  return {
    colorMode: 'custom-color',
    comparator: '≥',
    customColor: { Default: color },
    field: 'sli',
    type: 'double',
    value,
  };
}
