import { eventsFrom } from '../../../api/platform/events';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const event = {
  ...{ title: 'SLO error budget: prod CPU', entityId: 'CUSTOM_DEVICE-0123456789ABCDEF', timeoutMinutes: 45 },
  properties: { 'slo.id': 'x' },
};
const from = (json: unknown) => answering({ status: 201, json });

describe('events of burning error budgets', () => {
  it('open a problem on the entity of the SLO', async () => {
    const answers = from({ reportCount: 1, eventIngestResults: [{ correlationId: 'c', status: 'OK' }] });
    await eventsFrom(answers.client).write(event);
    expect(answers.sent).toEqual([
      {
        ...{ method: 'POST', path: '/platform/classic/environment-api/v2/events/ingest', query: {} },
        body: {
          ...{ eventType: 'CUSTOM_ALERT', title: event.title, timeout: 45, properties: event.properties },
          entitySelector: 'entityId("CUSTOM_DEVICE-0123456789ABCDEF")',
        },
      },
    ]);
  });

  it.each([
    ['INVALID_METADATA', [{ correlationId: 'c', status: 'INVALID_METADATA' }]],
    ['found nothing that the event belongs to', []],
  ])('are not written although the call succeeded, and say which one: %s', async (words, eventIngestResults) => {
    const answers = from({ reportCount: eventIngestResults.length, eventIngestResults });
    const failure = await rejection(eventsFrom(answers.client).write(event));
    expect(failure).toMatchObject({ code: 'InvalidInput' });
    expect((failure as Error).message).toContain(event.title);
    expect((failure as Error).message).toContain(words);
  });
});
