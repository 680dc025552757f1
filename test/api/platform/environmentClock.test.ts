import type { HttpClient } from '@dynatrace-sdk/http-client';
import { PlatformHttpClient } from '@dynatrace-sdk/http-client';
import { environmentClock } from '../../../api/platform/environmentClock';
import { answering, restoreFetch } from './answering';

afterEach(restoreFetch);

const wall = () => Date.parse('2026-01-01T12:00:00Z');

async function after(date: string | undefined): Promise<string> {
  answering({ json: {}, headers: date === undefined ? {} : { date } });
  const client: HttpClient = new PlatformHttpClient({ baseUrl: 'https://environment.test' });
  const clock = environmentClock(client, wall);
  await clock.client.send({ url: '/x' });
  return new Date(clock.now()).toISOString();
}

describe('environmentClock', () => {
  it('follows the environment when its clock is another', async () => {
    expect(await after('Thu, 01 Jan 2026 14:30:00 GMT')).toBe('2026-01-01T14:30:00.000Z');
  });

  it('keeps its own clock within the few seconds that the header is inexact', async () => {
    expect(await after('Thu, 01 Jan 2026 11:59:57 GMT')).toBe('2026-01-01T12:00:00.000Z');
  });

  it.each([undefined, 'yesterday'])('keeps its own clock when the header is %p', async (date) => {
    expect(await after(date)).toBe('2026-01-01T12:00:00.000Z');
  });
});
