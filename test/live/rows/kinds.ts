import { randomUUID } from 'node:crypto';
import type { Environment } from '../environment';
import { madeName, type Kind } from '../temporarily';

const slos = '/platform/slo/v1/slos';
const documents = '/platform/document/v1/documents';
const workflows = '/platform/automation/v1/workflows';

/** Keeps one name, so that a second `create` is a twin. */
type Maker<T> = (environment: Environment, changes?: T) => Kind & { body: Record<string, unknown> };

/** A platform SLO on a metric that does not exist. */
export const anSlo: Maker<Record<string, unknown>> = (environment, changes = {}) => {
  const body = {
    name: madeName('SLO'),
    externalId: `ecs-slo-launchpad-live-check:${randomUUID()}`,
    criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99.5 }],
    customSli: { indicator: 'timeseries sli = avg(ecs.slo.launchpad.live.check.never)' },
    ...changes,
  };
  return {
    body,
    create: () => environment.send('POST', slos, { body }),
    at: (id) => ({ read: `${slos}/${id}`, remove: `${slos}/${id}` }),
  };
};

/** A private dashboard without tiles, of an id of its own, which must be no UUID. */
export const aDocument: Maker<never> = (environment) => {
  const id = `ecs-slo-launchpad-live-check-${randomUUID().slice(0, 8)}`;
  const body = { id, name: madeName('dashboard'), type: 'dashboard' };
  const form = () => {
    const fields = new FormData();
    for (const [name, value] of Object.entries(body)) fields.set(name, value);
    const content = JSON.stringify({ version: 21, variables: [], tiles: {}, layouts: {} });
    fields.set('content', new Blob([content], { type: 'application/json' }), 'content.json');
    return fields;
  };
  return {
    body,
    create: () => environment.send('POST', documents, { body: form() }),
    at: (id) => ({
      read: `${documents}/${id}/metadata`,
      remove: `${documents}/${id}`,
      trash: `/platform/document/v1/trash/documents/${id}`,
    }),
  };
};

/** A workflow without trigger and tasks, of an id of its own: it cannot run. */
export const aWorkflow: Maker<never> = (environment) => {
  const body = { id: randomUUID(), title: madeName('workflow'), tasks: {} };
  return {
    body,
    create: () => environment.send('POST', workflows, { body }),
    at: (id) => ({ read: `${workflows}/${id}`, remove: `${workflows}/${id}` }),
  };
};
