import { applySlos } from '../../../../api/usecases/applying/applySlos';
import type { Target } from '../../../../domain/model/cluster';
import type { PlanItem } from '../../../../domain/model/planItem';
import { isClassic, type PlatformSlo } from '../../../../domain/model/slo';
import { sloKey } from '../../../../domain/model/sloKey';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { fakePlatformSlos, type FakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const templateId = 'cluster-cpu-time';
const withId: Target = {
  ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', cluster: 'prod' },
  ...{ accountId: '123456789012', region: 'eu-west-1' },
};
const withoutId: Target = { ...withId, entityId: null };
const byEntity = 'cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC';
const byPlace = 'cluster-cpu-time:123456789012/eu-west-1/prod';

function sloFor(target: Target, threshold = 80): PlatformSlo {
  const { defaults, build } = templateOf(templateId);
  const slo = build({ ...defaults, threshold }, target, { engine: 'platform' });
  if (isClassic(slo)) throw new Error('not of the platform engine');
  return slo;
}

/** As a plan has it that saw nothing of what exists now. */
const planned = (target: Target, threshold?: number): PlanItem => ({
  ...{ key: sloKey(templateId, target), action: 'create', slo: sloFor(target, threshold), changes: [], lints: [] },
});

const apply = (platformSlos: FakePlatformSlos, ...items: PlanItem[]) => {
  const parts = { sloObjects: fakeSloObjects(), platformSlos, wait: async () => undefined, random: () => 0 };
  return applySlos({ ...parts, stopwatch: () => 0 })({ engine: 'platform', items });
};

describe('apply-slos, of a cluster whose SLO somebody made meanwhile with its entity id, or without', () => {
  it.each([
    ['with', withId, withoutId],
    ['without', withoutId, withId],
  ])('writes nothing when it is as planned: made %s', async (_, made, asked) => {
    const slos = fakePlatformSlos([{ id: 'theirs', ...sloFor(made) }]);
    const { results } = await apply(slos, planned(asked));
    expect(results).toEqual([{ key: sloKey(templateId, asked), outcome: 'unchanged', id: 'theirs', failure: null }]);
    expect(slos.calls).toEqual(['list']);
  });

  it.each([true, false])('updates it under the key that it was made with (externalId kept: %s)', async (keeps) => {
    const made = { ...sloFor(withId), tags: ['team:a', ...sloFor(withId).tags] };
    const slos = fakePlatformSlos([{ id: 'theirs', ...made }], { keepsExternalId: keeps });
    const { results } = await apply(slos, planned(withoutId, 70));
    expect(results).toMatchObject([{ key: byPlace, outcome: 'updated', id: 'theirs' }]);
    const value = slos.stored.get('theirs')?.value;
    expect(slos.stored.size).toBe(1);
    expect(value).toMatchObject({ name: '[ECS] prod CPU below 70 % (123456789012 eu-west-1)' });
    expect(value?.['tags']).toEqual(['team:a', 'managed-by:ecs-slo-launchpad', `ecs-slo-key:${byEntity}`]);
    if (keeps) expect(value).toMatchObject({ externalId: `ecs-slo-launchpad:${byEntity}` });
  });

  it('finds it when the answer to creating it got lost and another one was quicker', async () => {
    const slos = fakePlatformSlos([], {
      trouble: (call) => {
        if (!call.startsWith('create') || slos.stored.size > 0) return null;
        slos.stored.set('theirs', { id: 'theirs', version: '1', value: { ...sloFor(withId) } });
        return { refuse: failing('Conflict', 'the name is taken') };
      },
    });
    const { results } = await apply(slos, planned(withoutId));
    expect(results).toMatchObject([{ key: byPlace, outcome: 'created', id: 'theirs' }]);
    expect(slos.stored.size).toBe(1);
  });

  it('makes one of its own when the query of the other was edited, for it may be about another cluster now', async () => {
    const { customSli, ...rest } = sloFor(withId);
    const indicator = customSli.indicator.replace('usage[] < 80', 'usage[] < 60');
    const edited = { ...rest, name: 'mine', customSli: { ...customSli, indicator } };
    const slos = fakePlatformSlos([{ id: 'theirs', ...edited }]);
    expect((await apply(slos, planned(withoutId))).results).toMatchObject([{ outcome: 'created' }]);
  });

  it('does not make two of one cluster in one call', async () => {
    const slos = fakePlatformSlos();
    const { results } = await apply(slos, planned(withId), planned(withoutId));
    expect(results).toMatchObject([
      { key: byEntity, outcome: 'created' },
      {
        key: byPlace,
        outcome: 'failed',
        failure: { code: 'InvalidInput', hint: 'Plan again: one of the two is enough.' },
      },
    ]);
    expect(slos.stored.size).toBe(1);
  });
});
