import { BusinessEventsClient, EventsClient, type EventIngest } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { problemType, type BreachEvent } from '../../domain/slo/burn/breachEvent';
import { entitySelectorFor } from '../../domain/queries/metricSelector';
import { translated, type Doing } from './translateError';

export interface Events {
  /**
   * Opens a problem, or keeps the one of the same title and entity open.
   * @throws Failure `NotSupported` where events cannot be ingested any more, `InvalidInput` where Dynatrace takes the request and not the event
   */
  write(event: BreachEvent): Promise<void>;
  /** The same as a business event, which opens nothing. */
  note(event: BreachEvent): Promise<void>;
}

const scopes = ['storage:events:write'];
const writing: Doing = { what: 'write the event of a burning error budget', scopes };
const noting: Doing = { what: 'write the business event of a burning error budget', scopes };

/** Events API v2 and business events. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/events-v2/post-event */
export function eventsFrom(httpClient: HttpClient): Events {
  const events = new EventsClient(httpClient);
  const bizEvents = new BusinessEventsClient(httpClient);
  return {
    write: ({ title, entityId, timeoutMinutes, properties }) =>
      translated(writing, async () => {
        const entitySelector = entityId === null ? {} : { entitySelector: entitySelectorFor(entityId) };
        const body: EventIngest = {
          eventType: problemType,
          title,
          timeout: timeoutMinutes,
          properties,
          ...entitySelector,
        };
        const { eventIngestResults = [] } = await events.createEvent({ body });
        const [wrong] = eventIngestResults.filter(({ status }) => status !== 'OK');
        if (wrong !== undefined || eventIngestResults.length === 0) throw notTaken(title, wrong?.status);
      }),
    note: ({ title, properties }) =>
      translated(noting, async () => {
        const body = { 'event.type': 'ecs-slo-launchpad.budget-burns', 'event.provider': 'ecs-slo-launchpad', title };
        await bizEvents.ingest({ type: 'application/json; charset=utf-8', body: { ...body, ...properties } });
      }),
  };
}

/** The call succeeded, and the event was not taken: the status beside it says so. */
const notTaken = (title: string, status = 'it found nothing that the event belongs to'): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `Dynatrace did not take the event “${title}”: ${status}`,
    whose: 'us',
    hint: 'Report it with this message; the budget is on the page of the SLO all the same.',
  });
