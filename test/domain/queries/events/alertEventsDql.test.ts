import { alertEventsDql } from '../../../../domain/queries/events/alertEventsDql';
import { checkDql } from '../../../sandbox/grail/grammar/checkDql';

const day = { from: Date.UTC(2026, 2, 9), to: Date.UTC(2026, 2, 10) };

describe('the events of burn alerts', () => {
  it('are those of the SLOs by name, in the timeframe', () => {
    expect(alertEventsDql(['CPU of "prod"'], day).split('\n').slice(0, 2)).toEqual([
      'fetch dt.davis.events, from: "2026-03-09T00:00:00.000Z", to: "2026-03-10T00:00:00.000Z"',
      '| filter in(slo.name, { "CPU of \\"prod\\"" })',
    ]);
  });

  it('are asked for in a query that the public grammar reads, and that fits into an address', () => {
    const query = alertEventsDql(
      Array.from({ length: 500 }, (_, n) => `SLO ${n}`),
      day,
    );
    expect(checkDql(query)).toEqual([]);
    expect(query).toContain('"SLO 19"');
    expect(query).not.toContain('"SLO 20"');
  });
});
