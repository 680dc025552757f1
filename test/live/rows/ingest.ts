import { told, type Environment } from '../environment';
import { CouldNotAsk, finding, type Finding, type Question } from '../question';

const classic = '/platform/classic/environment-api/v2';

/** A delivery as Firehose makes it, with one OpenTelemetry message that carries no metric. */
async function deliver({ options, fetch }: Environment, relay: string, dtUrl: string) {
  const requestId = crypto.randomUUID();
  const attributes = { commonAttributes: { 'dt-url': dtUrl, 'require-valid-certificate': 'true' } };
  return fetch(relay, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-amz-firehose-protocol-version': '1.0',
      'x-amz-firehose-request-id': requestId,
      'x-amz-firehose-source-arn':
        'arn:aws:firehose:eu-west-1:000000000000:deliverystream/ecs-slo-launchpad-live-check',
      'x-amz-firehose-common-attributes': JSON.stringify(attributes),
      'x-amz-firehose-access-key': options.token,
    },
    body: JSON.stringify({ requestId, timestamp: Date.now(), records: [{ data: 'AAA=' }] }),
  });
}

const delivery = (
  id: string,
  unconfirmed: string,
  asked: string,
  ask: (environment: Environment) => Promise<Finding>,
) =>
  ({
    ...{ id, unconfirmed, asked, ask },
    touches: 'writes',
    makes: 'nothing: a delivery without a metric',
    confirms: 'as the sentence says',
  }) satisfies Question;

/** What the ways in do with deliveries and events. */
export const ingest: readonly Question[] = [
  delivery(
    'relay-platform-token',
    'The relay takes a platform token with data-acquisition:metrics:ingest like an API token.',
    'POST <relay> with the platform token as access key',
    async (environment) => {
      const answer = await deliver(environment, environment.options.relay, environment.options.dtUrl);
      if (answer.status === 403) throw new CouldNotAsk(`the token lacks the permission: ${told(answer)}`);
      return finding(answer.status === 200, told(answer));
    },
  ),
  delivery(
    'relay-slash',
    'A slash at the end of dt-url is refused.',
    'POST <relay> with dt-url …/',
    async (environment) => {
      const { relay, dtUrl } = environment.options;
      const plain = await deliver(environment, relay, dtUrl);
      if (plain.status !== 200) throw new CouldNotAsk(`without the slash it is refused too: ${told(plain)}`);
      const answer = await deliver(environment, relay, `${dtUrl}/`);
      return finding(answer.status >= 400, told(answer));
    },
  ),
  delivery(
    'relay-root',
    'The relay listens at its root as it does at /metrics.',
    'POST <relay> without /metrics',
    async (environment) => {
      const { relay, dtUrl } = environment.options;
      const at = await deliver(environment, relay, dtUrl);
      const root = await deliver(environment, new URL('/', relay).href, dtUrl);
      return finding(at.status === root.status, `/metrics ${at.status}, / ${root.status}`);
    },
  ),
  {
    id: 'event-for-nothing',
    unconfirmed: 'An event for entities that do not exist is 201 without a report.',
    asked: `POST ${classic}/events/ingest for a host of a name that nobody has`,
    touches: 'writes',
    makes: 'nothing if it holds; else an information that closes by itself after a minute',
    confirms: '201 and no report',
    async ask(environment) {
      const body = {
        ...{ eventType: 'CUSTOM_INFO', title: 'ecs-slo-launchpad live check', timeout: 1 },
        entitySelector: 'type(HOST),entityName.equals("ecs-slo-launchpad live check: nobody has this name")',
      };
      const answer = await environment.send('POST', `${classic}/events/ingest`, { body });
      const { eventIngestResults = [] } = (answer.body ?? {}) as { eventIngestResults?: unknown[] };
      return finding(
        answer.status === 201 && eventIngestResults.length === 0,
        `${answer.status}, ${eventIngestResults.length} reports`,
      );
    },
  },
];
