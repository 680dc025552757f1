import { businessEventsClient, eventsClient } from '@dynatrace-sdk/client-classic-environment-v2';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

let sandbox: Sandbox;
let restore: () => void;
const open = async (...scopes: string[]): Promise<void> => {
  sandbox = await startSandbox({ situation: 'connected', appConfigPath: anAppConfigWith(...scopes) });
  restore = fetchFrom(sandbox.url);
};
afterEach(async () => {
  restore();
  await sandbox.close();
});

const scope = 'storage:events:write';
const event = { eventType: 'CUSTOM_ALERT' as const, title: 'Budget burns', timeout: 30 };
const seen = () => sandboxControls(sandbox.url).events();
const advance = (minutes: number) => sandboxControls(sandbox.url).advance(minutes * 60);
const status = (status: number) => ({ response: { status } });

describe('events, through the SDK', () => {
  it('open, are refreshed by the same payload, and close when they are not', async () => {
    await open(scope);
    const first = await eventsClient.createEvent({ body: event });
    expect(first).toMatchObject({ reportCount: 1, eventIngestResults: [{ status: 'OK' }] });
    await advance(25);
    const again = await eventsClient.createEvent({ body: { ...event, properties: { more: 'now' } } });
    expect(again.eventIngestResults?.[0]?.correlationId).toBe(first.eventIngestResults?.[0]?.correlationId);
    await advance(29);
    expect((await seen()).events).toMatchObject([
      { title: 'Budget burns', status: 'ACTIVE', isProblem: true, writes: 2, properties: { more: 'now' } },
    ]);
    await advance(2);
    expect((await seen()).events).toMatchObject([{ status: 'CLOSED' }]);
    await eventsClient.createEvent({ body: event });
    expect((await seen()).events).toMatchObject([{ status: 'CLOSED' }, { status: 'ACTIVE', writes: 1 }]);
  });

  it('are one for each name, type and entity', async () => {
    await open(scope);
    const entitySelector = 'type("cloud:aws:ecs:metric_streams:cluster")';
    const { reportCount } = await eventsClient.createEvent({ body: { ...event, entitySelector } });
    expect(reportCount).toBe(12);
    await eventsClient.createEvent({ body: { ...event, eventType: 'CUSTOM_INFO' } });
    const { events } = await seen();
    expect(events).toHaveLength(13);
    expect(events.filter(({ isProblem }) => isProblem)).toHaveLength(12);
  });

  it('last six hours at most', async () => {
    await open(scope);
    await eventsClient.createEvent({ body: { ...event, timeout: 1000 } });
    await advance(361);
    expect((await seen()).events).toMatchObject([{ status: 'CLOSED' }]);
  });

  it('tell in a 201 that their properties are not taken', async () => {
    await open(scope);
    const properties = { long: 'x'.repeat(4097) };
    const { eventIngestResults } = await eventsClient.createEvent({ body: { ...event, properties } });
    expect(eventIngestResults).toMatchObject([{ status: 'INVALID_METADATA' }]);
    expect((await seen()).events).toEqual([]);
  });

  it('are refused without a title, of an unknown type, and without the scope', async () => {
    await open(scope);
    await expect(eventsClient.createEvent({ body: { ...event, title: '' } })).rejects.toMatchObject(status(400));
    const strange = { ...event, eventType: 'PARTY' as 'CUSTOM_INFO' };
    await expect(eventsClient.createEvent({ body: strange })).rejects.toMatchObject(status(400));
    await sandbox.close();
    restore();
    await open('state:app-states:read');
    await expect(eventsClient.createEvent({ body: event })).rejects.toMatchObject(status(403));
  });
});

it('business events are taken as pure JSON, one or many', async () => {
  await open(scope);
  const type = 'application/json; charset=utf-8';
  await businessEventsClient.ingest({ type, body: [{ a: 1 }, { b: 2 }] });
  expect((await seen()).bizEvents.map(({ event }) => event)).toEqual([{ a: 1 }, { b: 2 }]);
});
