import type { QueryVerification, SloRequest } from '../../domain/contract/planSlos';
import type { Target } from '../../domain/model/cluster';
import type { Engine } from '../../domain/model/slo';
import type { PlanItem } from '../../domain/model/planItem';
import { templateOf, templates } from '../../domain/slo/templates/templates';
import { expectThat } from './story';
import { isHome, type Walk } from './walk';

/** What the SLOs will be about: clusters, and the services in them. */
export interface Found {
  clusters: Target[];
  services: Target[];
}

/** @param withEntities whether the environment has entity ids; where it has none, nothing may be waiting for one */
export async function discover({ story, call }: Walk, withEntities = true): Promise<Found> {
  const here = await story.step(
    'clusters are discovered',
    async () => {
      const found = (await call('discover-clusters', {})).clusters.filter(isHome);
      expectThat(
        found.some(({ capacity }) => capacity === 'ec2'),
        'no EC2 cluster',
      );
      expectThat(
        found.some(({ capacity }) => capacity === 'fargate'),
        'no Fargate cluster',
      );
      return found;
    },
    (found) =>
      found.map(({ name, capacity, services }) => `${name} (${capacity}, ${services.length} services)`).join(', '),
  );
  const clusters = here.map(({ entityId, name, accountId, region, capacity }): Target => {
    expectThat((entityId !== null) === withEntities, `the entity of ${name} is ${entityId}`);
    return { entityId, cluster: name, accountId, region, capacity };
  });
  const services = clusters.flatMap((target, index) =>
    (here[index]?.services ?? []).map((service) => ({ ...target, service })),
  );
  return { clusters, services };
}

/** Every template on every target it is for; what a plan calls impossible (Fargate, a metric that is not streamed) is left out. */
export function requestsFor({ clusters, services }: Found): SloRequest[] {
  return templates.flatMap(({ id, targetKind, defaults }) =>
    (targetKind === 'cluster' ? clusters : services).map((target) => ({
      templateId: id,
      target,
      parameters: defaults,
    })),
  );
}

export async function believe({ story, call }: Walk, { services }: Found): Promise<void> {
  const [target] = services;
  expectThat(target !== undefined, 'no service');
  const { id, defaults } = templateOf('service-cpu-time');
  await story.step(
    'an objective is tried on history before it exists',
    () => call('backtest-slo', { engine: 'platform', templateId: id, target, parameters: defaults, days: 1 }),
    ({ value, slots, coverage, slotMinutes }) => {
      const counted = slots.good + slots.bad + slots.missing + slots.excluded;
      expectThat(counted === slots.total && slots.total > 0, `${counted} of ${slots.total} slots have a verdict`);
      expectThat(value !== null, 'no value');
      return `${value} % in ${slots.total} slots of ${slotMinutes} min, coverage ${coverage}`;
    },
  );
}

export async function protect({ story, call }: Walk, engine: Engine, requests: SloRequest[]): Promise<string[]> {
  const plan = await story.step(
    `${engine} SLOs are planned`,
    () => call('plan-slos', { engine, requests }),
    ({ summary, items, verification }) => {
      expectThat(summary.create === requests.length, `${summary.create} of ${requests.length} would be created`);
      const count = possible(items).length;
      return `${count} to create, ${items.length - count} refused with a reason${verified(engine, verification)}`;
    },
  );
  const items = possible(plan.items);
  await story.step(
    `${engine} SLOs are applied`,
    () => call('apply-slos', { engine, items }),
    ({ results, remaining }) => {
      const failed = results.find(({ outcome }) => outcome !== 'created');
      expectThat(!failed, `${failed?.key}: ${failed?.outcome}: ${failed?.failure?.message}`);
      expectThat(remaining.length === 0 && results.length === items.length, 'not everything was applied');
      return `${results.length} created`;
    },
  );
  await story.step(
    `a second plan of ${engine} SLOs changes nothing`,
    () => call('plan-slos', { engine, requests }),
    ({ summary }) => {
      expectThat(summary.unchanged === items.length, `only ${summary.unchanged} unchanged`);
      return `${summary.unchanged} unchanged`;
    },
  );
  await story.step(
    `${engine} SLOs have values`,
    () => call('list-slos', { engine }),
    ({ slos }) => {
      const ours = slos.filter(({ foreign }) => !foreign);
      // Container Insights, which counts tasks, is on in some clusters only.
      const without = ours.find(({ key, value }) => value === null && !key?.startsWith('service-running-tasks'));
      expectThat(ours.length === items.length, `${ours.length} SLOs of ours`);
      expectThat(!without, `${without?.name} has no value: ${without?.message}`);
      return counted(ours.map(({ status }) => status));
    },
  );
  return items.map(({ key }) => key);
}

/** Dynatrace itself looked at every query of the platform's, or at one of its form. */
function verified(engine: Engine, verification: QueryVerification | undefined): string {
  if (engine === 'classic') return '';
  expectThat(verification !== undefined, 'nobody looked at the queries');
  const { failure, verified: count, of, isSameForm } = verification;
  expectThat(failure === null, `not verified: ${failure?.message}`);
  expectThat(count === of || isSameForm, `only ${count} of ${of} queries are verified`);
  return `; ${count} of ${of} queries verified by Dynatrace${count === of ? '' : ', the rest of the same form'}`;
}

const possible = (items: PlanItem[]): PlanItem[] =>
  items.filter(({ lints }) => !lints.some(({ severity }) => severity === 'error'));

/** `3 SUCCESS, 1 NO_DATA` */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
