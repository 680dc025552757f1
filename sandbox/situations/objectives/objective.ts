import { clusterEntityType } from '../../../domain/model/ecsMetrics';
import type { WantedObject } from '../../dynatrace/settings/createSettingsObject';
import { customDeviceId } from '../../ecs/customDeviceId';
import { clusterTimeSli, headroomSli, runningTasksSli, serviceTimeSli, worstServiceSli, type Metric } from './sliText';

/** Where an objective's cluster runs; the service is left out where it is about the cluster. */
export interface Place {
  accountId: string;
  region: string;
  cluster: string;
  service?: string;
}

const words = { cpu: 'CPU', memory: 'memory' };
/** Percent. */
const thresholds = { cpu: 80, memory: 70 };
const headroomTargets = { cpu: [20, 25], memory: [30, 35] } as const;
const timeTargets = [99.9, 99.95] as const;

const metricOf = (template: string): Metric => (template.includes('memory') ? 'memory' : 'cpu');

export const entityOf = ({ accountId, region, cluster }: Place): string =>
  customDeviceId(clusterEntityType, accountId, region, cluster);

/**
 * An SLO as the app's template yields it with its defaults, written down here a second time; tests hold the two together.
 * @param hashes of name, expression and the rest, which the app left in the description
 */
export function objective(template: string, place: Place, hashes: string): WantedObject {
  const entityId = entityOf(place);
  const { cluster, service, accountId, region } = place;
  const owner = service === undefined ? cluster : `${cluster} / ${service}`;
  const key = [template, entityId, ...(service === undefined ? [] : [service])];
  return {
    schemaId: 'builtin:monitoring.slo',
    scope: 'environment',
    externalId: `ecs-slo-launchpad:${key.join(':')}`,
    value: {
      enabled: true,
      metricName: `ecs_${key.join('_')}`.replace(/\W/g, '_').toLowerCase(),
      evaluationType: 'AGGREGATE',
      filter: `entityId("${entityId}")`,
      ...termsOf(template, entityId, service ?? '', hashes),
      name: `[ECS] ${owner} ${titleOf(template)} (${accountId} ${region})`,
      errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold: 10 },
    },
  };
}

const isHeadroom = (template: string): boolean => template.endsWith('headroom');
const isAboutTasks = (template: string): boolean => template === 'service-running-tasks';

function titleOf(template: string): string {
  if (isAboutTasks(template)) return 'has its tasks running';
  const metric = metricOf(template);
  if (isHeadroom(template)) return `${words[metric]} headroom`;
  const ofEvery = template.includes('worst-service') ? ' of every service' : '';
  return `${words[metric]}${ofEvery} below ${thresholds[metric]} %`;
}

const managed = 'Managed by ECS SLO Launchpad.';

/** Description with record, expression, window and targets. */
function termsOf(template: string, entityId: string, service: string, hashes: string) {
  const metric = metricOf(template);
  const threshold = thresholds[metric];
  const [targetSuccess, targetWarning] = isHeadroom(template) ? headroomTargets[metric] : timeTargets;
  const evaluationWindow = isHeadroom(template) ? '-1d' : '-7d';
  const of = `t=${targetSuccess} w=${targetWarning} win=${evaluationWindow}`;
  const rest = { evaluationWindow, targetSuccess, targetWarning };
  const describe = (prose: string, more: string): string => `${prose} ${managed} [launchpad 1 ${of}${more} ${hashes}]`;
  if (isHeadroom(template)) {
    const prose = `Saturation (proxy): 100 % minus the average ${words[metric]} utilization of the ECS cluster.`;
    return { customDescription: describe(prose, ''), metricExpression: headroomSli(metric, entityId), ...rest };
  }
  const missing = 'Slots without data are left out.';
  if (isAboutTasks(template)) {
    const prose = `Share of time slots with at least the desired number of tasks running. ${missing}`;
    return {
      customDescription: describe(prose, ' nd=exclude'),
      metricExpression: runningTasksSli(entityId, service),
      ...rest,
    };
  }
  const prose = `Saturation (proxy): share of time slots with ${titleOf(template)}. ${missing}`;
  return {
    customDescription: describe(prose, ` th=${threshold} st=avg nd=exclude`),
    metricExpression: timeSli(template, entityId, service, threshold),
    ...rest,
  };
}

function timeSli(template: string, entityId: string, service: string, threshold: number): string {
  const metric = metricOf(template);
  if (template.startsWith('service')) return serviceTimeSli(metric, entityId, service, threshold);
  if (template.includes('worst-service')) return worstServiceSli(metric, entityId, threshold);
  return clusterTimeSli(metric, entityId, threshold);
}
