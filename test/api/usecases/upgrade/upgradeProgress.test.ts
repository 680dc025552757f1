import { httpClient } from '@dynatrace-sdk/http-client';
import type { Grail } from '../../../../api/platform/grail/grail';
import { plainHttpClient } from '../../../../api/platform/plainHttpClient';
import { platformSlosFrom } from '../../../../api/platform/platformSlos';
import { sloObjectsFrom } from '../../../../api/platform/settings/sloObjects';
import { sloEvaluationsFrom } from '../../../../api/platform/sloEvaluations';
import { fewAtATime } from '../../../../api/usecases/pacing/fewAtATime';
import { pace } from '../../../../api/usecases/pacing/pace';
import { upgradeSlos } from '../../../../api/usecases/upgrade/upgradeSlos';
import type { UpgradeSlosValue } from '../../../../domain/contract/upgradeSlos';
import type { Sandbox } from '../../../../sandbox/createSandbox';
import { fetchFrom } from '../../../kit/fetchFrom';
import { startSandbox } from '../../../kit/startSandbox';
import { grail, metrics } from '../../readers/sandboxReaders';

jest.setTimeout(200_000);

const now = Date.UTC(2026, 10, 19, 12, 3);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'side-by-side', wall: () => now });
  fetchFrom(sandbox.url);
});
afterAll(() => sandbox.close());

/** An environment in which each query takes so long, by a clock that only queries move; as many at a time as the app asks take no longer. */
function slow(queryMs: number) {
  const client = plainHttpClient(httpClient, Date.now);
  const clock = { ms: 0 };
  const waiting: Grail['query'] = async (...asked) => {
    const begun = clock.ms;
    const answer = await grail.query(...asked);
    clock.ms = Math.max(clock.ms, begun + queryMs);
    return answer;
  };
  return upgradeSlos({
    ...{ grail: { query: fewAtATime(pace.grailQueries, waiting) }, metrics, now: () => now, stopwatch: () => clock.ms },
    ...{ sloObjects: sloObjectsFrom(client), platformSlos: platformSlosFrom(client) },
    sloEvaluations: sloEvaluationsFrom(client),
  });
}

/** As the page asks on; a call without progress would be made for ever. */
async function allCalls(call: ReturnType<typeof slow>): Promise<UpgradeSlosValue[]> {
  const values = [await call({})];
  for (let last = values[0]; last !== undefined && last.remaining.length > 0; last = values.at(-1)) {
    const next = await call({ keys: last.remaining });
    expect(next.remaining.length).toBeLessThan(last.remaining.length);
    values.push(next);
  }
  return values;
}

describe('upgrade-slos where queries are slow', () => {
  it('hands back what it had no time for, and gets through with all of them call by call', async () => {
    const values = await allCalls(slow(6000));
    expect(values.length).toBeGreaterThan(1);
    expect(values[0]).toMatchObject({ stoppedBy: 'time', failed: [] });
    expect(values.flatMap(({ failed }) => failed)).toEqual([]);
    expect(new Set(values.flatMap(({ items }) => items.map(({ key }) => key))).size).toBe(19);
  });

  it('compares some even where finding out what to compare took all the time that it has', async () => {
    const first = await slow(25_000)({});
    expect(first.items.filter(({ difference }) => difference !== null).length).toBeGreaterThan(0);
  });
});
