import { applySlos } from '../../../../api/usecases/applying/applySlos';
import type { ApplySlosValue } from '../../../../domain/contract/applySlos';
import type { Lint, PlanAction, PlanItem } from '../../../../domain/model/planItem';
import { aClassicSlo } from '../../aClassicSlo';
import { rejection } from '../../platform/answering';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects, type FakeSloObjects } from '../fakeSloObjects';

const item = (key: string, action: PlanAction = 'create', lints: Lint[] = []): PlanItem => ({
  key,
  action,
  slo: aClassicSlo({ name: key, metricName: key }),
  changes: [],
  lints,
});

const items = (count: number): PlanItem[] => Array.from({ length: count }, (_, index) => item(`k${index}`));
const externalId = (key: string) => `ecs-slo-launchpad:${key}`;
const stored = (key: string, differing = {}) => ({
  objectId: `id-${key}`,
  externalId: externalId(key),
  value: { ...aClassicSlo({ name: key, metricName: key, ...differing }) },
});

/** Applies with a stopwatch that only waiting and requests move. */
function applying(sloObjects: FakeSloObjects, requestMs = 0) {
  const waits: number[] = [];
  let elapsed = 0;
  const { save } = sloObjects;
  const slow = { ...sloObjects, save: (...args: Parameters<typeof save>) => ((elapsed += requestMs), save(...args)) };
  const wait = async (ms: number) => {
    waits.push(ms);
    elapsed += ms;
  };
  const parts = { sloObjects: slow, platformSlos: fakePlatformSlos(), wait, random: () => 0, stopwatch: () => elapsed };
  const apply = (planned: PlanItem[]) => applySlos(parts)({ engine: 'classic', items: planned });
  return { apply, waits };
}

const outcomes = ({ results }: ApplySlosValue) => results.map(({ key, outcome }) => [key, outcome]);

describe('apply-slos', () => {
  it('creates what is not there, carrying the key as external id', async () => {
    const objects = fakeSloObjects();
    const value = await applying(objects).apply([item('a'), item('b')]);
    expect(value).toEqual({
      results: [
        { key: 'a', outcome: 'created', id: 'object of ecs-slo-launchpad:a', failure: null },
        { key: 'b', outcome: 'created', id: 'object of ecs-slo-launchpad:b', failure: null },
      ],
      remaining: [],
    });
    expect(objects.requests).toEqual([['ecs-slo-launchpad:a', 'ecs-slo-launchpad:b']]);
    expect(objects.stored.get('ecs-slo-launchpad:a')?.value).toEqual(item('a').slo);
  });

  it('does not call unchanged what was deleted or edited since the plan: it is put back', async () => {
    const objects = fakeSloObjects([stored('b', { targetSuccess: 50 })]);
    const value = await applying(objects).apply([item('a', 'unchanged'), item('b', 'unchanged')]);
    expect(outcomes(value)).toEqual([
      ['a', 'created'],
      ['b', 'updated'],
    ]);
  });

  it('updates the object that is there', async () => {
    const objects = fakeSloObjects([stored('a', { targetSuccess: 50 })]);
    const value = await applying(objects).apply([item('a', 'update')]);
    expect(value.results).toEqual([{ key: 'a', outcome: 'updated', id: 'id-a', failure: null }]);
    expect([...objects.stored.keys()]).toEqual(['ecs-slo-launchpad:a']);
  });

  it('writes nothing for what is as planned, and names its object', async () => {
    const objects = fakeSloObjects([stored('a')]);
    const value = await applying(objects).apply([item('a', 'unchanged')]);
    expect(value.results).toEqual([{ key: 'a', outcome: 'unchanged', id: 'id-a', failure: null }]);
    expect(objects.requests).toEqual([]);
  });

  it('changes nothing the second time, even by the old plan', async () => {
    const objects = fakeSloObjects();
    await applying(objects).apply([item('a')]);
    expect(outcomes(await applying(objects).apply([item('a')]))).toEqual([['a', 'unchanged']]);
    expect(objects.requests).toHaveLength(1);
  });

  it('does not write conflicts and errors, and says why', async () => {
    const objects = fakeSloObjects();
    const error: Lint = { code: 'x', severity: 'error', message: 'The name is taken by "other"' };
    const value = await applying(objects).apply([item('a', 'conflict', [error]), item('b', 'create', [error])]);
    expect(value.results).toMatchObject([
      { key: 'a', outcome: 'failed', failure: { code: 'Conflict', message: 'The name is taken by "other"' } },
      { key: 'b', outcome: 'failed', failure: { code: 'InvalidInput' } },
    ]);
    expect(objects.requests).toEqual([]);
  });

  it('sends at most 100 a request', async () => {
    const objects = fakeSloObjects();
    const value = await applying(objects).apply(items(250));
    expect(objects.requests.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(value.results).toHaveLength(250);
  });

  it('keeps a request below 900 kB, whatever the characters', async () => {
    const objects = fakeSloObjects();
    // 20,000 characters of 3 bytes in UTF-8: 60,000 bytes an item, so 14 fit and 15 do not.
    const large = items(30).map((one) => ({ ...one, slo: { ...one.slo, filter: '€'.repeat(20_000) } }));
    await applying(objects).apply(large);
    expect(objects.requests.map(({ length }) => length)).toEqual([14, 14, 2]);
  });

  it('reads every item of an answer by itself', async () => {
    const objects = fakeSloObjects([], ({ externalId: id }) =>
      id.endsWith(':bad') ? failing('InvalidInput', 'filter is not valid') : null,
    );
    const value = await applying(objects).apply([item('a'), item('bad'), item('c')]);
    expect(value.results).toMatchObject([
      { key: 'a', outcome: 'created', failure: null },
      { key: 'bad', outcome: 'failed', id: null, failure: { code: 'InvalidInput', message: 'filter is not valid' } },
      { key: 'c', outcome: 'created', failure: null },
    ]);
  });

  it('tries again only those items that failed for the moment', async () => {
    const objects = fakeSloObjects([], ({ externalId: id }, request) =>
      id.endsWith(':b') && request < 3 ? 'Unavailable' : null,
    );
    const { apply, waits } = applying(objects);
    expect(outcomes(await apply([item('a'), item('b')]))).toEqual([
      ['a', 'created'],
      ['b', 'created'],
    ]);
    expect(objects.requests.slice(1)).toEqual([[externalId('b')], [externalId('b')]]);
    expect(waits).toEqual([2000, 4000]);
  });

  it('waits for a metric that is too new to be a valid selector, and not for ever', async () => {
    const invalid = failing('InvalidInput', 'Could not save the SLO: Metric selector is invalid.');
    const objects = fakeSloObjects([], () => invalid);
    const { apply, waits } = applying(objects);
    expect((await apply([item('a')])).results).toMatchObject([{ outcome: 'failed', failure: invalid.report() }]);
    expect(waits).toEqual([2000, 4000, 8000, 15_000]);
  });

  it('hands back what it had no time for', async () => {
    const objects = fakeSloObjects();
    // 30 seconds a request: begun at 0, 30 and 60 seconds, not at 90.
    const { results, remaining, stoppedBy } = await applying(objects, 30_000).apply(items(500));
    expect(results).toHaveLength(300);
    expect(stoppedBy).toBe('time');
    expect(remaining.map(({ key }) => key)).toEqual(
      items(500)
        .slice(300)
        .map(({ key }) => key),
    );
  });

  it('says of a lost request that its items may be there, keeps what was done, and hands back the rest', async () => {
    const objects = fakeSloObjects([], (_write, request) => {
      if (request === 2) throw failing('Unavailable', 'the connection was lost');
      return null;
    });
    const { results, remaining, stoppedBy } = await applying(objects).apply(items(300));
    expect(stoppedBy).toBe('unreachable');
    const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
    expect({ created: count('created'), failed: count('failed'), left: remaining.length }).toEqual({
      ...{ created: 100, failed: 100, left: 100 },
    });
    expect(results[150]?.failure).toMatchObject({
      code: 'Unavailable',
      hint: 'It may have been saved all the same. Apply again: nothing is created twice.',
    });
  });

  it('hands back what a throttled API did not take, with the pause it asked for, and keeps what was done', async () => {
    const objects = fakeSloObjects([], (_write, request) => {
      if (request === 2) throw failing('Throttled', 'slow down', 60);
      return null;
    });
    const { results, ...rest } = await applying(objects).apply(items(300));
    expect(results.map(({ key, outcome }) => [key, outcome])).toEqual(items(100).map(({ key }) => [key, 'created']));
    expect(rest).toEqual({ remaining: items(300).slice(100), stoppedBy: 'throttled', retryAfterSeconds: 60 });
  });

  it('hands back the items of an answer that were throttled one by one, and names a minute where no pause was asked for', async () => {
    const objects = fakeSloObjects([], ({ externalId: id }) => (id.endsWith(':k1') ? 'Throttled' : null));
    const { results, ...rest } = await applying(objects).apply(items(3));
    expect(results.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['k0', 'created'],
      ['k2', 'created'],
    ]);
    expect(rest).toEqual({ remaining: [item('k1')], stoppedBy: 'throttled', retryAfterSeconds: 60 });
  });

  it('hands everything back when it may not even read what exists for now', async () => {
    const objects = { ...fakeSloObjects(), all: () => Promise.reject(failing('Throttled', 'slow down', 600)) };
    expect(await applying(objects).apply(items(2))).toEqual({
      ...{ results: [], remaining: items(2), stoppedBy: 'throttled', retryAfterSeconds: 600 },
    });
  });

  it('fails as a whole when the user may not write: nothing was changed', async () => {
    const denied = failing('MissingScope');
    const objects = fakeSloObjects([], () => {
      throw denied;
    });
    expect(await rejection(applying(objects).apply(items(3)))).toBe(denied);
  });

  it('takes the last of two items of one key', async () => {
    const objects = fakeSloObjects();
    const last = { ...item('a'), slo: aClassicSlo({ name: 'last' }) };
    expect(outcomes(await applying(objects).apply([item('a'), last]))).toEqual([['a', 'created']]);
    expect(objects.stored.get(externalId('a'))?.value.name).toBe('last');
  });

  it('takes over an SLO of others that the plan says to adopt, and finds it again as its own', async () => {
    const objects = fakeSloObjects([{ objectId: 'theirs', externalId: null, value: { name: 'a' } }]);
    const adopting = { ...item('a', 'update'), adopts: 'theirs' };
    expect((await applying(objects).apply([adopting])).results).toEqual([
      { key: 'a', outcome: 'updated', id: 'theirs', failure: null },
    ]);
    expect([...objects.stored.values()].map(({ objectId, externalId: id }) => [objectId, id])).toEqual([
      ['theirs', externalId('a')],
    ]);
    expect(outcomes(await applying(objects).apply([adopting]))).toEqual([['a', 'unchanged']]);
  });

  it('says that an SLO to take over is gone, and creates none in its place', async () => {
    const objects = fakeSloObjects();
    const { results } = await applying(objects).apply([{ ...item('a', 'update'), adopts: 'theirs' }]);
    expect(results).toMatchObject([
      { outcome: 'failed', id: null, failure: { code: 'NotFound', hint: 'Plan again: its name may be free now.' } },
    ]);
    expect([...objects.stored]).toEqual([]);
  });

  it('shortens its pauses by chance, by a quarter at most', async () => {
    const objects = fakeSloObjects([], () => 'Unavailable');
    const waits: number[] = [];
    const parts = { sloObjects: objects, platformSlos: fakePlatformSlos(), random: () => 0.999, stopwatch: () => 0 };
    const wait = async (ms: number) => void waits.push(ms);
    await applySlos({ ...parts, wait })({ engine: 'classic', items: [item('a')] });
    expect(waits).toEqual([1501, 3001, 6002, 11_254]);
  });
});
