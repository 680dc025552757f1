import { boardShares, partIdTitle, partTitle } from '../../../domain/dashboards/boardParts';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { gridWidth } from '../../../domain/dashboards/dashboardContent';
import type { Target } from '../../../domain/model/cluster';

const fleet = (count: number): Target[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ entityId: null, accountId: '123456789012', region: 'eu-west-1' },
    cluster: `c-${String(at).padStart(4, '0')}`,
  }));
const keyOf = ({ accountId, region, cluster }: Target) => `cluster-cpu-time:${accountId}/${region}/${cluster}`;

describe('the boards of a fleet', () => {
  it('are one of up to a thousand clusters', () => {
    const targets = fleet(1000);
    expect(boardShares(targets, ['a'])).toEqual([{ part: null, targets, sloKeys: ['a'] }]);
  });

  it('are as few as take all, about as full, each cluster with its SLOs on one of them', () => {
    const targets = fleet(2500);
    const shares = boardShares(targets, targets.map(keyOf));
    expect(shares.map(({ part, targets }) => [part?.number, part?.of, targets.length])).toEqual([
      [1, 3, 833],
      [2, 3, 833],
      [3, 3, 834],
    ]);
    for (const { targets, sloKeys } of shares) expect(sloKeys).toEqual(targets.map(keyOf));
    expect(shares.flatMap(({ targets }) => targets.map(({ cluster }) => cluster))).toEqual(
      targets.map(({ cluster }) => cluster),
    );
  });

  it('are the same whatever the order of the clusters', () => {
    const targets = fleet(1800);
    expect(boardShares([...targets].reverse(), [])).toEqual(boardShares(targets, []));
  });

  it('are named by their place among the others, and found again when there are more of them', () => {
    const long = 'x'.repeat(128);
    expect(partTitle('ECS', { number: 1, of: 3 })).toBe('ECS (1 of 3)');
    expect(partTitle(long, { number: 12, of: 13 })).toBe(`${'x'.repeat(117)} (12 of 13)`);
    expect(partIdTitle('ECS', { number: 1, of: 3 })).toBe(partIdTitle('ECS', { number: 1, of: 4 }));
    expect(partIdTitle('ECS', { number: 1, of: 3 })).not.toBe(partIdTitle('ECS', { number: 2, of: 3 }));
  });

  it.each([1, 10, 500, 2500])('of %i clusters have neither gaps nor overlap, and stay far below 50 MB', (count) => {
    for (const { targets } of boardShares(fleet(count), [])) {
      const content = dashboardDocument({ title: 'ECS', targets, slos: [] });
      const boxes = Object.values(content.layouts);
      const covered = new Map<string, number>();
      for (const { x, y, w, h } of boxes)
        for (let column = x; column < x + w; column += 1)
          for (let row = y; row < y + h; row += 1)
            covered.set(`${column} ${row}`, (covered.get(`${column} ${row}`) ?? 0) + 1);
      const height = Math.max(...boxes.map(({ y, h }) => y + h));
      expect([...covered.values()].every((times) => times === 1)).toBe(true);
      expect(covered.size).toBe(gridWidth * height);
      // Documents take 50 MB; a function's payload is known to be safe to 5 MB.
      expect(JSON.stringify(content).length).toBeLessThan(1_000_000);
    }
  });
});
