import fc from 'fast-check';
import { commandNames } from '../../../../sandbox/grail/commands/commands';
import { aggregations } from '../../../../sandbox/grail/commands/aggregations';
import { compileDql } from '../../../../sandbox/grail/compileDql';
import { specialFunctions } from '../../../../sandbox/grail/expressions/calls';
import { dqlFunctions } from '../../../../sandbox/grail/functions/dqlFunctions';
import { pipedCommands, startingCommands } from '../../../../sandbox/grail/grammar/commands';
import {
  binAggregations,
  expressionFunctions,
  metricAggregations,
  recordAggregations,
} from '../../../../sandbox/grail/grammar/functions';
import { sourceNames } from '../../../../sandbox/grail/sources/sources';
import { minute, noon, smallWorld } from '../../dynatrace/smallWorld';
import { checkDql } from './checkDql';
import { domainQueries } from './domainQueries';

const world = smallWorld();
const compiled = (query: string) => compileDql(world, query, { from: noon - minute, to: noon });

/** What the sandbox says of a query; null when it would run it. */
function refusal(query: string): string | null {
  try {
    compiled(query);
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('the table of the public grammar', () => {
  it('has the 34 commands and every function of the public grammar', () => {
    expect(startingCommands.size + pipedCommands.size).toBe(34);
    // 264 functions in all.
    const tables = [expressionFunctions, recordAggregations, binAggregations, metricAggregations];
    expect(tables.map(({ size }) => size)).toEqual([214, 24, 15, 11]);
  });

  it('has everything that the sandbox has, with no parameter that is not there', () => {
    for (const name of sourceNames) expect(startingCommands.has(name)).toBe(true);
    for (const name of commandNames) expect(pipedCommands.has(name)).toBe(true);
    for (const name of specialFunctions) expect(expressionFunctions.has(name)).toBe(true);
    for (const name of aggregations.keys()) expect(recordAggregations.has(name)).toBe(true);
    for (const [name, { counts, named = [] }] of dqlFunctions) {
      const signature = expressionFunctions.get(name);
      const { positional = [] } = signature ?? {};
      // `timeframe(from: …)`: the reference’s examples name a parameter that goes without its name.
      const own = [...(signature?.named.keys() ?? []), ...positional.map((one) => one.name)];
      expect({ name, unknown: named.filter((parameter) => !own.includes(parameter)) }).toEqual({ name, unknown: [] });
      const most = positional.some(({ isList }) => isList) ? Infinity : positional.length;
      expect({ name, most: counts[1] }).toEqual({ name, most });
    }
  });
});
describe('queries of the product', () => {
  it.each(Object.entries(domainQueries))(
    '%s are read without remark by the public grammar and by the sandbox',
    (_, queries) => {
      fc.assert(
        fc.property(queries, (query) => {
          const seen = { query, findings: checkDql(query), refusal: refusal(query) };
          expect(seen).toEqual({ query, findings: [], refusal: null });
        }),
        { numRuns: 60 },
      );
    },
  );
});

/** A query that is right, of a kind that the product writes. */
const series = 'timeseries { usage = avg(cpu), at = start() }, by: { host }, interval: 1m, filter: { host == "a" }';
const whole = [
  series,
  '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))',
  '| fieldsRemove usage, at',
  '| sort host desc',
  '| limit 10',
].join('\n');

describe('planted errors', () => {
  it('are not in the query that they are planted in', () => {
    expect([checkDql(whole), refusal(whole)]).toEqual([[], null]);
  });

  it.each([
    ['an unknown command', '| fieldsAdd', '| fieldAdd', 'unknown command fieldAdd'],
    ['a command that cannot start', 'timeseries {', 'summarize {', 'unknown command summarize'],
    ['a function of another language', 'isNotNull(', 'notNull(', 'unknown function notNull'],
    ['an unknown aggregation', 'avg(cpu)', 'mean(cpu)', 'unknown function mean'],
    ['an aggregation of records on a metric', 'avg(cpu)', 'collectArray(cpu)', 'unknown function collectArray'],
    ['an unknown parameter', 'interval:', 'resolution:', 'unknown parameter resolution of timeseries'],
    ['an optional parameter without its name', 'else: 0.0', '0.0', 'too many parameters of if'],
    ['an argument too many', 'isNotNull(usage[])', 'isNotNull(usage[], 1)', 'too many parameters of isNotNull'],
    ['a list without a needle', 'host == "a"', 'in({ "a" })', 'too few parameters of in'],
    ['an argument too few', 'isNotNull(usage[])', 'isNotNull()', 'too few parameters of isNotNull'],
    ['a bracket that does not close', '0.0)))', '0.0))', ') is missing at the end'],
    ['a bracket too many', '0.0)))', '0.0))))', ') closes nothing'],
    ['no comma between two fields', 'usage, at\n', 'usage at\n', 'no operator before at'],
    ['no value behind an operator', '< 80', '<', 'an operator ends it'],
    ['a quote in a text that is not escaped', '"a"', '"a"b"', 'nothing begins with'],
    ['single quotes', '"a"', "'a'", 'nothing begins with'],
    ['an empty command', '| limit 10', '| | limit 10', 'a command is missing'],
    ['a command without what it needs', '| limit 10', '| limit', 'too few parameters of limit'],
    ['an assignment in a condition', 'host == "a"', 'host = = "a"', '= in a value'],
  ])('%s: both find it', (_, before, after, finding) => {
    const broken = whole.replace(before, () => after);
    expect(broken).not.toBe(whole);
    expect(checkDql(broken).join('\n')).toContain(finding);
    expect(refusal(broken)).not.toBeNull();
  });

  it.each([
    ['join [ timeseries x = avg(b), by: { host } ], kind: inner', 'join needs on'],
    ['lookup [ data record(id = "a") ], sourceField: host', 'lookup needs lookupField'],
    ['filter host in [ metrics | fieldz a ]', 'unknown command fieldz'],
    ['summarize avgs(usage[]), by: { timeframe, interval }', 'unknown function avgs'],
    ['makeTimeseries avg(arraySum(usage), fill: 0), time: timeframe[start]', 'unknown parameter fill of avg'],
  ])('both find what is wrong in: %s', (command, finding) => {
    const broken = `${series}\n| ${command}`;
    expect(checkDql(broken).join('\n')).toContain(finding);
    expect(refusal(broken)).not.toBeNull();
  });

  it('is told from names and texts, whatever stands in those', () => {
    expect(checkDql('timeseries avg(`a|b, c)`), filter: { x == "} | nonsense (" }')).toEqual([]);
    expect(checkDql('metrics | filter a == "x" | nonsense b == "y"')).toEqual(['unknown command nonsense']);
  });
});

describe('queries of the public references', () => {
  it.each([
    'smartscapeNodes "AWS_ECS_SERVICE" | traverse "belongs_to", "AWS_ECS_CLUSTER" | fields name, aws.region',
    'smartscapeNodes AWS_EC2_INSTANCE | traverse edgeTypes: {is_attached_to}, targetTypes: {"*"}, direction: backward, fieldsKeep: {lifetime}',
    'fetch bizevents, from: now()-1d@d, to: @d | summarize {cnt = count()}, by: {month = timestamp@M}',
    'data json: """[{"a": 1}]""" | expand a, limit: 2 | fieldsAdd x = a[0][b] - -1',
    'timeseries http = sum(requests, default: 0), filter: {code == 503}, nonempty: true | join on: interval, [timeseries t = sum(requests)], fields: {t}',
    'timeseries avail = avg(`my-metric`), by: dt.entity.host | append [ timeseries old = avg(`my-metric`), shift: -7d ] | dedup host, sort: {avail desc}',
  ])('are right by the table: %s', (query) => {
    expect(checkDql(query)).toEqual([]);
  });
});
