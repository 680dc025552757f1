import { told } from '../environment';
import { CouldNotAsk, finding, type Question } from '../question';

const classic = '/platform/classic/environment-api/v2';
const reads = { touches: 'reads', makes: null } as const;

interface Expected {
  id: string;
  unconfirmed: string;
  method?: 'GET' | 'POST';
  path: string;
  body?: unknown;
  status: number;
}

/** What the answer's status alone tells. */
const statuses: readonly Expected[] = [
  {
    id: 'slo-token-never-was',
    unconfirmed: 'Polling an evaluation with a token that never was answers 410.',
    path: '/platform/slo/v1/slos/evaluation:poll?evaluation-token=ecs-slo-launchpad-never',
    status: 410,
  },
  {
    id: 'slo-evaluate-unknown',
    unconfirmed: 'Evaluating an SLO that does not exist answers 404.',
    method: 'POST',
    path: '/platform/slo/v1/slos/evaluation:start',
    body: { id: '00000000-0000-4000-8000-000000000000' },
    status: 404,
  },
  {
    id: 'app-settings-unknown-schema',
    unconfirmed: 'App settings of a schema that does not exist answer 404.',
    path: '/platform/app-settings/v2/objects?schema-id=app:my.ecs.slo.launchpad:never',
    status: 404,
  },
  {
    id: 'classic-entities-page',
    unconfirmed: 'A page of more than 500 entities is refused with 400.',
    path: `${classic}/entities?pageSize=501&entitySelector=${encodeURIComponent('type("HOST")')}`,
    status: 400,
  },
  {
    id: 'classic-hyphen',
    unconfirmed: 'A hyphen between letters belongs to a metric key, so that an unknown one is 404 and no subtraction.',
    path: `${classic}/metrics/query?metricSelector=${encodeURIComponent('ecs.slo-launchpad.never')}`,
    status: 404,
  },
];

const byStatus = ({ id, unconfirmed, method = 'GET', path, body, status }: Expected): Question => ({
  id,
  unconfirmed,
  asked: `${method} ${path}`,
  ...reads,
  confirms: `status ${status}`,
  async ask(environment) {
    const answer = await environment.send(method, path, { body, tells: [status] });
    return finding(answer.status === status, told(answer));
  },
});

/** What the answer's fields are called. */
const byFields = (
  id: string,
  unconfirmed: string,
  path: string,
  list: string,
  fields: readonly string[],
): Question => ({
  id,
  unconfirmed,
  asked: `GET ${path}`,
  ...reads,
  confirms: `${list}[] with ${fields.join(', ')}`,
  async ask(environment) {
    const answer = await environment.send('GET', path);
    if (answer.status !== 200) return finding(false, told(answer));
    const body = answer.body as Record<string, unknown>;
    const entries = body[list];
    if (!Array.isArray(entries)) return finding(false, `has ${Object.keys(body).join(', ')}`);
    const [first] = entries as object[];
    if (first === undefined) throw new CouldNotAsk(`${list} is empty`);
    const missing = fields.filter((field) => !(field in first));
    return finding(missing.length === 0, `has ${Object.keys(first).join(', ')}`);
  },
});

export const apis: readonly Question[] = [
  ...statuses.map(byStatus),
  byFields(
    'hub-fields',
    'The Hub lists extensions as items[] with id and name.',
    '/platform/hub/v1/catalog/extensions',
    'items',
    ['id', 'name'],
  ),
  byFields(
    'extensions-fields',
    'Installed extensions come as items[] with extensionName and version.',
    '/platform/extensions/v2/extensions',
    'items',
    ['extensionName', 'version'],
  ),
];
