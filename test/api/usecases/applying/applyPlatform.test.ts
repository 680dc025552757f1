import { applySlos } from '../../../../api/usecases/applying/applySlos';
import type { ApplySlosValue } from '../../../../domain/contract/applySlos';
import type { PlatformSlo } from '../../../../domain/model/slo';
import type { PlanItem } from '../../../../domain/model/planItem';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { seededChance } from '../../../kit/seededChance';
import { aPlatformSlo } from '../../aPlatformSlo';
import { rejection } from '../../platform/answering';
import { fakePlatformSlos, type FakePlatformSlos, type Trouble } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const item = (key: string, differing: Partial<PlatformSlo> = {}, adopts?: string): PlanItem => ({
  key,
  action: adopts === undefined ? 'create' : 'update',
  slo: aPlatformSlo(key, differing),
  changes: [],
  lints: [],
  ...(adopts === undefined ? {} : { adopts }),
});

const items = (count: number): PlanItem[] => Array.from({ length: count }, (_, index) => item(`k${index}`));
const there = (key: string, id = `id-of-${key}`) => ({ id, ...aPlatformSlo(key) });

/** Applies with a stopwatch that only waiting and writes move. */
function applying(platformSlos: FakePlatformSlos, writeMs = 0, random = () => 0) {
  const waits: number[] = [];
  let elapsed = 0;
  const create: FakePlatformSlos['create'] = (slo) => ((elapsed += writeMs), platformSlos.create(slo));
  const wait = async (ms: number) => {
    waits.push(ms);
    elapsed += ms;
  };
  const parts = { sloObjects: fakeSloObjects(), platformSlos: { ...platformSlos, create }, wait, random };
  const apply = (planned: PlanItem[]) =>
    applySlos({ ...parts, stopwatch: () => elapsed })({ engine: 'platform', items: planned });
  return { apply, waits };
}

const outcomes = ({ results }: ApplySlosValue) => results.map(({ key, outcome }) => [key, outcome]);
const lost: Trouble = { lose: failing('Unavailable', 'the connection was lost') };
const down: Trouble = { refuse: failing('Unavailable', 'Dynatrace answered 500') };

describe('apply-slos of the platform engine', () => {
  it('creates one SLO a request, and answers its id', async () => {
    const slos = fakePlatformSlos();
    expect(await applying(slos).apply([item('a'), item('b')])).toEqual({
      results: [
        { key: 'a', outcome: 'created', id: 'id-1', failure: null },
        { key: 'b', outcome: 'created', id: 'id-2', failure: null },
      ],
      remaining: [],
    });
    expect(slos.calls).toEqual(['list', 'create a', 'create b']);
  });

  it.each([true, false])(
    'changes nothing the second time, whether externalId is kept (%s)',
    async (keepsExternalId) => {
      const slos = fakePlatformSlos([], { keepsExternalId });
      await applying(slos).apply(items(3));
      expect(new Set((await applying(slos).apply(items(3))).results.map(({ outcome }) => outcome))).toEqual(
        new Set(['unchanged']),
      );
      expect(slos.names()).toEqual(['k0', 'k1', 'k2']);
    },
  );

  it('refuses what can never match, although nobody remarked on it', async () => {
    const slos = fakePlatformSlos();
    const target = {
      entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
      cluster: 'shop',
      accountId: 'unknown',
      region: 'unknown',
    };
    const template = templateOf('cluster-cpu-time');
    const slo = template.build(template.defaults, target, { engine: 'platform' });
    const { results } = await applying(slos).apply([{ ...item('a'), slo }]);
    expect(results).toMatchObject([{ key: 'a', outcome: 'failed', failure: { code: 'InvalidInput', whose: 'user' } }]);
    expect(results[0]?.failure?.message).toContain('can never match');
    expect(await slos.all()).toEqual([]);
  });

  it('updates what differs by its id and version', async () => {
    const slos = fakePlatformSlos([there('a')]);
    const value = await applying(slos).apply([item('a', { description: 'CPU below 70 %' })]);
    expect(value.results).toEqual([{ key: 'a', outcome: 'updated', id: 'id-of-a', failure: null }]);
    expect(slos.stored.get('id-of-a')).toMatchObject({ version: '2', value: { description: 'CPU below 70 %' } });
  });

  it('takes over an SLO of others that the plan says to adopt', async () => {
    const slos = fakePlatformSlos([{ id: 'theirs', name: 'a' }]);
    const value = await applying(slos).apply([item('a', {}, 'theirs')]);
    expect(value.results).toEqual([{ key: 'a', outcome: 'updated', id: 'theirs', failure: null }]);
    expect([...slos.stored.keys()]).toEqual(['theirs']);
    expect(outcomes(await applying(slos).apply([item('a', {}, 'theirs')]))).toEqual([['a', 'unchanged']]);
  });

  it('says that an SLO to take over is gone, and creates none in its place', async () => {
    const slos = fakePlatformSlos();
    expect((await applying(slos).apply([item('a', {}, 'theirs')])).results).toMatchObject([
      {
        outcome: 'failed',
        failure: { code: 'NotFound', whose: 'user', hint: 'Plan again: its name may be free now.' },
      },
    ]);
    expect(slos.names()).toEqual([]);
  });

  it('looks for an SLO before posting it again when the answer got lost', async () => {
    const slos = fakePlatformSlos([], { trouble: (call, count) => (call === 'create a' && count === 2 ? lost : null) });
    const { apply, waits } = applying(slos);
    expect(outcomes(await apply([item('a')]))).toEqual([['a', 'created']]);
    expect(slos.calls).toEqual(['list', 'create a', 'list']);
    expect(waits).toEqual([1000]);
  });

  it('posts it again when it is not there', async () => {
    const slos = fakePlatformSlos([], { trouble: (_call, count) => (count === 2 ? down : null) });
    expect(outcomes(await applying(slos).apply([item('a')]))).toEqual([['a', 'created']]);
    expect(slos.calls).toEqual(['list', 'create a', 'list', 'create a']);
    expect(slos.names()).toEqual(['a']);
  });

  it('reads a lost update from what is there', async () => {
    const slos = fakePlatformSlos([there('a')], { trouble: (call) => (call === 'update a' ? lost : null) });
    expect(outcomes(await applying(slos).apply([item('a', { description: 'new' })]))).toEqual([['a', 'updated']]);
    expect(slos.calls).toEqual(['list', 'update a', 'list']);
  });

  it('updates again with the new version when somebody changed it meanwhile', async () => {
    const slos = fakePlatformSlos([there('a')]);
    const stale = { ...slos, all: async () => (await slos.all()).map((one) => ({ ...one, version: '0' })) };
    let reads = 0;
    const first = { ...slos, all: () => (reads++ === 0 ? stale.all() : slos.all()) };
    expect(outcomes(await applying(first).apply([item('a', { description: 'new' })]))).toEqual([['a', 'updated']]);
  });

  it('creates what was deleted between reading and writing', async () => {
    const slos = fakePlatformSlos([there('a')], {
      trouble: (call) => (call === 'update a' ? (slos.stored.clear(), null) : null),
    });
    expect(outcomes(await applying(slos).apply([item('a', { description: 'new' })]))).toEqual([['a', 'created']]);
    expect(slos.names()).toEqual(['a']);
  });

  it('says whose name it is when another SLO has it', async () => {
    const slos = fakePlatformSlos([{ id: 'theirs', name: 'a' }]);
    expect((await applying(slos).apply([item('a')])).results).toMatchObject([
      {
        outcome: 'failed',
        id: null,
        failure: { code: 'Conflict', message: "An SLO with the name 'a' already exists" },
      },
    ]);
  });

  it('says of what nobody knows that it may have been saved', async () => {
    const slos = fakePlatformSlos([], { trouble: (call) => (call === 'list' ? null : down) });
    const { apply, waits } = applying(slos);
    expect((await apply([item('a')])).results).toMatchObject([
      {
        outcome: 'failed',
        failure: {
          code: 'Unavailable',
          hint: 'It may have been saved all the same. Apply again: nothing is created twice.',
        },
      },
    ]);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('hands everything back with the pause when the platform throttles for longer than a call can wait', async () => {
    const slos = fakePlatformSlos([], {
      trouble: (call) => (call === 'list' ? null : { refuse: failing('Throttled', 'slow down', 90) }),
    });
    expect(await applying(slos).apply(items(50))).toEqual({
      ...{ results: [], remaining: items(50), stoppedBy: 'throttled', retryAfterSeconds: 90 },
    });
    expect(slos.calls.length).toBeLessThanOrEqual(5);
  });

  it('hands everything back when it may not even read what exists for now', async () => {
    const slos = fakePlatformSlos([], { trouble: () => ({ refuse: failing('Throttled', 'slow down', 600) }) });
    expect(await applying(slos).apply(items(3))).toEqual({
      ...{ results: [], remaining: items(3), stoppedBy: 'throttled', retryAfterSeconds: 600 },
    });
  });

  it('keeps what was saved when the throttling begins in the middle, and hands back the rest, doubts included', async () => {
    const slos = fakePlatformSlos([], {
      trouble: (_call, count) =>
        count <= 21 ? null : count === 22 ? lost : { refuse: failing('Throttled', 'slow down', 60) },
    });
    const { results, remaining, ...stop } = await applying(slos).apply(items(50));
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'created'));
    expect(results.length).toBeGreaterThanOrEqual(16);
    expect([...results, ...remaining].map(({ key }) => key).sort()).toEqual(
      items(50)
        .map(({ key }) => key)
        .sort(),
    );
    expect(stop).toEqual({ stoppedBy: 'throttled', retryAfterSeconds: 60 });
  });

  it('keeps what was saved when what is in doubt cannot be looked up', async () => {
    let lists = 0;
    const slos = fakePlatformSlos([], {
      trouble: (call) => (call === 'list' ? (lists++ === 0 ? null : down) : call === 'create k1' ? lost : null),
    });
    const { results, remaining, ...stop } = await applying(slos).apply(items(3));
    expect(results.map(({ key, outcome, failure }) => [key, outcome, failure?.code])).toEqual([
      ['k0', 'created', undefined],
      ['k1', 'failed', 'Unavailable'],
      ['k2', 'created', undefined],
    ]);
    expect({ remaining, stop }).toEqual({ remaining: [], stop: { stoppedBy: 'unreachable' } });
  });

  it('hands back what there was no time for', async () => {
    // A second each: begun within the first 75 seconds.
    const { results, remaining, stoppedBy } = await applying(fakePlatformSlos(), 1000).apply(items(100));
    expect([results.length, remaining.length, stoppedBy]).toEqual([75, 25, 'time']);
  });

  it('fails as a whole when the user may not write', async () => {
    const denied = failing('MissingScope');
    const slos = fakePlatformSlos([], { trouble: (call) => (call === 'list' ? null : { refuse: denied }) });
    expect(await rejection(applying(slos).apply(items(20)))).toBe(denied);
    expect(slos.calls.length).toBeLessThanOrEqual(5);
  });

  it('refuses an item that was planned for the other engine', async () => {
    const parts = { sloObjects: fakeSloObjects(), platformSlos: fakePlatformSlos(), random: () => 0 };
    const run = applySlos({ ...parts, wait: async () => undefined, stopwatch: () => 0 });
    expect(await run({ engine: 'classic', items: [item('a')] })).toMatchObject({
      results: [{ key: 'a', outcome: 'failed', failure: { code: 'InvalidInput' } }],
    });
  });

  it('resumed after faults at random points leaves exactly what was planned, each once', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = seededChance(seed);
      const trouble = (): Trouble => {
        const dice = random();
        if (dice > 0.4) return null;
        return dice > 0.25 ? lost : dice > 0.1 ? down : { refuse: failing('Throttled') };
      };
      const faulty = { on: true };
      const slos = fakePlatformSlos([], {
        // Not even the uniqueness of names is there to help.
        namesAreUnique: false,
        trouble: (call) => (faulty.on && call !== 'list' ? trouble() : null),
      });
      let open = items(30);
      for (let call = 0; call < 5; call += 1) {
        const { results, remaining } = await applying(slos, 0, random).apply(open);
        const failed = new Set(results.flatMap(({ key, outcome }) => (outcome === 'failed' ? [key] : [])));
        open = [...remaining, ...open.filter(({ key }) => failed.has(key))];
      }
      faulty.on = false;
      const last = await applying(slos).apply(items(30));
      expect({ seed, names: slos.names(), open: last.remaining }).toEqual({
        ...{
          seed,
          names: items(30)
            .map(({ key }) => key)
            .sort(),
          open: [],
        },
      });
    }
  });
});
