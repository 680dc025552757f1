import { screen } from '@testing-library/react';
import type { ApplySlosPayload } from '../../../domain/contract/applySlos';
import type { UsageSeriesPayload, UsageSeriesValue } from '../../../domain/contract/usageSeries';
import type { Plan } from '../../../domain/model/planItem';
import { sloFacts } from '../../../domain/model/sloFacts';
import type { FakeBackendParts } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, aClusterWithoutEntity, aFargateCluster, asOf, discovered } from '../Clusters/clusterWorld';
import { someFacts } from '../../domain/environment/someApis';
import { created, planOf } from '../data/planWorld';

export const second = aCluster({ entityId: 'CUSTOM_DEVICE-0000000000000002', name: 'staging', services: ['cart'] });

/** Tasks are counted in the clusters of these names. */
export const tasksOf =
  (names: string[]) =>
  ({ targets }: UsageSeriesPayload): UsageSeriesValue => ({
    ...{ asOf, intervalMinutes: 30, from: asOf, to: asOf, remarks: [] },
    series: targets.map((target) => {
      const values = [names.includes(target.cluster) ? 4 : null];
      return { target, mean: values, min: values, max: values, desired: values };
    }),
  });

const healthy: FakeBackendParts['functions'] = {
  'environment-facts': () => someFacts(),
  'discover-clusters': () => discovered([aCluster(), second, aFargateCluster(), aClusterWithoutEntity()]),
  'usage-series': tasksOf([]),
  'list-slos': () => ({ asOf, slos: [], warnings: [] }),
  'plan-slos': planOf,
  'apply-slos': ({ items }: ApplySlosPayload) => ({ results: items.map(created), remaining: [] }),
};

export type Shown = ReturnType<typeof renderPage>;

/** The page on a healthy platform, but for what is given. */
export function open(
  functions: FakeBackendParts['functions'] = {},
  path = '/slos/new',
  parts: Omit<FakeBackendParts, 'functions'> = {},
): Shown {
  return renderPage(path, { ...parts, functions: { ...healthy, ...functions } });
}

export async function press({ user }: Shown, name: string | RegExp) {
  await user.click(await screen.findByRole('button', { name }));
}

export async function rowOf(name: string) {
  return (await screen.findByText(name)).closest('[role="row"]') as HTMLElement;
}

export async function chooseTemplate({ user }: Shown, name: RegExp) {
  await user.click(await screen.findByRole('checkbox', { name }));
}

/** Unfolds the choice of the engine. */
export const openEngine = (shown: Shown) => press(shown, /^Engine: /);

/** The article's engine, where platform is the default. */
export async function chooseClassic(shown: Shown) {
  await openEngine(shown);
  await shown.user.click(await screen.findByRole('radio', { name: /^Classic/ }));
}

/** Unfolds what few people change. */
export const openExpert = (shown: Shown) => press(shown, /^Expert choices: /);

export async function toTargets(shown: Shown) {
  await chooseTemplate(shown, /Cluster CPU headroom/);
  await screen.findByText(/fitting clusters selected/);
}

export async function toTune(shown: Shown) {
  await toTargets(shown);
  await press(shown, 'Select all that fit');
  await press(shown, 'Next: Tune');
  await screen.findByRole('heading', { level: 2, name: 'Tune' });
}

export async function toPlan(shown: Shown) {
  await toTune(shown);
  await press(shown, 'Next: Plan and apply');
}

/** Applies as many objectives as named, in a plan of its own. */
export async function applyPlan(shown: Shown, button: RegExp) {
  await toPlan(shown);
  await press(shown, button);
}

export const planWith = (plan: Plan) => ({ 'plan-slos': () => plan });

/** Names of the SLOs in each call of apply-slos. */
export function sentNames({ backend }: Shown): string[][] {
  return backend
    .callsOf('apply-slos')
    .map((payload) => (payload as ApplySlosPayload).items.map(({ slo }) => sloFacts(slo).name));
}
