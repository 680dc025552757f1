import { figuresPage, ratioFigure } from './figure';
import { leastDiscoveryRequests, pagesOf } from './leastRequests';

describe('the fewest requests', () => {
  it('of a discovery is one a table, and one more for every 100,000 series of services', () => {
    expect(leastDiscoveryRequests({ services: 0 })).toBe(6);
    expect(leastDiscoveryRequests({ services: 49_999 })).toBe(6);
    // 100,000 series of services beside those of clusters: one list is not enough.
    expect(leastDiscoveryRequests({ services: 50_000 })).toBe(7);
    expect(leastDiscoveryRequests({ services: 100_000 })).toBe(8);
  });

  it('of a list is its pages, and one where it is empty', () => {
    expect([0, 1, 25, 26, 1000].map((things) => pagesOf(things, 25))).toEqual([1, 1, 1, 2, 40]);
  });
});

it('a page of figures says what is missed, why, and under what load it was made', () => {
  const missed = ratioFigure(
    { what: 'memory', measured: '160 MiB', against: '128 MiB', most: 1, why: 'large answers' },
    [160, 128],
  );
  const circumstances = {
    at: '2026-11-30T21:00:00Z',
    node: 'v24.0.0',
    cores: 2,
    load: [1.04, 2] as const,
    latencyMs: 40,
  };
  const page = figuresPage([missed], circumstances);
  expect(page).toContain('| memory | 160 MiB | 128 MiB | 1.25 | at most 1 | no | large answers |');
  expect(page).toContain(
    'One run of 2026-11-30 on 2 cores with Node v24.0.0, load 1.0 before and 2.0 after it; every API request took 40 ms more.',
  );
});
