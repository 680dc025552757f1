import {
  checkMetricNames,
  mostNamesPerStream,
  type MetricNamesField,
} from '../../../../domain/onboarding/template/checkMetricNames';
import {
  ecsMetricNames,
  type EcsNamespace,
  type PickedMetrics,
} from '../../../../domain/onboarding/template/ecsMetricNames';
import { fieldProblem } from '../forms/fieldProblem';

/** What was ticked, and what was typed beside it, as it stands in the form. */
export interface PickFields {
  /** `namespace/name` of the list. */
  ticked: readonly string[];
  /** Names that are not on the list, as typed. */
  others: Readonly<Record<EcsNamespace, string>>;
}

export const tickOf = ({ namespace, name }: { namespace: EcsNamespace; name: string }): string =>
  `${namespace}/${name}`;

/** What SLOs read: a choice that works, to add to. */
export const usualPick: PickFields = {
  ticked: ecsMetricNames.filter(({ isReadBySlos }) => isReadBySlos).map(tickOf),
  others: { 'AWS/ECS': '', 'ECS/ContainerInsights': '' },
};

/** Every metric of the list. */
export const fullPick: PickFields = { ...usualPick, ticked: ecsMetricNames.map(tickOf) };

export const pickedOf = (fields: PickFields): PickedMetrics => ({
  ecs: namesIn(fields, 'AWS/ECS'),
  insights: namesIn(fields, 'ECS/ContainerInsights'),
});

/** A choice that was kept, as the form has it: names that are not on the list stand as typed. */
export function fieldsOf({ ecs, insights }: PickedMetrics): PickFields {
  const ticks = new Set(ecsMetricNames.map(tickOf));
  const tickedIn = (namespace: EcsNamespace, names: readonly string[]) =>
    names.map((name) => tickOf({ namespace, name })).filter((tick) => ticks.has(tick));
  const othersIn = (namespace: EcsNamespace, names: readonly string[]) =>
    names.filter((name) => !ticks.has(tickOf({ namespace, name }))).join(', ');
  return {
    ticked: [...tickedIn('AWS/ECS', ecs), ...tickedIn('ECS/ContainerInsights', insights)],
    others: {
      'AWS/ECS': othersIn('AWS/ECS', ecs),
      'ECS/ContainerInsights': othersIn('ECS/ContainerInsights', insights),
    },
  };
}

function namesIn({ ticked, others }: PickFields, namespace: EcsNamespace): string[] {
  const known = ecsMetricNames.filter((one) => one.namespace === namespace && ticked.includes(tickOf(one)));
  const typed = others[namespace].split(',').map((one) => one.trim());
  return [...known.map(({ name }) => name), ...typed.filter((one) => one !== '')];
}

const fieldOf: Readonly<Record<EcsNamespace, MetricNamesField>> = {
  'AWS/ECS': 'ecsMetricNames',
  'ECS/ContainerInsights': 'insightsMetricNames',
};

/** What is wrong with the names of a namespace; null when nothing is, or there are none. */
export function namesProblem(fields: PickFields, namespace: EcsNamespace): string | null {
  const names = namesIn(fields, namespace);
  return names.length === 0 ? null : fieldProblem(() => checkMetricNames(fieldOf[namespace], names.join(',')));
}

/** What is wrong with the choice as a whole; null when nothing is. */
export function pickProblem(fields: PickFields): string | null {
  const { ecs, insights } = pickedOf(fields);
  if (ecs.length + insights.length === 0) return 'Tick or name at least one metric.';
  return namesProblem(fields, 'AWS/ECS') ?? namesProblem(fields, 'ECS/ContainerInsights');
}

/** Names that the filters of the stream take of what AWS allows: metrics, their namespaces, and that of the heartbeat. */
export function namesUsed(fields: PickFields): { used: number; most: number } {
  const { ecs, insights } = pickedOf(fields);
  const namespaces = 1 + Number(ecs.length > 0) + Number(insights.length > 0);
  return { used: ecs.length + insights.length + namespaces, most: mostNamesPerStream };
}
