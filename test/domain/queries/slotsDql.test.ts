import fc from 'fast-check';
import { historyAsked, measuredAsked } from '../../../domain/queries/grail/historyAsked';
import { coverageDql, measuredPerSlotDql } from '../../../domain/queries/grail/measuredDql';
import { longestSpan, slotsDql } from '../../../domain/queries/grail/slotsDql';
import { metricKeysDql } from '../../../domain/queries/grail/metricKeysDql';
import { metricStreamKeys } from '../../../domain/model/metricKeys';
import type { Sli } from '../../../domain/model/sli';
import type { Engine } from '../../../domain/model/slo';
import { someTarget } from '../slo/someTarget';
import { hostileText } from './hostileText';
import { dqlStrings } from './quotedStrings';

const from = Date.parse('2026-11-18T00:00:00Z');
const minutes = (count: number) => count * 60_000;
const hour = { from, to: from + minutes(60) };
const keys = { ...metricStreamKeys, clusterCpu: 'some.cpu', serviceCpu: 'a-cpu', serviceRunningTasks: 'running' };
const cpu: Sli = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80 },
  ...{ statistic: 'avg', noData: 'exclude' },
};
const time = 'from: "2026-11-18T00:00:00Z", to: "2026-11-18T01:00:00Z"';
const place = 'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and clustername == "prod" }';

function query(sli: Sli, slotMinutes: number, span = hour, engine: Engine = 'platform', perService = false) {
  const scope = { engine, target: someTarget(), keys, perService };
  return historyAsked(sli, scope, slotMinutes).map((asked) => slotsDql(asked, span).split('\n'));
}

describe('the query for the time slices of a metric', () => {
  it('leaves time slices that begin at multiples of their width to Grail', () => {
    expect(query(cpu, 5)).toEqual([[`timeseries usage = avg(some.cpu), interval: 5m, ${time}, ${place}`]]);
  });

  it('puts others together from minutes, each weighed by its data points', () => {
    const late = { from: from + minutes(1), to: from + minutes(61) };
    expect(query(cpu, 12, late)[0]).toEqual([
      'timeseries { each = avg(some.cpu, default: 0), points = count(some.cpu, default: 0) }, interval: 1m, ' +
        `from: "2026-11-18T00:01:00Z", to: "2026-11-18T01:01:00Z", ${place}`,
      '| fieldsAdd each = iCollectArray(each[] * points[])',
      '| fieldsAdd each = arrayMovingSum(each, 12), points = arrayMovingSum(points, 12)',
      '| fieldsAdd usage = iCollectArray(if(points[] > 0, each[] / points[], else: -1.0))',
      '| fieldsAdd usage = iCollectArray(if(iIndex() % 12 == 11, usage[]))',
      '| fieldsAdd usage = arrayRemoveNulls(usage)',
      '| fieldsRemove each, points',
    ]);
  });

  it('puts together what Grail would widen: of 20 minutes it makes 30', () => {
    expect(query(cpu, 20)[0]?.[0]).toContain('interval: 1m');
    expect(query(cpu, 30)[0]?.[0]).toContain('interval: 30m');
  });

  it('answers one series of the worst service, or all of them', () => {
    const worst: Sli = { ...cpu, level: 'worst-service' };
    const first = `timeseries usage = avg(\`a-cpu\`), interval: 1m, ${time}, by: { servicename }, ${place}`;
    expect(query(worst, 1)).toEqual([[first, '| summarize usage = max(usage[]), by: { timeframe, interval }']]);
    expect(query(worst, 1, hour, 'platform', true)).toEqual([[first]]);
  });

  it('picks the cluster of a classic SLO by its entity, and asks for running tasks before those wanted', () => {
    const tasks = query({ kind: 'running-tasks', noData: 'bad' }, 1, hour, 'classic');
    const entity = 'filter: { `dt.entity.cloud:aws:ecs:metric_streams:cluster` == "CUSTOM_DEVICE-E360A9250EEF25BC" }';
    expect(tasks).toEqual([
      [`timeseries usage = avg(running), interval: 1m, ${time}, ${entity}`],
      [`timeseries usage = avg(${metricStreamKeys.serviceDesiredTasks}), interval: 1m, ${time}, ${entity}`],
    ]);
  });

  it('never asks for more time slices than Grail gives as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 0, max: 1440 }), (slotMinutes, off) => {
        const begin = Math.ceil(from / minutes(slotMinutes)) * minutes(slotMinutes);
        const span = { from: begin + minutes(off), to: begin + minutes(off) };
        const length = longestSpan(span, slotMinutes);
        span.to = span.from + length;
        const [lines = []] = query(cpu, slotMinutes, span);
        const [, width] = /interval: (\d+)m/.exec(lines[0] ?? '') ?? [];
        expect(length % minutes(slotMinutes)).toBe(0);
        expect(length).toBeGreaterThan(0);
        expect(length / minutes(Number(width))).toBeLessThanOrEqual(1500);
      }),
    );
  });
});

describe('the query for minutes with data', () => {
  const tasks: Sli = { kind: 'running-tasks', noData: 'bad' };
  const scope = { engine: 'platform', target: someTarget(), keys } as const;

  it('counts those in which every metric has a value', () => {
    const asked = { ...measuredAsked(tasks, scope), by: ['clustername'] };
    expect(coverageDql(asked, hour).split('\n')).toEqual([
      `timeseries { usage0 = avg(running), usage1 = avg(${metricStreamKeys.serviceDesiredTasks}) }, interval: 1m, ${time}, by: { clustername }, ${place}`,
      '| fieldsAdd measured = arraySum(iCollectArray(if(isNotNull(usage0[]) and isNotNull(usage1[]), 1, else: 0)))',
      '| fieldsRemove usage0, usage1',
    ]);
  });

  it('counts them time slice by slice', () => {
    expect(measuredPerSlotDql(measuredAsked(cpu, scope), 30, hour).split('\n')).toEqual([
      `timeseries usage0 = avg(some.cpu), interval: 1m, ${time}, ${place}`,
      '| fieldsAdd measured = iCollectArray(if(isNotNull(usage0[]), 1, else: 0))',
      '| fieldsAdd measured = arrayMovingSum(measured, 30)',
      '| fieldsAdd measured = iCollectArray(if(iIndex() % 30 == 29, measured[]))',
      '| fieldsAdd measured = arrayRemoveNulls(measured)',
      '| fieldsRemove usage0',
    ]);
  });
});

describe('names as nobody should give them', () => {
  const named = hostileText.filter((text) => text !== '');

  it('stay inside their quotes in every query of the past, and mean what they meant', () => {
    const written = (names: { cluster: string; accountId: string; region: string; service: string }): string[] => {
      const scope = { engine: 'platform', target: someTarget(names), keys } as const;
      const late = { from: from + minutes(1), to: from + minutes(61) };
      return [hour, late].flatMap((span) => [
        ...historyAsked(cpu, scope, 12).map((asked) => slotsDql(asked, span)),
        coverageDql(measuredAsked(cpu, scope), span),
        measuredPerSlotDql(measuredAsked(cpu, scope), 12, span),
      ]);
    };
    const harmless = written({ cluster: 'c', accountId: 'a', region: 'r', service: 's' }).map(dqlStrings);
    fc.assert(
      fc.property(fc.record({ cluster: named, accountId: named, region: named, service: named }), (names) => {
        written(names)
          .map(dqlStrings)
          .forEach(({ skeleton, strings }, at) => {
            expect(skeleton).toBe(harmless[at]?.skeleton);
            expect(strings.slice(2)).toEqual([names.accountId, names.region, names.cluster, names.service]);
          });
      }),
    );
  });

  it('are refused where an entity id is meant', () => {
    const scope = { engine: 'classic', target: someTarget({ entityId: 'X" or true' }), keys } as const;
    expect(() => historyAsked(cpu, scope, 1)).toThrow(/entity id/);
  });

  it('stay inside their quotes where metrics are looked for', () => {
    fc.assert(
      fc.property(named, (prefix) => {
        const { query: written, older } = metricKeysDql(prefix);
        const [now, before] = [dqlStrings(written), dqlStrings(older)];
        expect([now.strings, before.strings]).toEqual([[prefix], [prefix]]);
        const rest =
          'from: now()-10d\n| filter startsWith(metric.key, §)\n| summarize series = count(), by: { metric.key }';
        expect([now.skeleton, before.skeleton]).toEqual([`metrics ${rest}`, `fetch metric.series, ${rest}`]);
      }),
    );
  });
});
