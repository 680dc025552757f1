import { httpClient } from '@dynatrace-sdk/http-client';
import { grailFrom } from '../../../api/platform/grail/grail';
import { plainHttpClient } from '../../../api/platform/plainHttpClient';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { userScopeShelf } from '../../../sandbox/http/userScopes';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { noon, writeMinutes } from '../../sandbox/dynatrace/smallWorld';
import { slowQuery } from '../../sandbox/platform/queryApi';

const begun = Date.now();
let sandbox: Sandbox;
let restore: () => void;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const grail = grailFrom(plainHttpClient(httpClient, Date.now), { wait });

beforeAll(async () => {
  const scopes = ['storage:buckets:read', 'storage:metrics:read'];
  sandbox = await startSandbox({ appConfigPath: anAppConfigWith(...scopes), wall: () => Date.now() - begun + noon });
  restore = fetchFrom(sandbox.url);
  writeMinutes(sandbox.world, 'cpu', { service: 'cart' }, [10, null, 40]);
  writeMinutes(sandbox.world, 'cpu', { service: 'tax' }, [80, 81.5, null]);
});
afterEach(() => sandboxControls(sandbox.url).noFaults());
afterAll(async () => {
  restore();
  await sandbox.close();
});

const hour = 'timeseries m = avg(cpu), by: { service }, interval: 1m, from: -1h';
const counted = `${hour} | fieldsAdd n = arraySize(arrayRemoveNulls(m)) | fields service, n | sort service asc`;

describe('our Grail adapter on the sandbox', () => {
  it('answers longs as numbers', async () => {
    const { records, isPartial } = await grail.query(counted);
    expect(records).toEqual([
      { service: 'cart', n: 2 },
      { service: 'tax', n: 2 },
    ]);
    expect(isPartial).toBe(false);
  });

  it('says when a limit kept something back', async () => {
    const { records, isPartial } = await grail.query(counted, { maxRecords: 1 });
    expect([records.length, isPartial]).toEqual([1, true]);
  });

  it('polls a query that takes longer than the API holds it', async () => {
    await sandboxControls(sandbox.url).faults([slowQuery(5600)]);
    const { records } = await grail.query(counted);
    expect(records).toHaveLength(2);
  });

  it('cancels what nobody waits for, so that its token is gone', async () => {
    await sandboxControls(sandbox.url).faults([slowQuery(60_000)]);
    await expect(grail.query(counted, { leaves: () => false })).rejects.toMatchObject({ code: 'Timeout' });
    const log = (await (await fetch(`${sandbox.url}/sandbox/requests`)).json()) as { requests: { path: string }[] };
    expect(log.requests.at(-1)?.path).toContain('query:cancel');
  });

  it('tells what a query is refused for, and where', async () => {
    await expect(grail.query('timeseries m = avg(cpu)\n| frobnicate m')).rejects.toMatchObject({
      code: 'InvalidInput',
      message: expect.stringMatching(/frobnicate.*\(line 2, column 3\)$/) as string,
    });
    expect(await grail.verify('| nothing')).toMatchObject({ valid: false, notifications: [{ severity: 'ERROR' }] });
    expect(await grail.verify(counted)).toEqual({ valid: true, notifications: [] });
  });

  it('names the permission that is missing', async () => {
    sandbox.world.shelf(userScopeShelf).delete('storage:metrics:read');
    await expect(grail.query(counted)).rejects.toMatchObject({
      code: 'MissingScope',
      hint: expect.stringContaining('storage:metrics:read') as string,
    });
    sandbox.world.shelf(userScopeShelf).add('storage:metrics:read');
  });
});
