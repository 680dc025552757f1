import { rawUsageLints } from '../../../../domain/slo/lints/rawUsageLints';
import { templates } from '../../../../domain/slo/templates/templates';
import { someTarget } from '../someTarget';
import { aClassicSlo } from '../../../api/aClassicSlo';
import { aPlatformSlo } from '../../../api/aPlatformSlo';

const selector = (metricExpression: string) => rawUsageLints(aClassicSlo({ metricExpression })).map(({ code }) => code);
const query = (indicator: string) =>
  rawUsageLints(aPlatformSlo('k', { customSli: { indicator, filterSegments: [] } })).map(({ code }) => code);

describe('rawUsageLints', () => {
  it.each([
    ['builtin:host.cpu.usage:splitBy():avg'],
    ['cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion:filter(eq("clustername","a/b-c")):splitBy():avg'],
  ])('remarks a selector that is usage itself: %s', (expression) => {
    expect(selector(expression)).toEqual(['raw-usage-as-sli']);
  });

  it('remarks the template of Dynatrace that takes CPU usage for an SLI', () => {
    expect(query('timeseries sli=avg(dt.host.cpu.usage), by:{dt.entity.host}')).toEqual(['raw-usage-as-sli']);
  });

  it.each([
    ['100-builtin:host.cpu.usage:splitBy():avg'],
    ['(100)*(builtin:service.errors.server.successCount:splitBy())/(builtin:service.requestCount.server:splitBy())'],
    ['builtin:synthetic.browser.availability:splitBy():avg'],
  ])('says nothing of %s', (expression) => {
    expect(selector(expression)).toEqual([]);
  });

  it('says nothing of a query that makes something of usage', () => {
    const indicator = 'timeseries usage=avg(dt.host.cpu.usage)\n| fieldsAdd sli=100-usage[]';
    expect(query(indicator)).toEqual([]);
    expect(query('timeseries sli=avg(dt.host.cpu.idle)')).toEqual([]);
  });

  it.each(['classic', 'platform'] as const)('says nothing of our own templates on the %s engine', (engine) => {
    for (const template of templates) {
      const target = someTarget(template.targetKind === 'service' ? { service: 'web' } : {});
      expect(rawUsageLints(template.build(template.defaults, target, { engine }))).toEqual([]);
    }
  });
});
