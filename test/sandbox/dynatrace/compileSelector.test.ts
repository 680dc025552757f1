import { compileSelector } from '../../../sandbox/dynatrace/metrics/compileSelector';
import { locating } from '../../../sandbox/dynatrace/selector/selectorError';
import { errorOf } from './errorOf';

const read = (source: string): string[] =>
  locating('Metric selector', source, () => compileSelector(source)).map(({ text }) => text);

const key = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const dimension = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';

describe('the metric selector', () => {
  it.each([
    [key],
    [`100-${key}:filter(eq("${dimension}",CUSTOM_DEVICE-E360A9250EEF25BC)):splitBy("${dimension}"):avg`],
    // Ids begin with any hexadecimal digit; 0E12 also looks like a number.
    [`${key}:filter(eq("${dimension}",CUSTOM_DEVICE-0E12ABCDEF345678))`],
    [`${key}:filter(in("${dimension}",entitySelector("type(cloud:aws:ecs:metric_streams:cluster),entityId(~"A~")")))`],
    // Documented in https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples
    [
      '((builtin:service.response.time:avg:partition("latency",value("good",lt(10000))):splitBy():count:default(0))/(builtin:service.response.time:avg:splitBy():count)*(100)):default(100,always)',
    ],
    ['(100)*(builtin:service.errors.server.successCount:splitBy())/(builtin:service.requestCount.server:splitBy())'],
    ['cloud.aws.apigateway."5xxErrorByAccountIdApiNameRegion":splitBy():auto'],
    ['"ext:selfmonitoring.jmx.Agents: Type ~"APACHE~""'],
    ['builtin:apps.other.sessionCount.osAndVersion-std:max'],
    ['- metric1:max - -metric2:min * 2.5e1'],
    ['builtin:kubernetes.pods\n:filter(eq("k8s.cluster.name","preproduction"))\n:splitBy("a"):max'],
    ['m:avg:partition(p,value(slow,gt(200)),value(rest,otherwise)):sort(value(auto,descending)):limit(10)'],
  ])('reads %s', (selector) => {
    expect(read(selector)).toEqual([selector]);
  });

  it('takes several expressions apart at their commas', () => {
    expect(read('a:splitBy(x,y), (b+c)/2 ,d')).toEqual(['a:splitBy(x,y)', '(b+c)/2', 'd']);
  });

  it.each([
    ['fetch logs', "line 1:6 at 'logs'"], // the very message of a public bug report
    ['', "line 1:0 at '<EOF>'"],
    [`${key}:`, `line 1:${key.length + 1} at '<EOF>'`],
    ['a:avg)', "line 1:5 at ')'"],
    ['(a', "line 1:2 at '<EOF>'"],
    ['a\n:filter(eq("x","y")\n', "line 3:0 at '<EOF>'"],
    ['a:filter(eq("x,"y"))', "line 1:17 at '\"'"],
    ['a:filter(eq("x","~n"))', "line 1:16 at '\"'"], // only " and ~ can be escaped
    ['a;drop', "line 1:1 at ';'"],
    ['custom.5xx_errors', "line 1:7 at '5'"], // sections beginning with a digit must be quoted
    ['builtin:host.cpu.(idle,user)', "line 1:17 at '('"],
    ['100', 'line 1:0 the selector must contain at least one metric key'],
    ['(100):avg', "line 1:6 at 'avg': a number cannot be transformed"],
    ['a:smooth(skipfirst)', "line 1:2 at 'smooth': this transformation is not supported by the sandbox"],
    ['a:percentile(90)', "line 1:2 at 'percentile'"],
    ['a:avg(1)', "line 1:2 at 'avg': 0 argument(s) expected, found 1"],
    ['a:value', "line 1:2 at 'value': applicable only to previously aggregated values"],
    ['a:partition("p",value("good",lt(80)))', "line 1:2 at 'partition': an aggregation transformation must come first"],
    ['a:avg:partition("p",dimension("x",eq(a,b)))', "line 1:20 at 'dimension': this partition is not supported"],
    ['a:avg:partition("p",value("good",lt(eighty)))', "line 1:36 at 'eighty': a number is expected here"],
    ['a:avg:partition("p",value("good",below(80)))', "line 1:33 at 'below'"],
    ['a:filter(series(avg,gt(10)))', "line 1:9 at 'series': this filter condition is not supported"],
    ['a:filter(eq("x"))', "line 1:9 at 'eq': 2 argument(s) expected, found 1"],
    ['a:filter()', "line 1:2 at 'filter': at least 1 argument(s) expected, found 0"],
    ['a:default(0,always)', "line 1:2 at 'default': 'always' is only valid when preceded by an empty splitBy"],
    ['a:splitBy("x"):default(0,always)', "line 1:15 at 'default'"],
    ['a:splitBy():default(0,sometimes)', "line 1:22 at 'sometimes': only 'always' is allowed here"],
    ['a:fold(median)', "line 1:7 at 'median'"],
    ['a:limit(0)', "line 1:2 at 'limit'"],
    ['a:sort(value(avg,up))', "line 1:7 at 'up'"],
    [`${'('.repeat(5000)}a`, 'line 1:100 nested deeper than 100 levels'],
  ])('refuses %j and says where', (selector, message) => {
    const error = errorOf(() => read(selector));
    expect(error.status).toBe(400);
    expect(error.message).toContain(`Metric selector parse error: ${message}`);
  });

  it('refuses an eleventh metric', () => {
    expect(read(new Array(10).fill('a').join())).toHaveLength(10);
    expect(errorOf(() => read(new Array(11).fill('a').join())).message).toContain('at most 10');
  });

  it('says where an entity selector inside a filter goes wrong', () => {
    const selector = 'a:filter(in("d",entitySelector("type(~"X~"),tag(~"y~")")))';
    expect(errorOf(() => read(selector)).message).toBe(
      "Entity selector parse error: line 1:10 at 'tag': this criterion is not supported by the sandbox",
    );
  });
});
