import type { PlanSlosPayload, SloRequest } from '../../../domain/contract/planSlos';
import { Failure } from '../../../domain/failure';
import type { Plan } from '../../../domain/model/planItem';
import { planInChunks } from '../../../ui/app/data/plan/planInChunks';
import { anItem, aPlan } from './planWorld';

const requests = (count: number): SloRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    templateId: 'cluster-cpu-headroom',
    target: { entityId: `c${index}`, cluster: `c${index}`, accountId: '1', region: 'eu-west-1' },
    parameters: { target: 20, warning: 25, window: '-1d' },
  }));

const aReport = { code: 'Unavailable', message: 'No answer', whose: 'platform', hint: 'Wait.' } as const;

async function plan(count: number, answer: (payload: PlanSlosPayload) => Plan) {
  const sent: number[] = [];
  const progress: number[] = [];
  const made = await planInChunks(
    { engine: 'classic', requests: requests(count) },
    {
      send: async (payload) => {
        sent.push(payload.requests.length);
        return answer(payload);
      },
      onProgress: (done) => progress.push(done),
    },
  );
  return { made, sent, progress };
}

const each = ({ requests: part }: PlanSlosPayload) => aPlan(part.map(({ target }) => anItem(target.cluster)));

describe('a plan in chunks', () => {
  it('asks for a thousand at a time, because of the size of an answer, and adds up', async () => {
    const { made, sent, progress } = await plan(2500, each);
    expect(sent).toEqual([1000, 1000, 500]);
    expect(progress).toEqual([1000, 2000, 2500]);
    expect(made.items.map(({ key }) => key)).toEqual(
      requests(2500).map(({ target }) => `cluster-cpu-headroom:${target.cluster}`),
    );
    expect(made.summary).toEqual({ create: 2500, update: 0, unchanged: 0, conflict: 0, orphans: 0 });
  });

  it('adds up what Dynatrace verified of each call', async () => {
    const parts = [
      { verified: 200, of: 1000, isSameForm: true, failure: null },
      { verified: 3, of: 500, isSameForm: false, failure: aReport },
    ];
    const { made } = await plan(1500, (payload) => {
      const verification = parts.shift();
      return { ...each(payload), ...(verification && { verification }) };
    });
    expect(made.verification).toEqual({ verified: 203, of: 1500, isSameForm: false, failure: aReport });
    expect((await plan(1500, each)).made.verification).toBeUndefined();
  });

  it('names an orphan once, and none that another call asked for', async () => {
    const evidence = { noDataForDays: 35, listedEntities: 3 };
    const gone = { key: 'gone', id: 'i1', name: 'gone', evidence };
    const other = { key: 'cluster-cpu-headroom:c0', id: 'i2', name: 'c0', evidence };
    const { made } = await plan(1500, (payload) => aPlan(each(payload).items, [gone, other]));
    expect(made.orphans).toEqual([gone]);
    expect(made.summary.orphans).toBe(1);
  });

  it('calls the second of two new SLOs with one name a conflict, though different calls planned them', async () => {
    const { made } = await plan(1001, ({ requests: part }) =>
      aPlan(
        part.map(({ target }) => {
          const item = anItem(target.cluster);
          return target.cluster === 'c1000' ? { ...item, slo: { ...item.slo, name: '[ECS] c0' } } : item;
        }),
      ),
    );
    expect(made.items.at(-1)).toMatchObject({
      action: 'conflict',
      conflict: {
        field: 'name',
        holderId: null,
        holderName: '[ECS] c0',
        holderKey: 'cluster-cpu-headroom:c0',
        answers: ['skip'],
      },
    });
    expect(made.summary).toMatchObject({ create: 1000, conflict: 1 });
  });

  it('passes the failure of a call on and asks no further', async () => {
    let calls = 0;
    const failing = plan(3000, (payload) => {
      calls += 1;
      if (calls === 2)
        throw new Failure({ code: 'Throttled', message: 'slow down', whose: 'platform', hint: 'Try again.' });
      return each(payload);
    });
    await expect(failing).rejects.toMatchObject({ code: 'Throttled' });
    expect(calls).toBe(2);
  });
});
