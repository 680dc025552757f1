import type { CreateBurnAlertsValue } from '../../domain/contract/createBurnAlerts';
import type { Target } from '../../domain/model/cluster';
import type { Engine } from '../../domain/model/slo';
import { templateOf } from '../../domain/slo/templates/templates';
import type { Found } from './protectChapter';
import { expectThat } from './story';
import type { Walk } from './walk';

export async function alert({ story, call }: Walk, engine: Engine, keys: string[]): Promise<void> {
  const outcomes = (value: CreateBurnAlertsValue, wanted: string) => {
    const failed = value.results.find(({ outcome }) => outcome !== wanted && outcome !== 'unsupported');
    expectThat(!failed, `${failed?.key} ${failed?.tier}: ${failed?.outcome}: ${failed?.failure?.message}`);
    return value.results.filter(({ outcome }) => outcome === wanted).length;
  };
  await story.step(
    `burn alerts watch the ${engine} SLOs, once`,
    async () => {
      const made = await call('create-burn-alerts', { engine, keys });
      const first = outcomes(made, 'created');
      const second = outcomes(await call('create-burn-alerts', { engine, keys }), 'unchanged');
      expectThat(first === second, `${first} created, ${second} unchanged`);
      // A classic week has slots of 84 minutes, wider than what an alert looks back: each result says so, and what would help.
      expectThat(engine === 'classic' || first > 0, 'no alert at all');
      const refused = made.results.filter(({ outcome }) => outcome === 'unsupported');
      const mute = refused.find(({ failure }) => (failure?.message ?? '') === '' || (failure?.hint ?? '') === '');
      expectThat(!mute, `${mute?.key} ${mute?.tier} does not say why, or what would help`);
      return [first, refused.length];
    },
    ([count, refused]) => `${count} alerts, ${refused} that could not warn in time are refused with what would help`,
  );
}

export async function explain({ story, call }: Walk, { clusters }: Found): Promise<void> {
  const [target] = clusters;
  expectThat(target !== undefined, 'no cluster');
  const { id, defaults } = templateOf('cluster-worst-service-cpu');
  const span = { from: 'now-1d', to: 'now' };
  await story.step(
    'who broke the objective is told, service by service',
    () => call('analyze-breaches', { templateId: id, target, parameters: defaults, ...span }),
    ({ services }) => {
      expectThat(services.length > 0, 'no service');
      return services.map(({ service, badSlots }) => `${service}: ${badSlots} bad slots`).join(', ');
    },
  );
}

export async function see({ story, call }: Walk, targets: Target[], sloKeys: string[]): Promise<void> {
  const dashboard = { title: 'ECS objectives', targets, sloKeys };
  await story.step(
    'a dashboard is created, once',
    async () => {
      const first = await call('create-dashboard', dashboard);
      const second = await call('create-dashboard', dashboard);
      expectThat(first.outcome === 'created', `the first call: ${first.outcome}`);
      expectThat(second.outcome === 'unchanged', `the second call: ${second.outcome}`);
      expectThat(first.documentId === second.documentId, 'two documents');
      return first;
    },
    ({ url }) => url,
  );
}

export async function leave({ story, call }: Walk, engine: Engine, keys: string[]): Promise<void> {
  await story.step(
    `${engine} SLOs are deleted with their alerts, after a look at what refers to them`,
    async () => {
      const { references } = await call('delete-slos', { engine, keys, preview: true });
      expectThat(references.length > 0, 'the alerts are not named');
      const { results } = await call('delete-slos', { engine, keys, withAlerts: true });
      const left = results.find(({ outcome }) => outcome !== 'deleted');
      expectThat(!left, `${left?.key}: ${left?.outcome}`);
      return references.length;
    },
    (count) => `${keys.length} deleted, ${count} references`,
  );
}
