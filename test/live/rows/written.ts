import { told, type Environment } from '../environment';
import { finding, type Finding, type Question } from '../question';
import { created, idOf, removed, temporarily, type Kind } from '../temporarily';
import { aDocument, anSlo, aWorkflow } from './kinds';

const writes = {
  touches: 'writes',
  makes: 'one for seconds, deleted in any case, and read once more to see that it is gone',
} as const;

/** Creates what must be refused. What is taken nevertheless is deleted. */
async function refused(environment: Environment, kind: Kind, status: number): Promise<Finding> {
  const answer = await created(environment, kind);
  const found = finding(answer.status === status, told(answer));
  if (answer.status >= 300) return { ...found, cleaned: 'nothing was made' };
  return { ...found, cleaned: await removed(environment, kind, answer) };
}

/** Creates a twin of what stands there already. A twin of another id is deleted. */
async function twin(environment: Environment, kind: Kind, id: string): Promise<Finding> {
  const answer = await kind.create();
  const found = finding(answer.status === 409, told(answer).replaceAll(id, '<id>'));
  if (answer.status >= 300 || idOf(answer) === id) return found;
  return { ...found, came: `${found.came}; the second one: ${await removed(environment, kind, answer)}` };
}

const isTaken = (id: string, unconfirmed: string, make: (environment: Environment) => Kind): Question => ({
  id,
  unconfirmed,
  asked: 'create it twice',
  ...writes,
  confirms: 'status 409 for the second',
  ask(environment) {
    const kind = make(environment);
    return temporarily(environment, kind, (made) => twin(environment, kind, idOf(made)));
  },
});

const isRefused = (id: string, unconfirmed: string, changes: Record<string, unknown>): Question => ({
  id,
  unconfirmed,
  asked: `create an SLO with ${JSON.stringify(changes)}`,
  ...writes,
  confirms: 'status 400',
  ask: (environment) => refused(environment, anSlo(environment, changes), 400),
});

const version = ({ body }: { body: unknown }): string => String((body as { version?: unknown }).version);

/** What only writing tells. */
export const written: readonly Question[] = [
  isTaken('slo-name-taken', 'The name of a platform SLO is unique: a second is 409.', anSlo),
  isTaken('document-id-taken', 'A document keeps the id that was sent, and a second of that id is 409.', aDocument),
  isTaken('workflow-id-taken', 'A workflow keeps the id that was sent, and a second of that id is 409.', aWorkflow),
  isRefused('slo-warning-order', 'A warning at or below the target is refused.', {
    criteria: [{ timeframeFrom: 'now-7d', timeframeTo: 'now', target: 99, warning: 98 }],
  }),
  isRefused('slo-classic-timeframe', 'The -7d of classic SLOs is refused as a timeframe.', {
    criteria: [{ timeframeFrom: '-7d', target: 99 }],
  }),
  isRefused('slo-unknown-property', 'An unknown property of an SLO is refused.', { ecsSloLaunchpadNever: true }),
  {
    id: 'slo-external-id',
    unconfirmed: 'An SLO keeps its externalId; the key of our SLOs stands in it.',
    asked: 'create an SLO with externalId and read it',
    ...writes,
    confirms: 'the same externalId',
    ask(environment) {
      const kind = anSlo(environment);
      return temporarily(environment, kind, async (made) => {
        const read = await environment.send('GET', kind.at(idOf(made)).read);
        const { externalId } = (read.body ?? {}) as { externalId?: string };
        return finding(
          externalId === kind.body['externalId'],
          externalId === undefined ? 'no externalId' : 'an externalId came',
        );
      });
    },
  },
  {
    id: 'slo-stale-version',
    unconfirmed: 'Updating an SLO with a stale version is 409.',
    asked: 'create an SLO, update it twice with its first version',
    ...writes,
    confirms: 'status 409 for the second update',
    ask(environment) {
      const kind = anSlo(environment);
      return temporarily(environment, kind, async (made) => {
        const path = `${kind.at(idOf(made)).read}?optimistic-locking-version=${encodeURIComponent(version(made))}`;
        await environment.send('PUT', path, { body: { ...kind.body, description: 'first' } });
        const second = await environment.send('PUT', path, { body: { ...kind.body, description: 'second' } });
        return finding(second.status === 409, told(second));
      });
    },
  },
  {
    id: 'workflow-deployed',
    unconfirmed: 'A workflow that does not say is deployed.',
    asked: 'create a workflow without isDeployed',
    ...writes,
    confirms: 'isDeployed is true',
    ask: (environment) =>
      temporarily(environment, aWorkflow(environment), ({ body }) => {
        const { isDeployed } = body as { isDeployed?: unknown };
        return Promise.resolve(finding(isDeployed === true, `isDeployed is ${String(isDeployed)}`));
      }),
  },
];
