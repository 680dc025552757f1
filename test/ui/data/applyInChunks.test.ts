import type { ApplyResult, ApplySlosValue } from '../../../domain/contract/applySlos';
import { Failure } from '../../../domain/failure';
import type { PlanItem } from '../../../domain/model/planItem';
import { applyInChunks } from '../../../ui/app/data/plan/applyInChunks';
import { anItem, created, refused } from './planWorld';

const items = (count: number) => Array.from({ length: count }, (_, index) => anItem(`c${index}`));

function setUp(answer: (chunk: PlanItem[]) => ApplySlosValue | Promise<ApplySlosValue>) {
  const stopper = new AbortController();
  const sent: number[] = [];
  const results: ApplyResult[] = [];
  const run = (list: PlanItem[]) =>
    applyInChunks(list, {
      send: async (chunk) => {
        sent.push(chunk.length);
        return answer(chunk);
      },
      signal: stopper.signal,
      onResults: (some) => results.push(...some),
    });
  return { run, sent, results, stopper };
}

describe('applying in chunks', () => {
  it('sends fifty at a time, in order, each once', async () => {
    const { run, sent, results } = setUp((chunk) => ({ results: chunk.map(created), remaining: [] }));
    await run(items(120));
    expect(sent).toEqual([50, 50, 20]);
    expect(results.map(({ key }) => key)).toEqual(items(120).map(({ key }) => key));
  });

  it('sends what the function had no time for again, before the rest', async () => {
    let isFirst = true;
    const { run, sent, results } = setUp((chunk) => {
      const done = isFirst ? chunk.slice(0, 10) : chunk;
      isFirst = false;
      return { results: done.map(created), remaining: chunk.slice(done.length) };
    });
    await run(items(60));
    expect(sent).toEqual([50, 50]);
    expect(new Set(results.map(({ key }) => key)).size).toBe(60);
    expect(results).toHaveLength(60);
  });

  it('does not send a failed item again by itself', async () => {
    const { run, sent } = setUp((chunk) => ({ results: chunk.map(refused), remaining: [] }));
    await run(items(3));
    expect(sent).toEqual([3]);
  });

  it('sends nothing more once it is cancelled, and keeps the answer of the call under way', async () => {
    const { run, sent, results, stopper } = setUp((chunk) => {
      stopper.abort();
      return { results: chunk.map(created), remaining: [] };
    });
    await run(items(120));
    expect(sent).toEqual([50]);
    expect(results).toHaveLength(50);
  });

  it('gives up with a timeout when a call saves nothing at all, instead of asking for ever', async () => {
    const { run, sent } = setUp((chunk) => ({ results: [], remaining: chunk }));
    await expect(run(items(3))).rejects.toMatchObject({ code: 'Timeout', whose: 'platform' });
    expect(sent).toEqual([3]);
  });

  it('calls an item failed that the answer is silent about', async () => {
    const { run, results } = setUp((chunk) => ({ results: chunk.slice(1).map(created), remaining: [] }));
    await run(items(2));
    expect(results.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['cluster-cpu-headroom:c1', 'created'],
      ['cluster-cpu-headroom:c0', 'failed'],
    ]);
  });

  it('passes the failure of a call on, after the results of the calls before it', async () => {
    let calls = 0;
    const { run, results } = setUp((chunk) => {
      calls += 1;
      if (calls === 2)
        throw new Failure({ code: 'Throttled', message: 'slow down', whose: 'platform', hint: 'Try again.' });
      return { results: chunk.map(created), remaining: [] };
    });
    await expect(run(items(120))).rejects.toMatchObject({ code: 'Throttled' });
    expect(results).toHaveLength(50);
  });
});
